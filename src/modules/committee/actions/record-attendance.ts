import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { listAttendance } from '../queries/meetings.ts'
import { checkAttendanceStep } from '../rules/meeting-steps.ts'
import { hasOpenBallot, lockMeeting } from './locks.ts'

export interface PresentSeat {
  readonly memberId: Id<'member'>
  /** The deputy who sits on the seat; null when the member is there in person. */
  readonly representedBy?: string | null
}

/** Writes who is in the room now; arrivals and departures are told by saying it again. */
export const recordAttendance = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  present: readonly PresentSeat[],
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, meetingId)
    const findings = checkAttendanceStep(meeting.state, await hasOpenBallot(scope, meetingId))
    if (isRefused(findings)) throw new Refused(findings)
    const seats = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
    const known = new Set(seats.map((seat) => seat.id))
    if (present.some((seat) => !known.has(seat.memberId))) throw new NotFound('committee member')
    const before = await listAttendance(scope, meetingId)
    const now = new Set(present.map((seat) => seat.memberId))
    const gone = before.map((row) => row.memberId).filter((memberId) => !now.has(memberId))
    const arrived = [...now].filter((memberId) => !before.some((row) => row.memberId === memberId))
    await removeSeats(scope, meetingId, gone)
    for (const seat of present) await writeSeat(scope, meetingId, seat)
    const facts = { present: now.size, arrived, gone }
    await audit(scope, { verb: 'record-attendance', record: 'meeting', recordId: meetingId, facts })
  })

async function removeSeats(scope: Scope, meetingId: Id<'meeting'>, gone: readonly Id<'member'>[]) {
  if (gone.length === 0) return
  await scope.database
    .deleteFrom('attendances')
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', '=', meetingId)
    .where('memberId', 'in', gone)
    .execute()
}

/** Keeps the moment of arrival of those who were there already. */
const writeSeat = (scope: Scope, meetingId: Id<'meeting'>, { memberId, representedBy = null }: PresentSeat) =>
  scope.database
    .insertInto('attendances')
    .values({
      partnershipId: scope.partnershipId,
      meetingId,
      memberId,
      representedBy,
      recordedAt: scope.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'meetingId', 'memberId']).doUpdateSet({ representedBy }),
    )
    .execute()
