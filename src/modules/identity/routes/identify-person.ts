import type { MiddlewareHandler } from 'hono'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'

/** Tells every later step who is signed in, or that nobody is. */
export const identifyPerson: MiddlewareHandler<Environment> = async (c, next) => {
  const { person, cookies } = await c.get('host').signIn.personOf(c.req.raw.headers)
  c.set('person', person)
  setCookies(c, cookies)
  await next()
}

export const setCookies = (c: RequestContext, cookies: readonly string[]): void => {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
