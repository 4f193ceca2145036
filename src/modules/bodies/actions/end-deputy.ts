import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMember } from './lock-member.ts'
import { type SeatKind, takeSeatRole } from './seat-role.ts'

/** Ends the deputyship of a member without naming another one; on that day nobody stands in any more. */
export const endDeputy = (
  scope: Scope,
  memberId: Id<'member'>,
  leftOn: LocalDate = scope.today,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const member = await lockMember(scope, memberId)
    if (!(await endCurrentDeputy(scope, member, leftOn))) throw new Conflict('there is no deputy')
    await audit(scope, { verb: 'end-deputy', record: 'member', recordId: memberId, facts: { leftOn } })
  })

/** Who never came to stand in, because the day is before the naming, ends on the day of the naming. */
export async function endCurrentDeputy(
  scope: Scope,
  member: SeatKind & { readonly id: Id<'member'> },
  leftOn: LocalDate,
): Promise<boolean> {
  const current = await scope.database
    .selectFrom('deputies')
    .select(['id', 'personId', 'namedOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('memberId', '=', member.id)
    .where('leftOn', 'is', null)
    .executeTakeFirst()
  if (!current) return false
  const last = leftOn > current.namedOn ? leftOn : current.namedOn
  await scope.database
    .updateTable('deputies')
    .set({ leftOn: last })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', current.id)
    .execute()
  if (current.personId) await takeSeatRole(scope, current.personId, member, last)
  return true
}
