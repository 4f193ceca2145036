import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listSecretVoterIds } from '../queries/secret-ballots.ts'
import { checkSecretCount } from '../rules/ballot-kinds.ts'
import { refuseStep } from '../rules/meeting-steps.ts'
import { checkCounts } from '../rules/vote.ts'
import { sealedText } from '../sealed-text.ts'
import type { Choice, VoteCounts } from '../vocabulary.ts'
import { emptySecretBox, filledSeats } from './secret-box.ts'

export interface SecretCount {
  readonly counts: VoteCounts
  readonly votes: readonly Choice[]
  readonly voterIds: readonly Id<'member'>[]
}

/**
 * Counts a secret electronic ballot. Everything that could refuse is asked before the box is opened: what it held is
 * known to nobody then, and the vote goes on.
 */
export async function countSecretVotes(
  scope: Scope,
  ballotId: Id<'ballot'>,
  { entitled, withMissingVotes }: { readonly entitled: number; readonly withMissingVotes: boolean },
): Promise<SecretCount> {
  const voterIds = await listSecretVoterIds(scope, ballotId)
  const findings = checkSecretCount({ voters: new Set(voterIds), filled: filledSeats(scope, ballotId) })
  if (isRefused(findings)) throw new Refused(findings)
  if (voterIds.length === 0) throw new Refused([refuseStep('no-vote-cast')])
  const missing = checkCounts({ yes: voterIds.length, no: 0, abstain: 0 }, entitled)
  if (withMissingVotes ? isRefused(missing) : missing.length > 0) throw new Refused(missing)
  const votes = emptySecretBox(scope, ballotId)
  const countOf = (choice: Choice) => votes.filter((vote) => vote === choice).length
  return {
    counts: { yes: countOf('yes'), no: countOf('no'), abstain: countOf('abstain') },
    votes,
    voterIds,
  }
}

/**
 * Writes the shuffled votes in one statement, and the voters anew in the order of their ids: who voted first is no
 * longer to be seen in their rows. The answer is the seal over both.
 */
export async function writeSecretVotes(
  scope: Scope,
  ballotId: Id<'ballot'>,
  { votes, voterIds }: SecretCount,
): Promise<string> {
  const { partnershipId } = scope
  await scope.database
    .insertInto('secretVotes')
    .values(votes.map((choice, index) => ({ partnershipId, ballotId, number: index + 1, choice })))
    .execute()
  await scope.database
    .deleteFrom('secretVoters')
    .where('partnershipId', '=', partnershipId)
    .where('ballotId', '=', ballotId)
    .execute()
  await scope.database
    .insertInto('secretVoters')
    .values(voterIds.toSorted().map((memberId) => ({ partnershipId, ballotId, memberId })))
    .execute()
  return scope.edges.sealer.seal(sealedText(ballotId, voterIds, votes))
}
