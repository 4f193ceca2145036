import { parseId } from '../../../kit/ids.ts'
import { clientAddress } from './client-address.ts'
import { addressHeader, cookiePrefix, type Library, openLibrary } from './library.ts'
import { recentlyRecognised } from './recently-recognised.ts'
import type { Recognised, SignIn, SignInOutcome, SignInParts, Visit } from './sign-in.ts'

const nobody: Recognised = { person: undefined, cookies: [] }

/** The edge to better-auth: called in-process, never reachable from outside under its own addresses. */
export function openSignIn(parts: SignInParts): SignIn {
  let opening: Promise<Library> | undefined
  const library = (): Promise<Library> => {
    opening ??= openLibrary(parts)
    return opening
  }
  const recent = recentlyRecognised()
  const send = async (visit: Visit, path: string, body?: object): Promise<SignInOutcome> => {
    const answer = await (await library()).handler(request(parts, visit, path, body))
    recent.forget()
    return outcomeOf(answer)
  }

  return {
    showsExamples: parts.showExamples ?? false,
    visitOf: (c) => ({ headers: c.req.raw.headers, address: clientAddress(c, parts.trustProxy ?? false) }),
    async warmUp() {
      await (await library()).$context
    },
    async personOf(headers) {
      // A visitor without our cookie is nobody; the library is not asked, nor even loaded.
      const cookie = headers.get('cookie')
      if (!cookie?.includes(`${cookiePrefix}.session_token`)) return nobody
      const known = recent.find(cookie)
      if (known) return known
      const recognised = await recognise(await library(), headers)
      recent.keep(cookie, recognised)
      return recognised
    },
    withPassword: (visit, email, password) => send(visit, '/sign-in/email', { email, password }),
    sendLink: (visit, email, returnTo) =>
      send(visit, '/sign-in/magic-link', { email, metadata: { returnTo } }),
    withLink: (visit, token) => send(visit, `/magic-link/verify?${new URLSearchParams({ token })}`),
    async invite(invitation) {
      const metadata = { invitation, returnTo: `/${invitation.slug}` }
      const body = { email: invitation.email, metadata }
      await (await library()).api.signInMagicLink({ body, headers: new Headers() })
    },
    changePassword: (visit, currentPassword, newPassword) =>
      send(visit, '/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
    async setPassword(visit, newPassword) {
      const { api } = await library()
      const headers = request(parts, visit, '/set-password').headers
      const setting = api.setPassword({ body: { newPassword }, headers, asResponse: true })
      const outcome = await setting.then(outcomeOf).catch(refusedWhenTaken)
      recent.forget()
      return outcome
    },
    signOut: (visit) => send(visit, '/sign-out', {}),
  }
}

/** Sent twice at once, both find no password, and the second stumbles over the first's unique key: it was set meanwhile. */
function refusedWhenTaken(error: unknown): SignInOutcome {
  if (error instanceof Error && 'code' in error && error.code === '23505') return { kind: 'refused' }
  throw error
}

async function recognise(library: Library, headers: Headers): Promise<Recognised> {
  const { response, headers: answer } = await library.api.getSession({ headers, returnHeaders: true })
  const cookies = answer.getSetCookie()
  const id = parseId<'person'>(response?.user.id)
  if (!response || !id) return { person: undefined, cookies }
  const { name, email } = response.user
  return { person: { id, name, email, sessionId: response.session.id }, cookies }
}

/** The visitor's cookies and address, and nothing else of what was sent: a foreign post was refused before. */
function request({ edges }: SignInParts, visit: Visit, path: string, body?: object): Request {
  const headers = new Headers({ origin: edges.publicUrl, 'content-type': 'application/json' })
  headers.set('cookie', visit.headers.get('cookie') ?? '')
  headers.set('user-agent', visit.headers.get('user-agent') ?? '')
  if (visit.address) headers.set(addressHeader, visit.address)
  return new Request(`${edges.publicUrl}/api/auth${path}`, {
    method: body ? 'POST' : 'GET',
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

/** A link that is spent answers with a redirect, a wrong password with 401, too short a one with 400. */
function outcomeOf(answer: Response): SignInOutcome {
  if (answer.status === 429)
    return { kind: 'too-many', seconds: Number(answer.headers.get('x-retry-after') ?? 60) }
  if (answer.status >= 500) throw new Error(`sign-in answered ${answer.status}`)
  return answer.ok ? { kind: 'done', cookies: answer.headers.getSetCookie() } : { kind: 'refused' }
}
