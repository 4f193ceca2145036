import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { AbstentionRule, MajorityRule } from '../../bodies/index.ts'
import type { Integrity } from '../rules/ballot-kinds.ts'
import type { GrantOutcome } from '../rules/grant-outcome.ts'
import type { BallotTable } from '../tables.ts'
import type { BallotKind, Choice, ConditionDraft, MotionKind, VoteCounts } from '../vocabulary.ts'
import { type Entitlement, listEntitled } from './entitlements.ts'
import { inspectStored } from './secret-ballots.ts'

/** carried: a motion that was not of money. */
export type BallotResult = GrantOutcome | { readonly kind: 'carried' }

/** What a closed ballot came to, with everything its sentence needs, as it stood then. */
export interface BallotOutcome {
  readonly result: BallotResult
  readonly counts: VoteCounts
  /** Who was present and free to vote, and how many of those present were kept out by a conflict of interest. */
  readonly voters: number
  readonly conflicted: number
  /** Ballots of before there was a choice do not say it: they were by name. */
  readonly kind?: BallotKind
  /** Papers that were no vote, and who counted. */
  readonly invalid?: number
  readonly countedBy?: string
  readonly majority: MajorityRule
  /** Ballots of before the choice existed do not say it; `readMajority` does. */
  readonly abstentions?: AbstentionRule
  /** The lead office decides on it: the money is put aside and not yet granted. */
  readonly recommends: boolean
  /** The votes were equal, and the chair's was a yes. */
  readonly byChair?: boolean
}

export interface Ballot {
  readonly id: Id<'ballot'>
  readonly agendaItemId: Id<'agenda-item'>
  readonly number: number
  readonly kind: BallotKind
  readonly requesters: number
  readonly motionId: Id<'motion'> | null
  readonly motionKind: MotionKind
  readonly motionCents: Cents | null
  readonly motionText: string
  readonly condition: string
  readonly conditions: readonly ConditionDraft[]
  readonly state: BallotTable['state']
  readonly outcome: BallotOutcome | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly seal: string | null
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
      'kind',
      'requesters',
      'motionId',
      'motionKind',
      'motionCents',
      'motionText',
      'condition',
      'conditions',
      'state',
      'outcome',
      'openedAt',
      'closedAt',
      'seal',
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

/** Who voted how in the ballots with names; of a secret one there is nothing to list. */
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

/** A ballot with everything that is shown of it. */
export interface ShownBallot extends Ballot {
  readonly votes: readonly Vote[]
  readonly entitled: readonly Entitlement[]
  /** Of a closed secret electronic ballot: is it stored as it was sealed? */
  readonly integrity: Integrity | null
}

export async function listShownBallots(
  scope: Scope,
  itemIds: readonly Id<'agenda-item'>[],
): Promise<ShownBallot[]> {
  const ballots = await listBallots(scope, itemIds)
  const ids = ballots.map((ballot) => ballot.id)
  const votes = await listVotes(scope, ids)
  const entitled = await listEntitled(scope, ids)
  const shown: ShownBallot[] = []
  for (const ballot of ballots)
    shown.push({
      ...ballot,
      votes: votes.filter((vote) => vote.ballotId === ballot.id),
      entitled: entitled.filter((row) => row.ballotId === ballot.id),
      integrity: await integrityOf(scope, ballot),
    })
  return shown
}

const integrityOf = (scope: Scope, { id, kind, outcome, seal }: Ballot): Promise<Integrity | null> =>
  kind === 'secret_electronic' && outcome
    ? inspectStored(scope, id, outcome.counts, seal ?? '')
    : Promise.resolve(null)
