import type { Id } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Choice } from '../queries/ballots.ts'
import { getMeeting } from '../queries/meetings.ts'
import { loadVoting } from '../queries/voting.ts'
import { checkNoConflictedVote } from '../rules/conflicts.ts'
import { refuseStep } from '../rules/meeting-steps.ts'
import { votersOf } from '../rules/vote.ts'
import { lockOpenBallot } from './locks.ts'

export interface MemberVote {
  readonly memberId: Id<'member'>
  readonly choice: Choice
}

/** Writes votes into the open ballot of a point: one per seat, changed until the ballot is closed. */
export async function writeVotes(
  scope: Scope,
  meetingId: Id<'meeting'>,
  itemId: Id<'agenda-item'>,
  votes: readonly MemberVote[],
): Promise<Id<'ballot'>> {
  const ballot = await lockOpenBallot(scope, itemId, 'share')
  const { voting } = await loadVoting(scope, await getMeeting(scope, meetingId), itemId)
  const voterIds = votes.map((vote) => vote.memberId)
  const conflicted = checkNoConflictedVote(voterIds, voting.conflictedIds)
  if (conflicted.length > 0) throw new Refused(conflicted)
  const entitled = new Set(votersOf(voting).map((voter) => voter.memberId))
  if (voterIds.some((id) => !entitled.has(id))) throw new Refused([refuseStep('not-among-voters')])
  for (const { memberId, choice } of inOneOrder(votes))
    await scope.database
      .insertInto('votes')
      .values({
        partnershipId: scope.partnershipId,
        ballotId: ballot.id,
        memberId,
        choice,
        castAt: scope.now,
        recordedBy: scope.actor.personId,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['partnershipId', 'ballotId', 'memberId'])
          .doUpdateSet({ choice, castAt: scope.now, recordedBy: scope.actor.personId }),
      )
      .execute()
  return ballot.id
}

/** Two people who record the same votes at once wait for each other instead of blocking each other for ever. */
const inOneOrder = (votes: readonly MemberVote[]): MemberVote[] =>
  votes.toSorted((left, right) => (left.memberId < right.memberId ? -1 : 1))
