import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { AbstentionRule, MajorityRule } from '../../bodies/index.ts'
import type { GrantOutcome } from '../rules/grant-outcome.ts'
import type { BallotTable, VoteTable } from '../tables.ts'
import type { ConditionDraft, VoteCounts } from '../vocabulary.ts'

export type Choice = VoteTable['choice']

/** What a closed ballot came to, with everything its sentence needs, as it stood then. */
export interface BallotOutcome {
  readonly result: GrantOutcome
  readonly counts: VoteCounts
  /** Who was present and free to vote, and how many of those present were kept out by a conflict of interest. */
  readonly voters: number
  readonly conflicted: number
  readonly majority: MajorityRule
  /** Ballots of before the choice existed do not say it; `readMajority` does. */
  readonly abstentions?: AbstentionRule
  /** The lead office decides on it: the money is put aside and not yet granted. */
  readonly recommends: boolean
}

export interface Ballot {
  readonly id: Id<'ballot'>
  readonly agendaItemId: Id<'agenda-item'>
  readonly number: number
  readonly motionCents: Cents
  readonly condition: string
  readonly conditions: readonly ConditionDraft[]
  readonly state: BallotTable['state']
  readonly outcome: BallotOutcome | null
  readonly openedAt: Date
  readonly closedAt: Date | null
}

/** The ballots of agenda items, in the order in which they were held. */
export const listBallots = async (scope: Scope, itemIds: readonly Id<'agenda-item'>[]): Promise<Ballot[]> => {
  if (itemIds.length === 0) return []
  const rows = await scope.database
    .selectFrom('ballots')
    .select([
      'id',
      'agendaItemId',
      'number',
      'motionCents',
      'condition',
      'conditions',
      'state',
      'outcome',
      'openedAt',
      'closedAt',
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', 'in', itemIds)
    .orderBy('number')
    .limit(1000)
    .execute()
  return rows.map((row) => ({ ...row, outcome: row.outcome as BallotOutcome | null }))
}

/** The outcomes of single ballots, for the decisions that came out of them. */
export const listOutcomes = async (scope: Scope, ids: readonly Id<'ballot'>[]) => {
  if (ids.length === 0) return []
  const rows = await scope.database
    .selectFrom('ballots')
    .select(['id', 'outcome'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', 'in', ids)
    .limit(100)
    .execute()
  return rows.map(({ id, outcome }) => ({ id, outcome: outcome as BallotOutcome | null }))
}

export interface Vote {
  readonly ballotId: Id<'ballot'>
  readonly memberId: Id<'member'>
  readonly memberName: string
  readonly choice: Choice
}

/** Who voted how: the votes of this house are open by name. */
export const listVotes = (scope: Scope, ballotIds: readonly Id<'ballot'>[]): Promise<Vote[]> =>
  ballotIds.length === 0
    ? Promise.resolve([])
    : scope.database
        .selectFrom('votes as vote')
        .innerJoin('bodyMembers as member', (join) =>
          join
            .onRef('member.partnershipId', '=', 'vote.partnershipId')
            .onRef('member.id', '=', 'vote.memberId'),
        )
        .select(['vote.ballotId', 'vote.memberId', 'member.name as memberName', 'vote.choice'])
        .where('vote.partnershipId', '=', scope.partnershipId)
        .where('vote.ballotId', 'in', ballotIds)
        .orderBy('member.position')
        .limit(20_000)
        .execute()

export async function countVotes(scope: Scope, ballotId: Id<'ballot'>): Promise<VoteCounts> {
  const rows = await scope.database
    .selectFrom('votes')
    .select((vote) => ['choice', vote.fn.countAll<number>().as('count')])
    .where('partnershipId', '=', scope.partnershipId)
    .where('ballotId', '=', ballotId)
    .groupBy('choice')
    .execute()
  const countOf = (choice: Choice) => rows.find((row) => row.choice === choice)?.count ?? 0
  return { yes: countOf('yes'), no: countOf('no'), abstain: countOf('abstain') }
}
