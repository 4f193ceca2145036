import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'

/** Answers lock it shared: they do not wait for each other, and none comes in while it is being counted or ended. */
export async function lockCirculation(scope: Scope, id: Id<'circulation'>, strength: 'update' | 'share') {
  const query = scope.database
    .selectFrom('circulations')
    .select(['id', 'state', 'endsOn', 'measureId', 'number', 'title'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
  return found(
    await (strength === 'update' ? query.forUpdate() : query.forShare()).executeTakeFirst(),
    'circulation',
  )
}
