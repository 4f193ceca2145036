import { Hono } from 'hono'
import { newId } from '../../src/kit/ids.ts'
import { applicationsRoutes } from '../../src/modules/applications/index.ts'
import { askToSignIn } from '../../src/modules/identity/index.ts'
import type { Environment, Host } from '../../src/platform/http/environment.ts'
import { answerError } from '../../src/platform/http/error-page.tsx'
import { newFormNumber } from '../../src/platform/http/once.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { aPartnership, type TestHouse } from './partnership.ts'
import { type Answer, answerOf } from './site.ts'

export type Fields = readonly (readonly [string, string | File])[]

export interface CaseSite {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Answer>
}

/** The case pages as the scope's actor meets them, signed in unless nobody acts; forms may send lists and files. */
export function caseSite(house: TestHouse, scope: Scope, ...more: Hono<Environment>[]): CaseSite {
  const app = new Hono<Environment>()
  const { personId, name } = scope.actor
  app.use(async (c, next) => {
    c.set('requestId', 'test')
    c.set('log', house.edges.log)
    c.set('host', {
      database: house.database,
      edges: house.edges,
      secret: 'a secret of the tests, long enough for them',
      clock: () => scope.now,
    } as unknown as Host)
    c.set(
      'person',
      personId ? { id: personId, name, email: 'p@buntwerk.example', sessionId: newId() } : undefined,
    )
    c.set('navigation', [])
    c.set('partnership', { ...aPartnership, slug: scope.slug })
    c.set('scope', scope)
    await next()
  })
  app.use('/:partnership/*', askToSignIn)
  for (const some of [applicationsRoutes, ...more]) app.route('/:partnership', some)
  app.onError(answerError)
  return {
    get: async (path) => answerOf(await app.request(`/${scope.slug}${path}`)),
    post: async (path, fields, headers = {}) => {
      const body = new FormData()
      for (const [field, value] of fields) body.append(field, value)
      if (!body.has('_once')) body.append('_once', newFormNumber())
      return answerOf(await app.request(`/${scope.slug}${path}`, { method: 'POST', body, headers }))
    },
  }
}
