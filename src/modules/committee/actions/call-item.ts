import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkAttendanceStep } from '../rules/meeting-steps.ts'
import { hasOpenBallot, lockItem, lockMeeting } from './locks.ts'

/** The chair calls a point, or with null a break: every screen in the room shows it. Not while a ballot is open. */
export const callItem = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  itemId: Id<'agenda-item'> | null,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, meetingId)
    const item = itemId ? await lockItem(scope, itemId) : undefined
    if (item && item.meetingId !== meetingId) throw new NotFound('agenda item')
    const findings = checkAttendanceStep(meeting.state, await hasOpenBallot(scope, meetingId))
    if (isRefused(findings)) throw new Refused(findings)
    await scope.database
      .updateTable('meetings')
      .set({ currentItemId: itemId, calledAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', meetingId)
      .execute()
    const facts = item ? { item: item.position, title: item.title } : {}
    await audit(scope, { verb: item ? 'call-item' : 'pause', record: 'meeting', recordId: meetingId, facts })
  })
