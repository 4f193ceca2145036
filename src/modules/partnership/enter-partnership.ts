import type { MiddlewareHandler } from 'hono'
import { dayInGermany } from '../../kit/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Environment, NavigationEntry } from '../../platform/http/environment.ts'
import type { Actor } from '../../platform/scope.ts'
import { loadActor } from '../identity/index.ts'
import { findPartnership, listSupporters } from './queries.ts'

/** URL -> Scope: the partnership of the address, and who the signed-in person is in it. */
export const enterPartnership =
  (navigationFor: (actor: Actor, slug: string) => NavigationEntry[]): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const { database, edges, clock } = c.get('host')
    const slug = c.req.param('partnership') ?? ''
    const partnership = found(await findPartnership(database.across, slug), 'partnership')
    const now = clock()
    const today = dayInGermany(now)
    const queries = database.of(partnership.id)
    const [actor, supporters] = await Promise.all([
      loadActor(queries, partnership.id, c.get('person'), today),
      listSupporters(queries, partnership.id),
    ])
    c.set('partnership', { ...partnership, supporters })
    c.set('navigation', navigationFor(actor, slug))
    c.set('scope', { partnershipId: partnership.id, slug, actor, now, today, database: queries, edges })
    await next()
  }
