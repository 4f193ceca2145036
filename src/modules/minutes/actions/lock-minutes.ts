import { type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeeting, type Meeting } from '../../committee/index.ts'
import { loadMinutesHead, type MinutesHead } from '../queries/minutes.ts'
import type { MinutesState } from '../vocabulary.ts'

export interface LockedMinutes extends MinutesHead {
  readonly id: Id<'minutes'>
  readonly meeting: Meeting
}

/** The minutes of a meeting, for this transaction alone; whoever comes first makes their row. */
export async function lockMinutes(scope: Scope, meetingId: Id<'meeting'>): Promise<LockedMinutes> {
  const meeting = await getMeeting(scope, meetingId)
  await scope.database
    .insertInto('minutes')
    .values({ partnershipId: scope.partnershipId, id: newId<'minutes'>(), meetingId, state: 'draft' })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId']).doNothing())
    .execute()
  const { id } = await scope.database
    .selectFrom('minutes')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', '=', meetingId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...(await loadMinutesHead(scope, meetingId)), id, meeting }
}

export function refuseIf(findings: readonly Finding[]): void {
  if (isRefused(findings)) throw new Refused(findings)
}

export const moveMinutes = (scope: Scope, id: Id<'minutes'>, state: MinutesState) =>
  scope.database
    .updateTable('minutes')
    .set({ state })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
