/**
 * Abstimmung über einen Antrag (Geschäftsordnung; Mehrheit der Zivilgesellschaft bei der Abstimmung, R11; Befangenheit).
 * A quorate committee with a majority of civil society votes; conflicted members take no part and do not count.
 *
 * "At the vote" is read as: among those who may vote on the item, after exclusion of the conflicted. The other reading (all
 * who are present) is a value of the rules of procedure. In the example of 2018 both readings agree: 7 of 11, then 6 of 10.
 */
import type { Finding } from '../../../kit/findings.ts'
import { isMoreThan } from '../../../kit/share.ts'
import { countCivil } from '../../bodies/rules/composition.ts'
import {
  civilMajoritySource,
  type RulesOfProcedure,
  rulesOfProcedureSource,
} from '../../bodies/rules/rules-of-procedure.ts'
import type { SeatGroup } from '../../bodies/vocabulary.ts'
import type { VoteCounts } from '../vocabulary.ts'
import { checkQuorum, type QuorumCode } from './quorum.ts'

export interface PresentMember {
  readonly memberId: string
  readonly group: SeatGroup
}

export interface Voting {
  /** Voting seats of the committee that are filled, present or not. */
  readonly votingMembers: number
  /** Voting members in the room, substitutes in the place of those they stand for. */
  readonly present: readonly PresentMember[]
  readonly conflictedIds: readonly string[]
}

export type VotingRules = Pick<
  RulesOfProcedure,
  'quorum' | 'quorumBase' | 'civilMajorityAtVote' | 'civilMajorityBase' | 'civilGroups'
>

export type MayVoteCode = QuorumCode | 'no-civil-society-majority' | 'nobody-may-vote'
export type CountCode = 'vote-count-invalid' | 'more-votes-than-voters' | 'fewer-votes-than-voters'

export type VoteResult =
  | { readonly kind: 'carried' }
  | { readonly kind: 'rejected'; readonly because: 'tie' | 'majority' }

/** Who may vote on the item: those present without a conflict. */
export const votersOf = ({ present, conflictedIds }: Voting): PresentMember[] =>
  present.filter((member) => !conflictedIds.includes(member.memberId))

/** May the committee vote now? Without a conflict to judge, pass an empty list. */
export function mayVote(voting: Voting, rules: VotingRules): Finding<MayVoteCode>[] {
  const voters = votersOf(voting)
  const base = { present: voting.present, unconflicted: voters }
  const found: Finding<MayVoteCode>[] = checkQuorum(
    base[rules.quorumBase].length,
    voting.votingMembers,
    rules.quorum,
  )
  const judged = base[rules.civilMajorityBase]
  const civil = countCivil(judged, rules.civilGroups)
  if (rules.civilMajorityAtVote && !isMoreThan(civil, judged.length, [1, 2])) {
    const facts = { civil, voters: judged.length }
    found.push({ code: 'no-civil-society-majority', weight: 'refusal', source: civilMajoritySource, facts })
  }
  if (voters.length === 0) {
    found.push({ code: 'nobody-may-vote', weight: 'refusal', source: rulesOfProcedureSource, facts: {} })
  }
  return found
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

/** Equal votes reject: a motion needs a majority (the rule on ties is local and was seen nowhere). */
export function decideGrant(
  { yes, no, abstain }: VoteCounts,
  rules: Pick<RulesOfProcedure, 'majority'>,
): VoteResult {
  if (rules.majority === 'more_than_half_of_base') {
    const carried = isMoreThan(yes, yes + no + abstain, [1, 2])
    if (carried) return { kind: 'carried' }
  } else if (yes > no) return { kind: 'carried' }
  return { kind: 'rejected', because: yes === no ? 'tie' : 'majority' }
}
