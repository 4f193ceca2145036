import type { Scope } from '../../../platform/scope.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { listPresences } from '../queries/attendance.ts'
import type { Meeting } from '../queries/meetings.ts'

/** At the end of a meeting: who had a seat, never came, sent nobody and said nothing was absent without an excuse. */
export async function noteAbsences(
  scope: Scope,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'meetsOn'>,
): Promise<void> {
  const present = new Set((await listPresences(scope, meeting.id)).map(({ memberId }) => memberId))
  const absent = (await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)).filter(
    ({ id }) => !present.has(id),
  )
  if (absent.length === 0) return
  await scope.database
    .insertInto('absences')
    .values(
      absent.map(({ id: memberId }) => ({
        partnershipId: scope.partnershipId,
        meetingId: meeting.id,
        memberId,
        excused: false,
        recordedAt: scope.now,
        recordedBy: scope.actor.personId,
      })),
    )
    .onConflict((conflict) => conflict.columns(['partnershipId', 'meetingId', 'memberId']).doNothing())
    .execute()
}
