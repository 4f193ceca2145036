import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { DrawdownUnderWay } from '../vocabulary.ts'

/** Keeps the case informed for which office its drawdown waits; called by the grants module. */
export async function noteDrawdown(
  scope: Scope,
  id: Id<'measure'>,
  drawdown: DrawdownUnderWay,
): Promise<void> {
  await scope.database
    .updateTable('measures')
    .set({ drawdown })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
}
