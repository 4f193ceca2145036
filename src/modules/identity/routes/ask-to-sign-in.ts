import type { MiddlewareHandler } from 'hono'
import type { Environment } from '../../../platform/http/environment.ts'
import { signInThen } from '../paths.ts'

/** Leads a visitor to the sign-in page, and back to this page afterwards. A post has nowhere to come back to. */
export const askToSignIn: MiddlewareHandler<Environment> = async (c, next) => {
  if (c.get('person')) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(signInThen(c.req.method === 'GET' ? pathname + search : '/'), 303)
}
