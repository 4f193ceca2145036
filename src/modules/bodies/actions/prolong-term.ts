import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkProlongation } from '../rules/appointment.ts'
import { insertTerm } from './insert-term.ts'
import { lockMember } from './lock-member.ts'

export interface Prolongation {
  /** null: until further notice. */
  readonly until: LocalDate | null
  /** Today when not said. */
  readonly decidedOn?: LocalDate
  readonly decidedBy?: string
}

/** A further term of office without a break. What held until then stays readable. */
export const prolongTerm = (scope: Scope, id: Id<'member'>, prolongation: Prolongation): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { until, decidedOn = scope.today, decidedBy = '' } = prolongation
    const member = await lockMember(scope, id)
    const current = await getCurrentTerm(scope, id)
    const findings = checkProlongation(current, { until, decidedOn })
    if (isRefused(findings)) throw new Refused(findings)
    await scope.database
      .updateTable('termsOfOffice')
      .set({ supersededOn: decidedOn })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', current.id)
      .execute()
    await insertTerm(scope, { memberId: id, decidedOn, decidedBy, until })
    const facts = { name: member.name, before: current.until, until, decidedOn, decidedBy }
    await audit(scope, { verb: 'prolong-term', record: 'member', recordId: id, facts })
  })

const getCurrentTerm = (scope: Scope, memberId: Id<'member'>) =>
  scope.database
    .selectFrom('termsOfOffice')
    .select(['id', 'until', 'decidedOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('memberId', '=', memberId)
    .where('supersededOn', 'is', null)
    .executeTakeFirstOrThrow()
