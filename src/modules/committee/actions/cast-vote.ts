import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getItem } from '../queries/agenda.ts'
import { checkCasting } from '../rules/ballot-kinds.ts'
import type { Choice } from '../vocabulary.ts'
import { lockOpenBallot } from './locks.ts'
import { seatOf } from './own-seat.ts'
import { writeVotes } from './write-votes.ts'

/** A member votes with the own name for the seat held, and may change the vote until the ballot is closed. */
export const castVote = (
  scope: Scope,
  itemId: Id<'agenda-item'>,
  choice: Choice,
  /** Which seat, for somebody who holds several. */
  forMember?: Id<'member'>,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const item = await getItem(scope, itemId)
    const ballot = await lockOpenBallot(scope, itemId, 'share')
    const findings = checkCasting(ballot.kind, 'electronic')
    if (isRefused(findings)) throw new Refused(findings)
    const { memberId, memberName: member } = await seatOf(scope, ballot, item.meetingId, forMember)
    await writeVotes(scope, ballot, [{ memberId, choice }])
    await audit(scope, {
      verb: 'cast-vote',
      record: 'ballot',
      recordId: ballot.id,
      ...(item.measureId ? { measureId: item.measureId } : {}),
      facts: { memberId, member },
    })
  })
