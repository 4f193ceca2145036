/**
 * Arten der Abstimmung (Geschäftsordnungen: offen, namentlich, geheim auf Verlangen; docs/security/secret-ballots.md).
 * What each kind allows, and when a secret ballot is none: with too few votes the result would tell who voted what, and
 * votes that do not fit those who voted are not counted.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import type { BallotOpenness } from '../../bodies/rules/rules-of-procedure.ts'
import type { BallotKind, VoteCounts } from '../vocabulary.ts'

export type BallotKindCode =
  | 'ballot-without-names'
  | 'ballot-not-electronic'
  | 'ballot-of-another-kind'
  | 'counts-missing'
  | 'counts-not-taken'
  | 'too-few-for-secrecy'
  | 'too-few-secret-votes'
  | 'secret-box-lost'
  | 'secret-votes-do-not-match'

const source: Source = { title: 'Ablauf der Sitzung', section: 'Arten der Abstimmung', assumed: true }
/** A single refusal, for what the process alone knows. */
export const refuseKind = (code: BallotKindCode, facts: Finding['facts'] = {}): Finding<BallotKindCode> => ({
  code,
  weight: 'refusal',
  source,
  facts,
})

/** With two voters each knows the other's choice; with one everybody knows it. */
export const fewestSecretVotes = 3

export const isSecret = (kind: BallotKind): boolean => kind === 'secret_electronic' || kind === 'secret_paper'
/** Votes are written beside the name of the member. */
export const hasNames = (kind: BallotKind): boolean => kind === 'by_name' || kind === 'electronic'
/** Somebody counts hands or papers and enters the sums. */
export const isCounted = (kind: BallotKind): boolean => kind === 'hand_count' || kind === 'secret_paper'
/** Members vote on their own device. */
export const isElectronic = (kind: BallotKind): boolean =>
  kind === 'electronic' || kind === 'secret_electronic'

/** What everybody sees of a vote of this kind. */
export function opennessOfKind(kind: BallotKind): BallotOpenness {
  if (isSecret(kind)) return 'secret'
  return hasNames(kind) ? 'by_names' : 'open'
}

/** Can this kind be opened for so many voters? Who asked for it is the matter of `checkOpenness`. */
export const checkKind = (kind: BallotKind, voters: number): Finding<BallotKindCode>[] =>
  isSecret(kind) && voters < fewestSecretVotes
    ? [refuseKind('too-few-for-secrecy', { voters, fewest: fewestSecretVotes })]
    : []

export const checkRecording = (kind: BallotKind): Finding<BallotKindCode>[] =>
  hasNames(kind) ? [] : [refuseKind('ballot-without-names')]

/** Secret and open votes come in by different ways: the open way keeps what was sent. */
export const checkCasting = (
  kind: BallotKind,
  way: 'electronic' | 'secret_electronic',
): Finding<BallotKindCode>[] => {
  if (!isElectronic(kind)) return [refuseKind('ballot-not-electronic')]
  return kind === way ? [] : [refuseKind('ballot-of-another-kind')]
}

/** Sums are entered where somebody counts, and nowhere else. */
export function checkCounting(kind: BallotKind, counts: VoteCounts | null): Finding<BallotKindCode>[] {
  if (isCounted(kind)) return counts ? [] : [refuseKind('counts-missing')]
  return counts ? [refuseKind('counts-not-taken')] : []
}

export interface SecretCount {
  /** Who is written down as having voted. */
  readonly voters: ReadonlySet<string>
  /** Whose vote is in the box; undefined: there is no box any more. */
  readonly filled: ReadonlySet<string> | undefined
}

/** May a secret electronic ballot be counted? Nothing has been looked into when this refuses. */
export function checkSecretCount({ voters, filled }: SecretCount): Finding<BallotKindCode>[] {
  if (!filled) return [refuseKind('secret-box-lost')]
  const match = voters.size === filled.size && [...voters].every((voter) => filled.has(voter))
  if (!match) return [refuseKind('secret-votes-do-not-match', { voters: voters.size, votes: filled.size })]
  if (filled.size > 0 && filled.size < fewestSecretVotes)
    return [refuseKind('too-few-secret-votes', { votes: filled.size, fewest: fewestSecretVotes })]
  return []
}

export interface StoredSecretBallot {
  readonly counts: VoteCounts
  readonly voters: number
  readonly votes: VoteCounts
  readonly seal: 'intact' | 'broken' | 'unknown'
}

export type Integrity = 'intact' | 'broken' | 'unknown'

/** Does what is stored still fit together: as many votes as voters, the result as it was, the seal unbroken? */
export function inspectSecretBallot({ counts, voters, votes, seal }: StoredSecretBallot): Integrity {
  const total = votes.yes + votes.no + votes.abstain
  const same = votes.yes === counts.yes && votes.no === counts.no && votes.abstain === counts.abstain
  if (seal === 'broken' || total !== voters || !same) return 'broken'
  return seal
}
