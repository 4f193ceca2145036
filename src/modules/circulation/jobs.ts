import { dayInGermany } from '../../kit/dates.ts'
import type { Host } from '../../platform/http/environment.ts'
import type { Actor, Scope } from '../../platform/scope.ts'
import { listPartnerships } from '../partnership/index.ts'
import { tendCirculations } from './actions/tend-circulations.ts'

export const circulationJob = 'circulations'

/** What nobody has to press: the calendar does it. */
const calendar: Actor = {
  personId: null,
  name: 'Fristablauf',
  roles: new Set(),
  organisationIds: [],
  programmeOffice: false,
  operator: false,
}

/** Every morning in every partnership; a partnership whose turn fails does not keep the others waiting. */
export function declareCirculationJob({ database, edges, clock }: Host): void {
  edges.jobs.work(circulationJob, async () => {
    const now = clock()
    const failed: unknown[] = []
    for (const { id: partnershipId, slug } of await listPartnerships(database.across)) {
      const scope: Scope = {
        partnershipId,
        slug,
        actor: calendar,
        now,
        today: dayInGermany(now),
        database: database.of(partnershipId),
        edges,
      }
      await tendCirculations(scope).catch((error) => failed.push(error))
    }
    if (failed.length > 0) throw new AggregateError(failed, 'circulations could not be tended')
  })
  edges.jobs.schedule(circulationJob, '10 5 * * *')
}
