/**
 * Abstimmung (Geschäftsordnung; Mehrheit der Zivilgesellschaft bei der Abstimmung, R11; Befangenheit).
 * A quorate committee with a majority of civil society votes; conflicted members take no part and do not count.
 *
 * "At the vote" is read as: among those who may vote on the item, after exclusion of the conflicted. The other reading (all
 * who are present) is a value of the rules of procedure. In the example of 2018 both readings agree: 7 of 11, then 6 of 10.
 */
import type { Finding } from '../../../kit/findings.ts'
import { isAtLeast, isMoreThan } from '../../../kit/share.ts'
import { countCivil } from '../../bodies/rules/composition.ts'
import {
  civilMajoritySource,
  type PresenceRule,
  type RulesOfProcedure,
  rulesOfProcedureSource,
} from '../../bodies/rules/rules-of-procedure.ts'
import type { SeatGroup } from '../../bodies/vocabulary.ts'
import type { VoteCounts } from '../vocabulary.ts'
import { checkConflictsSettled } from './conflicts.ts'
import { checkQuorum, type QuorumCode } from './quorum.ts'

export interface PresentMember {
  readonly memberId: string
  readonly group: SeatGroup
  /** A deputy, or another member with the vote, is there in the member's place. */
  readonly represented?: boolean
}

export interface Voting {
  /** Voting seats of the committee that are filled, present or not. */
  readonly votingMembers: number
  /** Voting members in the room, substitutes in the place of those they stand for. */
  readonly present: readonly PresentMember[]
  /** Of the voting members, in the room or not. */
  readonly conflictedIds: readonly string[]
  /** Members who contest that they are kept out: the body has to decide that first. */
  readonly contested?: readonly string[]
  /** Seats without a vote: they count only where the presence of every seat makes the quorum. */
  readonly advisory?: { readonly seats: number; readonly present: number }
}

export type VotingRules = Pick<
  RulesOfProcedure,
  'quorum' | 'presenceCounts' | 'quorumBase' | 'civilMajorityAtVote' | 'civilMajorityBase' | 'civilGroups'
>

export type MayVoteCode = QuorumCode | 'no-civil-society-majority' | 'nobody-may-vote' | 'conflict-contested'
export type CountCode = 'vote-count-invalid' | 'more-votes-than-voters' | 'fewer-votes-than-voters'

/** Who may vote on the item: those present without a conflict. */
export const votersOf = ({ present, conflictedIds }: Voting): PresentMember[] =>
  present.filter((member) => !conflictedIds.includes(member.memberId))

/** May the committee vote now? Without a conflict to judge, pass an empty list. */
export function mayVote(voting: Voting, rules: VotingRules): Finding<MayVoteCode>[] {
  const voters = votersOf(voting)
  const base = { present: voting.present, unconflicted: voters }
  const { there, seats } = presenceOfRule(voting, base[rules.quorumBase], rules.presenceCounts)
  const found: Finding<MayVoteCode>[] = checkQuorum(there, seats, rules.quorum)
  const judged = base[rules.civilMajorityBase]
  const civil = countCivil(judged, rules.civilGroups)
  if (rules.civilMajorityAtVote && !isMoreThan(civil, judged.length, [1, 2])) {
    const facts = { civil, voters: judged.length }
    found.push({ code: 'no-civil-society-majority', weight: 'refusal', source: civilMajoritySource, facts })
  }
  if (voters.length === 0) {
    found.push({ code: 'nobody-may-vote', weight: 'refusal', source: rulesOfProcedureSource, facts: {} })
  }
  return [...found, ...checkConflictsSettled(voting.contested ?? [])]
}

/** Whose presence is counted, and against which seats. */
function presenceOfRule(voting: Voting, counted: readonly PresentMember[], rule: PresenceRule) {
  const seats = voting.votingMembers
  if (rule === 'voting_in_person') return { there: counted.filter((one) => !one.represented).length, seats }
  if (rule === 'voting_seats') return { there: counted.length, seats }
  const advisory = voting.advisory ?? { seats: 0, present: 0 }
  return { there: counted.length + advisory.present, seats: seats + advisory.seats }
}

