import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getOrganisation } from '../queries/organisations.ts'
import { checkNewRole } from '../rules/role-period.ts'
import type { Role } from '../vocabulary.ts'

export interface NewRole {
  readonly personId: PersonId
  readonly role: Role
  /** The organisation applied for, or the one that sends the member. */
  readonly organisationId?: Id<'organisation'> | null
  /** Today when not said. */
  readonly heldFrom?: LocalDate
  readonly heldUntil?: LocalDate | null
}

/** Gives a person a role in the partnership. Throws `Refused` with all findings. */
export const assignRole = (scope: Scope, wanted: NewRole): Promise<Id<'role'>> =>
  inTransaction(scope, async (scope) => {
    const { personId, role, organisationId = null, heldFrom = scope.today, heldUntil = null } = wanted
    await lockPerson(scope, personId)
    if (organisationId) await getOrganisation(scope, organisationId)
    const period = { role, organisationId, heldFrom, heldUntil }
    const findings = checkNewRole(period, await listHeld(scope, personId))
    if (isRefused(findings)) throw new Refused(findings)
    const id = newId<'role'>()
    await scope.database
      .insertInto('roles')
      .values({ partnershipId: scope.partnershipId, id, personId, ...period })
      .execute()
    await audit(scope, { verb: 'assign', record: 'role', recordId: id, facts: { personId, ...period } })
    return id
  })

/** Two offices giving the same role at once: the second sees the first one's. */
async function lockPerson(scope: Scope, personId: PersonId): Promise<void> {
  const row = await scope.database
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  found(row, 'person')
}

const listHeld = (scope: Scope, personId: PersonId) =>
  scope.database
    .selectFrom('roles')
    .select(['role', 'organisationId', 'heldFrom', 'heldUntil'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('personId', '=', personId)
    .execute()
