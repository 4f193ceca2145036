import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Holder } from '../rules/appointment.ts'

/** Everybody who holds or held a seat of the body, without a limit: an appointment is judged against all. */
export const listHolders = (scope: Scope, bodyId: Id<'body'>): Promise<Holder[]> =>
  scope.database
    .selectFrom('bodyMembers')
    .select(['name', 'personId', 'appointedOn as from', 'leftOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .execute()
