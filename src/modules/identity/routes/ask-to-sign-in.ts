import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'
import { signInThen } from '../paths.ts'

/**
 * Leads a visitor to the sign-in page, and back to this page afterwards. A post has nowhere to come back to; an address
 * that leads nowhere stays not found.
 */
export const askToSignIn: MiddlewareHandler<Environment> = async (c, next) => {
  if (c.get('person') || !leadsSomewhere(c)) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(signInThen(c.req.method === 'GET' ? pathname + search : '/'), 303)
}

/** Middleware stands at every method; a page or a post at its own. */
const leadsSomewhere = (c: RequestContext): boolean =>
  matchedRoutes(c).some(({ method }) => method === c.req.method)
