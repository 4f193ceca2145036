import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeeting } from '../../committee/index.ts'
import { listObjections, listVersions } from '../queries/minutes.ts'
import { checkApproval } from '../rules/steps.ts'
import { lockMinutes, refuseIf } from './lock-minutes.ts'

/** The body approves the minutes in a later meeting; from then on they stand. */
export const approveMinutes = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  approvedIn: Id<'meeting'>,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const minutes = await lockMinutes(scope, meetingId)
    const approving = await getMeeting(scope, approvedIn)
    const number = (await listVersions(scope, minutes.id))[0]?.number ?? 0
    const objections = await listObjections(scope, minutes.id)
    const { state, meeting } = minutes
    refuseIf(checkApproval({ state, number, objections, minutesOf: meeting, approvedIn: approving }))
    await scope.database
      .updateTable('minutes')
      .set({ state: 'approved', approvedIn, approvedOn: approving.meetsOn })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', minutes.id)
      .execute()
    const facts = { meetingId, number, approvedIn, approvedOn: approving.meetsOn }
    await audit(scope, { verb: 'approve', record: 'minutes', recordId: minutes.id, facts })
  })
