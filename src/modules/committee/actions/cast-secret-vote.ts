import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getItem } from '../queries/agenda.ts'
import { checkCasting, refuseKind } from '../rules/ballot-kinds.ts'
import type { Choice } from '../vocabulary.ts'
import { lockOpenBallot } from './locks.ts'
import { seatOf } from './own-seat.ts'
import { putIntoSecretBox } from './secret-box.ts'

/**
 * A member votes in secret, and may change the vote until the ballot is closed. That the member voted is written once,
 * without a time or a line of history; the choice goes into the box. A change of mind touches no row at all.
 * Nothing of the form may be kept: answer it with `answerUnremembered`.
 */
export const castSecretVote = (
  scope: Scope,
  itemId: Id<'agenda-item'>,
  choice: Choice,
  /** Which seat, for somebody who holds several. */
  forMember?: Id<'member'>,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const item = await getItem(scope, itemId)
    const ballot = await lockOpenBallot(scope, itemId, 'share')
    const findings = checkCasting(ballot.kind, 'secret_electronic')
    if (isRefused(findings)) throw new Refused(findings)
    const { memberId } = await seatOf(scope, ballot, item.meetingId, forMember)
    await scope.database
      .insertInto('secretVoters')
      .values({ partnershipId: scope.partnershipId, ballotId: ballot.id, memberId })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'ballotId', 'memberId']).doNothing())
      .execute()
    if (!putIntoSecretBox(scope, ballot.id, memberId, choice))
      throw new Refused([refuseKind('secret-box-lost')])
  })
