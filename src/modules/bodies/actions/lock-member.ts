import type { Id } from '../../../kit/ids.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockBody } from './lock-body.ts'

/** A member who still holds the seat, with the roster locked: two changes at once see one another. */
export async function lockMember(scope: Scope, id: Id<'member'>) {
  const { kind } = await lockBody(scope, await bodyOf(scope, id))
  const member = await scope.database
    .selectFrom('bodyMembers')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (member.leftOn !== null) throw new Conflict('the seat has ended already')
  return { ...member, kind }
}

async function bodyOf(scope: Scope, id: Id<'member'>): Promise<Id<'body'>> {
  const row = await scope.database
    .selectFrom('bodyMembers')
    .select('bodyId')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row, 'member').bodyId
}
