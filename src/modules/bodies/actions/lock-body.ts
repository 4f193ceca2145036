import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'

/** Changes of a roster come one after the other: each sees the one before it. */
export async function lockBody(scope: Scope, bodyId: Id<'body'>) {
  const row = await scope.database
    .selectFrom('bodies')
    .select(['id', 'kind'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', bodyId)
    .forUpdate()
    .executeTakeFirst()
  return found(row, 'body')
}
