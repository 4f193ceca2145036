import { Hono } from 'hono'
import { newId } from '../../src/kit/ids.ts'
import { askToSignIn } from '../../src/modules/identity/index.ts'
import { portalRoutes } from '../../src/modules/portal/index.ts'
import type { Environment, Host, SignedInPerson } from '../../src/platform/http/environment.ts'
import { answerError } from '../../src/platform/http/error-page.tsx'
import { newFormNumber } from '../../src/platform/http/once.ts'
import type { Actor, Scope } from '../../src/platform/scope.ts'
import { aPartnership, type TestHouse } from './partnership.ts'

export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
  /** The page as written, with no-break spaces as spaces. */
  readonly html: string
  /** What a person reads: without tags, white space as one space. */
  readonly text: string
}

export interface Site {
  readonly get: (path: string) => Promise<Answer>
  /** Fields, or a whole form where a file belongs to it. */
  readonly post: (path: string, fields: Readonly<Record<string, string>> | FormData) => Promise<Answer>
}

/** The routes of some modules as one actor meets them, on the day of the scope; without sign-in page and page token. */
export function siteFor(house: TestHouse, scope: Scope, actor: Actor, ...routes: Hono<Environment>[]): Site {
  const app = new Hono<Environment>()
  app.use(async (c, next) => {
    c.set('requestId', 'test')
    c.set('log', house.edges.log)
    c.set('host', hostOf(house, scope))
    c.set('person', personOf(actor))
    c.set('navigation', [])
    c.set('partnership', { ...aPartnership, slug: scope.slug })
    c.set('scope', { ...scope, actor })
    await next()
  })
  for (const some of routes) {
    if (some !== portalRoutes) app.use('/:partnership/*', askToSignIn)
    app.route('/:partnership', some)
  }
  app.onError(answerError)
  const ask = async (path: string, init?: RequestInit) =>
    answerOf(await app.request(`/${scope.slug}${path}`, init))
  return {
    get: (path) => ask(path),
    post: (path, fields) => {
      const body = fields instanceof FormData ? fields : new FormData()
      if (fields instanceof FormData) body.append('_once', newFormNumber())
      else
        for (const [name, value] of Object.entries({ _once: newFormNumber(), ...fields }))
          body.append(name, value)
      return ask(path, { method: 'POST', body })
    },
  }
}

/** Whoever holds a role is signed in. */
const personOf = ({ roles, personId, name }: Actor): SignedInPerson | undefined =>
  roles.size === 0
    ? undefined
    : { id: personId ?? newId<'person'>(), name, email: 'test@buntwerk.example', sessionId: 'a session' }

const hostOf = (house: TestHouse, scope: Scope): Host =>
  ({
    database: house.database,
    edges: house.edges,
    secret: 'a secret of the tests, long enough for them',
    clock: () => scope.now,
  }) as unknown as Host

export async function answerOf(response: Response): Promise<Answer> {
  const html = (await response.text()).replaceAll('\u00a0', ' ')
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    html,
    text: html
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' '),
  }
}
