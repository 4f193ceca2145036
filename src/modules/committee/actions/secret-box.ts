import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { onTransactionEnd } from '../../../platform/transaction.ts'
import { type Choice, choices } from '../vocabulary.ts'

/**
 * The box of a secret electronic ballot (docs/security/secret-ballots.md). Until the closing a choice is in the memory
 * of this process only; what the database learns meanwhile is that a member voted, and at the end the shuffled votes.
 */
export function openSecretBox(scope: Scope, id: Id<'ballot'>, memberIds: readonly Id<'member'>[]): void {
  scope.edges.boxes.open(id, memberIds)
  onTransactionEnd(scope, (committed) => {
    if (!committed) scope.edges.boxes.wipe(id)
  })
}

/** Puts the choice in, over an earlier one; false: the box is gone. A transaction that fails takes it out again. */
export function putIntoSecretBox(
  scope: Scope,
  id: Id<'ballot'>,
  memberId: Id<'member'>,
  choice: Choice,
): boolean {
  const box = scope.edges.boxes.find(id)
  if (!box) return false
  const takeOut = box.put(memberId, choices.indexOf(choice) + 1)
  onTransactionEnd(scope, (committed) => {
    if (!committed) takeOut()
  })
  return true
}

/** Whose vote is in the box; undefined: it is gone. */
export const filledSeats = (scope: Scope, id: Id<'ballot'>): ReadonlySet<string> | undefined =>
  scope.edges.boxes.find(id)?.filled()

/**
 * The choices in random order. From here on the box is lost, whether the transaction goes through or not: were it
 * counted a second time after one more vote, the difference of the two results would tell that vote.
 */
export function emptySecretBox(scope: Scope, id: Id<'ballot'>): Choice[] {
  const values = scope.edges.boxes.find(id)?.shuffled() ?? []
  wipeSecretBox(scope, id)
  return values.map((value) => choices[value - 1] as Choice)
}

export function wipeSecretBox(scope: Scope, id: Id<'ballot'>): void {
  onTransactionEnd(scope, () => scope.edges.boxes.wipe(id))
}
