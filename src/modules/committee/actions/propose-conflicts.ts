import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { listProposedConflicts } from '../queries/proposed-conflicts.ts'

export interface ItemWithCase {
  readonly id: Id<'agenda-item'>
  readonly measureId: Id<'measure'>
}

/**
 * Proposes who has a conflict of interest at an item; what was said about a member already stays as it is. Asked again
 * when the meeting is opened, because ties are stated and seats are filled in between. Gives how many are new.
 */
export async function proposeConflictsAt(
  scope: Scope,
  meeting: { readonly bodyId: Id<'body'>; readonly meetsOn: LocalDate },
  item: ItemWithCase,
): Promise<number> {
  const measure = await getMeasure(scope, item.measureId)
  const proposed = await listProposedConflicts(scope, meeting.bodyId, meeting.meetsOn, measure)
  if (proposed.length === 0) return 0
  const rows = await scope.database
    .insertInto('conflictsOfInterest')
    .values(
      proposed.map(({ memberId, reason }) => ({
        partnershipId: scope.partnershipId,
        agendaItemId: item.id,
        memberId,
        reason,
        state: 'proposed' as const,
        recordedAt: scope.now,
        recordedBy: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['partnershipId', 'agendaItemId', 'memberId']).doNothing())
    .returning('memberId')
    .execute()
  return rows.length
}
