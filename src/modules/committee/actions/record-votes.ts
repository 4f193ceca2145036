import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getItem } from '../queries/agenda.ts'
import { lockOpenBallot } from './locks.ts'
import { type MemberVote, writeVotes } from './write-votes.ts'

/** The office writes down an open vote by name, for all or for some; what a member cast alone is replaced too. */
export const recordVotes = (
  scope: Scope,
  itemId: Id<'agenda-item'>,
  votes: readonly MemberVote[],
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const item = await getItem(scope, itemId)
    const ballot = await lockOpenBallot(scope, itemId, 'share')
    await writeVotes(scope, ballot, votes)
    await audit(scope, {
      verb: 'record-votes',
      record: 'ballot',
      recordId: ballot.id,
      ...(item.measureId ? { measureId: item.measureId } : {}),
      facts: { votes: votes.length },
    })
  })
