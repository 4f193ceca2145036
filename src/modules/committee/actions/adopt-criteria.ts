import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getCommittee } from '../../bodies/index.ts'
import { refuseStep } from '../rules/meeting-steps.ts'

/** What the body adopted to judge applications by; what was decided before keeps the criteria of its day. */
export const adoptCriteria = (
  scope: Scope,
  adoptedOn: LocalDate,
  criteria: readonly string[],
): Promise<Id<'criteria-catalogue'>> =>
  inTransaction(scope, async (scope) => {
    const { id: bodyId } = await getCommittee(scope)
    const row = await scope.database
      .insertInto('criteriaCatalogues')
      .values({
        partnershipId: scope.partnershipId,
        id: newId<'criteria-catalogue'>(),
        bodyId,
        adoptedOn,
        criteria: JSON.stringify(criteria),
      })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'bodyId', 'adoptedOn']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) throw new Refused([refuseStep('criteria-adopted-that-day', { adoptedOn })])
    const facts = { adoptedOn, criteria: criteria.length }
    await audit(scope, { verb: 'adopt', record: 'criteria-catalogue', recordId: row.id, facts })
    return row.id
  })
