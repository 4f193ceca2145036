import { isRefused } from '../../../kit/findings.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { countVotes } from '../queries/ballots.ts'
import { checkCounting } from '../rules/ballot-kinds.ts'
import { refuseStep } from '../rules/meeting-steps.ts'
import { checkCounts } from '../rules/vote.ts'
import type { VoteCounts } from '../vocabulary.ts'
import { countSecretVotes, type SecretCount } from './count-secret-votes.ts'
import type { LockedBallot } from './lock-vote.ts'

/** What somebody counted: hands, or papers, some of which may be invalid. */
export interface Tally extends VoteCounts {
  readonly invalid?: number
  /** Who counted, as the minutes say it. */
  readonly countedBy?: string
}

export interface CountedBallot {
  readonly counts: VoteCounts
  readonly invalid: number
  readonly countedBy: string
  /** What is still to be written of a secret electronic ballot. */
  readonly secret?: SecretCount
}

/** Counts by the kind of the ballot. Fewer votes than voters close only when somebody has looked; none is no vote. */
export async function countBallot(
  scope: Scope,
  { ballot, voters }: LockedBallot,
  { tally, withMissingVotes }: { readonly tally: Tally | null; readonly withMissingVotes: boolean },
): Promise<CountedBallot> {
  const unsuitable = checkCounting(ballot.kind, tally)
  if (isRefused(unsuitable)) throw new Refused(unsuitable)
  if (ballot.kind === 'secret_electronic') {
    const secret = await countSecretVotes(scope, ballot.id, { entitled: voters, withMissingVotes })
    return { counts: secret.counts, invalid: 0, countedBy: '', secret }
  }
  const { yes, no, abstain } = tally ?? (await countVotes(scope, ballot.id))
  const invalid = tally?.invalid ?? 0
  // An invalid paper was handed in by somebody: it is no vote, but nobody is missing.
  const findings = checkCounts({ yes, no, abstain: abstain + invalid }, voters)
  if (isRefused(findings) || (findings.length > 0 && !withMissingVotes && !isNone(yes, no, abstain)))
    throw new Refused(findings)
  if (isNone(yes, no, abstain)) throw new Refused([refuseStep('no-vote-cast')])
  return { counts: { yes, no, abstain }, invalid, countedBy: tally?.countedBy ?? '' }
}

const isNone = (yes: number, no: number, abstain: number): boolean => yes + no + abstain === 0
