import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type Integrity, inspectSecretBallot } from '../rules/ballot-kinds.ts'
import { sealedText } from '../sealed-text.ts'
import type { Choice, VoteCounts } from '../vocabulary.ts'

/** Who voted in a secret ballot, in the order of the ids. */
export async function listSecretVoterIds(scope: Scope, ballotId: Id<'ballot'>): Promise<Id<'member'>[]> {
  const rows = await scope.database
    .selectFrom('secretVoters')
    .select('memberId')
    .where('partnershipId', '=', scope.partnershipId)
    .where('ballotId', '=', ballotId)
    .orderBy('memberId')
    .limit(1000)
    .execute()
  return rows.map((row) => row.memberId)
}

/** Looks whether a closed secret ballot is stored as it was sealed. */
export async function inspectStored(
  scope: Scope,
  ballotId: Id<'ballot'>,
  counts: VoteCounts,
  seal: string,
): Promise<Integrity> {
  const voterIds = await listSecretVoterIds(scope, ballotId)
  const votes = await listSecretVotes(scope, ballotId)
  const countOf = (choice: Choice) => votes.filter((vote) => vote === choice).length
  return inspectSecretBallot({
    counts,
    voters: voterIds.length,
    votes: { yes: countOf('yes'), no: countOf('no'), abstain: countOf('abstain') },
    seal: scope.edges.sealer.check(sealedText(ballotId, voterIds, votes), seal),
  })
}

async function listSecretVotes(scope: Scope, ballotId: Id<'ballot'>): Promise<Choice[]> {
  const rows = await scope.database
    .selectFrom('secretVotes')
    .select('choice')
    .where('partnershipId', '=', scope.partnershipId)
    .where('ballotId', '=', ballotId)
    .orderBy('number')
    .limit(1000)
    .execute()
  return rows.map((row) => row.choice)
}
