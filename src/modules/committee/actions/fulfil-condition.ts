import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { allow, Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { canCheckCondition } from '../permissions.ts'

/** Whoever the decision named has seen that a condition is met; where it named nobody, an office. */
export const fulfilCondition = (
  scope: Scope,
  ofMeasure: Id<'measure'>,
  id: Id<'condition'>,
  note = '',
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const row = await scope.database
      .selectFrom('conditions')
      .selectAll()
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', ofMeasure)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    const condition = found(row, 'condition')
    allow(canCheckCondition(scope.actor, condition.checker))
    if (condition.fulfilledOn !== null) throw new Conflict('the condition is fulfilled already')
    await scope.database
      .updateTable('conditions')
      .set({ fulfilledOn: scope.today, fulfilledBy: scope.actor.personId, fulfilledNote: note })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    const { measureId, text } = condition
    await audit(scope, {
      verb: 'fulfil',
      record: 'condition',
      recordId: id,
      measureId,
      facts: { text, note },
    })
  })
