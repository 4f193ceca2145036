import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkProlongation } from '../rules/appointment.ts'
import { lockMember } from './lock-member.ts'

/** A further term of office without a break; null: until further notice. The audit keeps each prolongation. */
export const prolongTerm = (
  scope: Scope,
  id: Id<'member'>,
  termUntil: LocalDate | null,
  by = '',
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const member = await lockMember(scope, id)
    const findings = checkProlongation(member.termUntil, termUntil)
    if (isRefused(findings)) throw new Refused(findings)
    await scope.database
      .updateTable('bodyMembers')
      .set({ termUntil })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    const facts = { name: member.name, before: member.termUntil, termUntil, by }
    await audit(scope, { verb: 'prolong-term', record: 'member', recordId: id, facts })
  })
