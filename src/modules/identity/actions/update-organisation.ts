import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { OrganisationDetails } from './register-organisation.ts'

/** Changes master data. The history names the changed fields, not what they hold: bank data stay out of it. */
export const updateOrganisation = (
  scope: Scope,
  id: Id<'organisation'>,
  details: OrganisationDetails,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const before = await lockOrganisation(scope, id)
    const changed = Object.entries(details)
      .filter(([field, value]) => before[field as keyof typeof before] !== value)
      .map(([field]) => field)
    if (changed.length === 0) return
    await scope.database
      .updateTable('organisations')
      .set(details)
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await audit(scope, { verb: 'update', record: 'organisation', recordId: id, facts: { changed } })
  })

const lockOrganisation = async (scope: Scope, id: Id<'organisation'>) =>
  found(
    await scope.database
      .selectFrom('organisations')
      .selectAll()
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    'organisation',
  )
