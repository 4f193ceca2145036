import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listConflicts } from '../queries/conflicts.ts'
import { listEntitledOf } from '../queries/entitlements.ts'
import { checkRecording } from '../rules/ballot-kinds.ts'
import { checkNoConflictedVote } from '../rules/conflicts.ts'
import { refuseStep } from '../rules/meeting-steps.ts'
import type { BallotKind, Choice } from '../vocabulary.ts'

export interface MemberVote {
  readonly memberId: Id<'member'>
  readonly choice: Choice
}

interface OpenBallot {
  readonly id: Id<'ballot'>
  readonly agendaItemId: Id<'agenda-item'>
  readonly kind: BallotKind
}

/** Writes votes with names into an open ballot that is locked: one per seat, changed until the ballot is closed. */
export async function writeVotes(
  scope: Scope,
  ballot: OpenBallot,
  votes: readonly MemberVote[],
): Promise<void> {
  const findings = checkRecording(ballot.kind)
  if (isRefused(findings)) throw new Refused(findings)
  await refuseUnentitled(
    scope,
    ballot,
    votes.map((vote) => vote.memberId),
  )
  for (const { memberId, choice } of inOneOrder(votes))
    await scope.database
      .insertInto('votes')
      .values({
        partnershipId: scope.partnershipId,
        ballotId: ballot.id,
        memberId,
        choice,
        castAt: scope.now,
        recordedBy: scope.actor.personId,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['partnershipId', 'ballotId', 'memberId'])
          .doUpdateSet({ choice, castAt: scope.now, recordedBy: scope.actor.personId }),
      )
      .execute()
}

/** Who was entitled was frozen when the ballot was opened; the refusal says why somebody was not. */
export async function refuseUnentitled(
  scope: Scope,
  { id, agendaItemId }: Pick<OpenBallot, 'id' | 'agendaItemId'>,
  memberIds: readonly Id<'member'>[],
): Promise<void> {
  const entitled = new Set(await listEntitledOf(scope, id, memberIds))
  const others = memberIds.filter((memberId) => !entitled.has(memberId))
  if (others.length === 0) return
  const conflicts = await listConflicts(scope, [agendaItemId])
  const conflicted = checkNoConflictedVote(
    others,
    conflicts.map((conflict) => conflict.memberId),
  )
  throw new Refused(conflicted.length > 0 ? conflicted : [refuseStep('not-among-voters')])
}

/** Two people who record the same votes at once wait for each other instead of blocking each other for ever. */
const inOneOrder = (votes: readonly MemberVote[]): MemberVote[] =>
  votes.toSorted((left, right) => (left.memberId < right.memberId ? -1 : 1))
