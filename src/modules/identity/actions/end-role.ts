import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkRoleEnd } from '../rules/role-period.ts'

/**
 * Ends a role with the given day, today when not said. A role that would end before it began was never held: it is
 * taken away again, and the history keeps who gave and who took it. Throws `Refused` for the last lead office.
 */
export const endRole = (scope: Scope, id: Id<'role'>, until: LocalDate = scope.today): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const leadOffices = await lockLeadOffices(scope)
    const held = await lockRole(scope, id)
    if (held.heldUntil !== null && held.heldUntil <= until) throw new Conflict('the role has ended already')
    const others = leadOffices.filter((role) => role.id !== id)
    const findings = checkRoleEnd(held, until, others)
    if (isRefused(findings)) throw new Refused(findings)
    if (until < held.heldFrom) await takeAway(scope, id)
    else await setEnd(scope, id, until)
    const { personId, role } = held
    await audit(scope, { verb: 'end', record: 'role', recordId: id, facts: { personId, role, until } })
  })

/** In one order, so that two lead offices that end each other's role wait for one another. */
const lockLeadOffices = (scope: Scope) =>
  scope.database
    .selectFrom('roles')
    .select(['id', 'heldFrom', 'heldUntil'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('role', '=', 'lead_office')
    .orderBy('id')
    .forUpdate()
    .execute()

const lockRole = async (scope: Scope, id: Id<'role'>) =>
  found(
    await scope.database
      .selectFrom('roles')
      .select(['personId', 'role', 'heldFrom', 'heldUntil'])
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    'role',
  )

const setEnd = (scope: Scope, id: Id<'role'>, heldUntil: LocalDate) =>
  scope.database
    .updateTable('roles')
    .set({ heldUntil })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()

const takeAway = (scope: Scope, id: Id<'role'>) =>
  scope.database
    .deleteFrom('roles')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
