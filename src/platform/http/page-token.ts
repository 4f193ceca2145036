import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Forbidden, Unreadable } from '../errors.ts'
import type { Environment, RequestContext } from './environment.ts'

const visitorCookie = 'bw_visitor'

/**
 * The token that every form of a page carries: bound to the session, or to the visitor before sign-in.
 * A foreign page can neither read nor guess it.
 */
export function pageToken(c: RequestContext): string {
  const bearer = c.get('person')?.sessionId ?? visitor(c)
  return createHmac('sha256', c.get('host').secret).update(`page-token:${bearer}`).digest('base64url')
}

function visitor(c: RequestContext): string {
  const known = getCookie(c, visitorCookie)
  if (known) return known
  const fresh = randomUUID()
  setCookie(c, visitorCookie, fresh, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c) })
  return fresh
}

export const isSecure = (c: RequestContext): boolean => c.get('host').edges.publicUrl.startsWith('https:')

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses a post from a foreign origin, and one without the page's token. */
export const refuseForeignPosts: MiddlewareHandler<Environment> = async (c, next) => {
  if (safeMethods.has(c.req.method)) return next()
  if (isForeign(c)) throw new Forbidden('foreign origin')
  const form = await readBody(c)
  const sent = form._token
  if (typeof sent !== 'string' || !equals(sent, pageToken(c))) throw new Forbidden('page token')
  await next()
}

/** Forms of browsers only; what calls itself a form and is none cannot be read. */
const readBody = (c: RequestContext) =>
  c.req.parseBody({ all: true }).catch((cause: unknown) => {
    throw new Unreadable('body', { cause })
  })

function isForeign(c: RequestContext): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = c.req.header('origin')
  if (!origin) return false
  return origin !== new URL(c.req.url).origin && origin !== c.get('host').edges.publicUrl
}

function equals(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
