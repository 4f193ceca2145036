import type { MiddlewareHandler } from 'hono'
import type { Database } from '../../database/queries.ts'
import { dayInGermany } from '../../kit/dates.ts'
import type { PartnershipId } from '../../kit/ids.ts'
import { found } from '../../platform/errors.ts'
import type { Environment, NavigationEntry, PartnershipFrame } from '../../platform/http/environment.ts'
import type { Actor } from '../../platform/scope.ts'
import { loadActor } from '../identity/index.ts'
import { findPartnership, listSupporters } from './queries.ts'

/** URL -> Scope: the partnership of the address, and who the signed-in person is in it. */
export const enterPartnership =
  (navigationFor: (actor: Actor, slug: string) => NavigationEntry[]): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const { database, edges, clock } = c.get('host')
    const slug = c.req.param('partnership') ?? ''
    const partnership = await frameOf(database, slug)
    const now = clock()
    const today = dayInGermany(now)
    const queries = database.of(partnership.id)
    const actor = await loadActor(queries, partnership.id, c.get('person'), today)
    c.set('partnership', partnership)
    c.set('navigation', navigationFor(actor, slug))
    c.set('scope', { partnershipId: partnership.id, slug, actor, now, today, database: queries, edges })
    await next()
  }

/** After the master data changed; other processes show the new ones some seconds later. */
export const forgetFrame = (database: Database, slug: string): void => {
  framesOf.get(database)?.delete(slug)
}

interface KeptFrame {
  readonly frame: PartnershipFrame & { readonly id: PartnershipId }
  readonly until: number
}

/** Name, notice and supporters stand on every page and hardly ever change. Roles are never kept: they say who may. */
const framesOf = new WeakMap<Database, Map<string, KeptFrame>>()
const keptMilliseconds = 5000
const mostFramesKept = 500

async function frameOf(database: Database, slug: string): Promise<KeptFrame['frame']> {
  const frames = framesOf.get(database) ?? new Map<string, KeptFrame>()
  framesOf.set(database, frames)
  const kept = frames.get(slug)
  if (kept && performance.now() < kept.until) return kept.frame
  const partnership = found(await findPartnership(database.across, slug), 'partnership')
  const supporters = await listSupporters(database.of(partnership.id), partnership.id)
  const frame = { ...partnership, supporters }
  frames.delete(slug)
  frames.set(slug, { frame, until: performance.now() + keptMilliseconds })
  if (frames.size > mostFramesKept) frames.delete(frames.keys().next().value as string)
  return frame
}
