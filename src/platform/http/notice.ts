import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { RequestContext } from './environment.ts'
import { isSecure } from './page-token.ts'

/** One sentence that the next page shows, such as "Der Antrag ist eingereicht." */
export interface Notice {
  readonly kind: 'success' | 'info' | 'warning' | 'danger'
  readonly text: string
}

const noticeCookie = 'bw_notice'
const kinds: readonly string[] = ['success', 'info', 'warning', 'danger']

export function rememberNotice(c: RequestContext, notice: Notice): void {
  const value = Buffer.from(JSON.stringify(notice)).toString('base64url')
  setCookie(c, noticeCookie, value, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: 60,
    secure: isSecure(c),
  })
}

export function takeNotice(c: RequestContext): Notice | undefined {
  const value = getCookie(c, noticeCookie)
  if (!value) return undefined
  deleteCookie(c, noticeCookie, { path: '/' })
  try {
    const notice = JSON.parse(Buffer.from(value, 'base64url').toString()) as Partial<Notice>
    const known = typeof notice.text === 'string' && kinds.includes(notice.kind ?? '')
    return known ? (notice as Notice) : undefined
  } catch {
    return undefined
  }
}
