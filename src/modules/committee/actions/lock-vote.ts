import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockMeasure } from '../../applications/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { countVotes } from '../queries/ballots.ts'
import { loadVoting } from '../queries/voting.ts'
import { votersOf } from '../rules/vote.ts'
import { lockItemInMeeting, lockOpenBallot } from './locks.ts'

export type LockedVote = Awaited<ReturnType<typeof lockVote>>

/** Everything the decision hangs on, held still: no vote, no conflict and no other decision comes in between. */
export async function lockVote(scope: Scope, itemId: Id<'agenda-item'>) {
  const { meeting, item } = await lockItemInMeeting(scope, itemId)
  const ballot = await lockOpenBallot(scope, itemId)
  const measure = await lockMeasure(scope, found(item.measureId ?? undefined, 'measure'))
  const year = await getFundingYear(scope, meeting.fundingYearId)
  const { voting, rules } = await loadVoting(scope, meeting, itemId)
  const voters = votersOf(voting).length
  const counts = await countVotes(scope, ballot.id)
  return { meeting, item, ballot, measure, year, voting, rules, voters, counts }
}
