import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

export interface CriteriaCatalogue {
  readonly id: Id<'criteria-catalogue'>
  readonly adoptedOn: LocalDate
  readonly criteria: readonly string[]
}

/** Every version that the body adopted, the newest first. */
export const listCatalogues = (scope: Scope, bodyId: Id<'body'>): Promise<CriteriaCatalogue[]> =>
  scope.database
    .selectFrom('criteriaCatalogues')
    .select(['id', 'adoptedOn', 'criteria'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .orderBy('adoptedOn', 'desc')
    .limit(100)
    .execute()

/** What the body judges by on a day; empty before it adopted a catalogue. */
export const criteriaOn = async (
  scope: Scope,
  bodyId: Id<'body'>,
  day: LocalDate,
): Promise<readonly string[]> =>
  (await listCatalogues(scope, bodyId)).find(({ adoptedOn }) => adoptedOn <= day)?.criteria ?? []
