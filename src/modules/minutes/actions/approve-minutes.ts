import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeeting, loadMinutes } from '../../committee/index.ts'
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
    const vote = await voteOnMinutes(scope, approvedIn)
    refuseIf(checkApproval({ state, number, objections, minutesOf: meeting, approvedIn: approving, vote }))
    await scope.database
      .updateTable('minutes')
      .set({ state: 'approved', approvedIn, approvedOn: approving.meetsOn })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', minutes.id)
      .execute()
    const facts = { meetingId, number, approvedIn, approvedOn: approving.meetsOn }
    await audit(scope, { verb: 'approve', record: 'minutes', recordId: minutes.id, facts })
  })

/** The last vote on the point about minutes; where there are several such points nobody can tell which one was meant. */
async function voteOnMinutes(
  scope: Scope,
  meetingId: Id<'meeting'>,
): Promise<'carried' | 'lost' | undefined> {
  const { items } = await loadMinutes(scope, meetingId)
  const [point, ...others] = items.filter(({ item }) => item.kind === 'minutes')
  const outcome = point?.ballots.findLast((ballot) => ballot.outcome !== null)?.outcome
  if (!outcome || others.length > 0) return undefined
  return outcome.result.kind === 'carried' ? 'carried' : 'lost'
}