/** The counts fit those who may vote: never more; fewer is a warning, because a member may have left. */
export function checkCounts({ yes, no, abstain }: VoteCounts, voters: number): Finding<CountCode>[] {
  const source = rulesOfProcedureSource
  if ([yes, no, abstain].some((count) => !Number.isSafeInteger(count) || count < 0)) {
    return [{ code: 'vote-count-invalid', weight: 'refusal', source, facts: {} }]
  }
  const votes = yes + no + abstain
  const facts = { votes, voters }
  if (votes > voters) return [{ code: 'more-votes-than-voters', weight: 'refusal', source, facts }]
  return votes < voters ? [{ code: 'fewer-votes-than-voters', weight: 'warning', source, facts }] : []
}

/** Those of whom a majority "of the members" is taken, and the chair's own vote where equal votes turn on it. */
export interface Electorate {
  readonly votingMembers: number
  /** Of the voting members, in the room or not. */
  readonly conflicted: number
  /** Unknown in a secret ballot, and when the chair has no vote. */
  readonly chairVote?: keyof VoteCounts | null
}

export type DecisionRules = Pick<RulesOfProcedure, 'majority' | 'majorityBase' | 'abstentions' | 'tie'>

export type VoteResult =
  /** chair: equal votes, and the chair's vote was a yes. */
  | { readonly kind: 'carried'; readonly because: 'majority' | 'chair' }
  | { readonly kind: 'rejected'; readonly because: 'tie' | 'majority' }

export const electorateOf = (
  { votingMembers, conflictedIds }: Voting,
  chairVote: keyof VoteCounts | null = null,
): Electorate => ({ votingMembers, conflicted: conflictedIds.length, chairVote })

/** What the votes mean for a motion of any kind: it needs the majority of the rules; equal votes do not carry it. */
export function decideVote(counts: VoteCounts, electorate: Electorate, rules: DecisionRules): VoteResult {
  const { yes, no, abstain } = counts
  if (hasMajority(counts, electorate, rules)) return { kind: 'carried', because: 'majority' }
  const against = no + (rules.abstentions === 'like_no' ? abstain : 0)
  const equal = rules.majority === 'simple' && yes === against
  if (equal && yes > 0 && rules.tie === 'chair_decides' && electorate.chairVote === 'yes')
    return { kind: 'carried', because: 'chair' }
  return { kind: 'rejected', because: equal || yes === no ? 'tie' : 'majority' }
}

function hasMajority(
  { yes, no, abstain }: VoteCounts,
  electorate: Electorate,
  rules: DecisionRules,
): boolean {
  if (yes === 0) return false
  const votes = yes + no + (rules.abstentions === 'like_no' ? abstain : 0)
  if (rules.majority === 'simple') return isMoreThan(yes, votes, [1, 2])
  if (rules.majority === 'two_thirds_of_votes') return isAtLeast(yes, votes, [2, 3])
  const members = membersOf(electorate, rules)
  return rules.majority === 'absolute_of_members'
    ? isMoreThan(yes, members, [1, 2])
    : isAtLeast(yes, members, [2, 3])
}

const membersOf = (
  { votingMembers, conflicted }: Electorate,
  { majorityBase }: Pick<DecisionRules, 'majorityBase'>,
): number => (majorityBase === 'unconflicted' ? votingMembers - conflicted : votingMembers)

/** The votes of those who may vote: what somebody in conflict would have said is never counted. */
export function countVotesOf(
  votes: readonly { readonly memberId: string; readonly choice: keyof VoteCounts }[],
  conflictedIds: readonly string[],
): VoteCounts {
  const counted = votes.filter((vote) => !conflictedIds.includes(vote.memberId))
  const countOf = (choice: keyof VoteCounts) => counted.filter((vote) => vote.choice === choice).length
  return { yes: countOf('yes'), no: countOf('no'), abstain: countOf('abstain') }
}
