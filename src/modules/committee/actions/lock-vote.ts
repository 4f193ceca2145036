import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockMeasure } from '../../applications/index.ts'
import { getRules } from '../../bodies/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { bodyRecommends } from '../queries/decision-mode.ts'
import { countEntitled } from '../queries/entitlements.ts'
import type { Electorate } from '../rules/vote.ts'
import { lockItemInMeeting, lockOpenBallot } from './locks.ts'

export type LockedBallot = Awaited<ReturnType<typeof lockVote>>
/** A ballot on the application of its point. */
export type LockedVote = LockedBallot & { readonly measure: NonNullable<LockedBallot['measure']> }

/** Everything the decision hangs on, held still: no vote and no other decision comes in between. */
export async function lockVote(scope: Scope, itemId: Id<'agenda-item'>) {
  const { meeting, item } = await lockItemInMeeting(scope, itemId)
  const ballot = await lockOpenBallot(scope, itemId)
  const measure = item.measureId ? await lockMeasure(scope, item.measureId) : undefined
  const year = await getFundingYear(scope, meeting.fundingYearId)
  const rules = await getRules(scope, meeting.rulesId)
  const voters = await countEntitled(scope, ballot.id)
  const electorate: Electorate = { votingMembers: ballot.votingMembers, conflicted: ballot.conflicted }
  const recommends = await bodyRecommends(scope, year)
  return { meeting, item, ballot, measure, year, recommends, rules, voters, electorate }
}
