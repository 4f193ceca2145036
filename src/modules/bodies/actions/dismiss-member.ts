import { addDays, type LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { endRole } from '../../identity/index.ts'
import { findHeldRole } from '../queries/held-roles.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import type { CompositionCode } from '../rules/composition.ts'

/** Ends a seat on a day; on that day it is free again. The history keeps who held it, and what was voted. */
export const dismissMember = (
  scope: Scope,
  id: Id<'member'>,
  leftOn: LocalDate = scope.today,
): Promise<readonly Finding<CompositionCode>[]> =>
  inTransaction(scope, async (scope) => {
    const member = await lockMember(scope, id)
    if (member.leftOn !== null) throw new Conflict('the seat has ended already')
    await scope.database
      .updateTable('bodyMembers')
      .set({ leftOn })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    if (member.personId) await takeSeatRole(scope, member.personId, member.voting, leftOn)
    const facts = { name: member.name, leftOn }
    await audit(scope, { verb: 'dismiss', record: 'member', recordId: id, facts })
    return judgeComposition(scope, member.bodyId, leftOn)
  })

async function lockMember(scope: Scope, id: Id<'member'>) {
  const row = await scope.database
    .selectFrom('bodyMembers')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found(row, 'committee member')
}

/** The right ends with the day before, unless another seat of the same kind still carries it. */
async function takeSeatRole(scope: Scope, personId: PersonId, voting: boolean, leftOn: LocalDate) {
  const otherSeat = await scope.database
    .selectFrom('bodyMembers')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('personId', '=', personId)
    .where('voting', '=', voting)
    .where('leftOn', 'is', null)
    .executeTakeFirst()
  if (otherSeat) return
  const role = await findHeldRole(scope, personId, voting ? 'committee_voting' : 'committee_advisory', leftOn)
  if (role) await endRole(scope, role.id, addDays(leftOn, -1))
}
