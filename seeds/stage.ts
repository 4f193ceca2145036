import { dayInGermany, type LocalDate } from '../src/kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../src/kit/ids.ts'
import { loadActor } from '../src/modules/identity/index.ts'
import type { Host } from '../src/platform/http/environment.ts'
import type { Scope } from '../src/platform/scope.ts'

/** Where the story plays: the partnership, its people and organisations by their keys, and what exists so far. */
export interface Stage {
  readonly host: Pick<Host, 'database' | 'edges'>
  readonly partnershipId: PartnershipId
  readonly slug: string
  readonly people: Map<string, PersonId>
  readonly organisations: Map<string, Id<'organisation'>>
  readonly members: Map<string, Id<'member'>>
  readonly measures: Map<string, Id<'measure'>>
  /** By their day. */
  readonly meetings: Map<string, Id<'meeting'>>
  /** The open point of the agenda of each measure. */
  readonly items: Map<string, Id<'agenda-item'>>
}

/** The scope of a person on a day of the story, about noon or at another hour (UTC). */
export async function on(stage: Stage, day: LocalDate, key: string, time = '11:00'): Promise<Scope> {
  const { host, partnershipId, slug } = stage
  const now = new Date(`${day}T${time}:00Z`)
  const today = dayInGermany(now)
  const database = host.database.of(partnershipId)
  const id = known(stage.people, key)
  const actor = await loadActor(database, partnershipId, { id }, today)
  return { partnershipId, slug, actor, now, today, database, edges: host.edges }
}

export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the story does not know ${key}`)
  return value
}
