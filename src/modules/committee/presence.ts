import type { Finding } from '../../kit/findings.ts'
import { countCivil } from '../bodies/index.ts'
import type { LoadedVoting } from './queries/voting.ts'
import { type MayVoteCode, mayVote, votersOf } from './rules/vote.ts'
import { findingText } from './texts.ts'

/** The permanent line of a meeting: who is there, and whether that is enough to vote. */
export interface Presence {
  /** "11 von 13 · 7 Zivilgesellschaft · beschlussfähig" */
  readonly sentence: string
  readonly mayVote: boolean
  readonly quorate: boolean
  readonly civilMajority: boolean
  readonly findings: readonly Finding<MayVoteCode>[]
  /** Why not, in whole sentences. */
  readonly reasons: readonly string[]
}

export function presenceOf({ voting, rules }: Pick<LoadedVoting, 'voting' | 'rules'>): Presence {
  const findings = mayVote(voting, rules)
  const lacks = (code: MayVoteCode) => findings.some((finding) => finding.code === code)
  const quorate = !lacks('not-quorate')
  const civilMajority = !lacks('no-civil-society-majority')
  const present = voting.present.length
  const conflicted = present - votersOf(voting).length
  const civil = countCivil(voting.present, rules.civilGroups)
  const represented = voting.present.filter((seat) => seat.represented).length
  return {
    sentence: [
      `${present} von ${voting.votingMembers}`,
      `${civil} Zivilgesellschaft`,
      ...(represented > 0 ? [`${represented} vertreten`] : []),
      ...(conflicted > 0 ? [`${conflicted} befangen`] : []),
      verdict(quorate, civilMajority),
    ].join(' · '),
    mayVote: findings.length === 0,
    quorate,
    civilMajority,
    findings,
    reasons: findings.map(findingText),
  }
}

function verdict(quorate: boolean, civilMajority: boolean): string {
  if (!quorate) return 'nicht beschlussfähig'
  return civilMajority ? 'beschlussfähig' : 'beschlussfähig, aber keine Mehrheit der Zivilgesellschaft'
}
