import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import { lockMeeting } from './locks.ts'

export interface Excuse {
  readonly memberId: Id<'member'>
  readonly reason?: string
}

/** A member says beforehand, or while the meeting runs, that they do not come. */
export const excuseAbsence = (scope: Scope, meetingId: Id<'meeting'>, excuse: Excuse): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { memberId, reason = '' } = excuse
    const meeting = await lockMeeting(scope, meetingId)
    const findings = checkAgendaStep(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    const seats = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
    if (!seats.some((seat) => seat.id === memberId)) throw new NotFound('committee member')
    await scope.database
      .insertInto('absences')
      .values({
        partnershipId: scope.partnershipId,
        meetingId,
        memberId,
        excused: true,
        reason,
        recordedAt: scope.now,
        recordedBy: scope.actor.personId,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['partnershipId', 'meetingId', 'memberId'])
          .doUpdateSet({ excused: true, reason, recordedAt: scope.now, recordedBy: scope.actor.personId }),
      )
      .execute()
    await audit(scope, {
      verb: 'excuse-absence',
      record: 'meeting',
      recordId: meetingId,
      facts: { memberId },
    })
  })
