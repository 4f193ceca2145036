import type { LocalDate } from '../../../kit/dates.ts'
import type { PersonId } from '../../../kit/ids.ts'
import type { Role, Scope } from '../../../platform/scope.ts'

/** The person's running role of a kind on a day. */
export const findHeldRole = (scope: Scope, personId: PersonId, role: Role, day: LocalDate) =>
  scope.database
    .selectFrom('roles')
    .select(['id', 'heldFrom'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where((held) => held.or([held('heldUntil', 'is', null), held('heldUntil', '>=', day)]))
    .executeTakeFirst()
