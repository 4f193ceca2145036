import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

/** Keeps the case informed how far the federal office's release is; called by the grants module. */
export async function notePrecheck(
  scope: Scope,
  id: Id<'measure'>,
  precheck: 'requested' | 'queried' | 'released' | 'refused',
): Promise<void> {
  await scope.database
    .updateTable('measures')
    .set({ precheck })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
}
