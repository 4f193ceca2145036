/**
 * Ergebnis eines Umlaufverfahrens (Geschäftsordnung: Beschlussfähigkeit und Mehrheit gelten auch hier; Befangene zählen nicht mit).
 * Who answered counts as present: without a quorum of answers, or of civil society among them, there is no result.
 */
import type { Finding } from '../../../kit/findings.ts'
import type { SeatGroup } from '../../bodies/vocabulary.ts'
import {
  countVotesOf,
  electorateOf,
  type MayVoteCode,
  mayVote,
  type Voting,
  type VotingRules,
} from '../../committee/rules/vote.ts'
import { type Answer, countingAnswers } from './answers.ts'

export interface Seat {
  readonly memberId: string
  readonly seatGroup: SeatGroup
  readonly conflict: string | null
}

export interface Judged {
  readonly voting: Voting
  /** What stands against a result; empty: the counts decide. */
  readonly findings: readonly Finding<MayVoteCode>[]
  readonly votes: {
    readonly counts: ReturnType<typeof countVotesOf>
    readonly electorate: ReturnType<typeof electorateOf>
  }
  /** Seats without a conflict of interest, and those of them that have not answered. */
  readonly entitled: number
  readonly outstanding: number
}

export function judge(seats: readonly Seat[], answers: readonly Answer[], rules: VotingRules): Judged {
  const conflictedIds = seats.filter(({ conflict }) => conflict !== null).map(({ memberId }) => memberId)
  const counting = countingAnswers(answers).filter(({ memberId }) => !conflictedIds.includes(memberId))
  const present = seats.flatMap(({ memberId, seatGroup }) => {
    const answer = counting.find((one) => one.memberId === memberId)
    return answer ? [{ memberId, group: seatGroup, represented: answer.capacity === 'deputy' }] : []
  })
  const voting: Voting = { votingMembers: seats.length, present, conflictedIds }
  const entitled = seats.length - conflictedIds.length
  return {
    voting,
    findings: mayVote(voting, rules),
    votes: { counts: countVotesOf(counting, conflictedIds), electorate: electorateOf(voting) },
    entitled,
    outstanding: entitled - present.length,
  }
}
