import type { Id } from '../../../kit/ids.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure } from './move-measure.ts'

/** Notes that the measure was called off today; it stays running and owes its proof. The caller writes the history. */
export const noteCancellation = (scope: Scope, id: Id<'measure'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, id)
    if (measure.state !== 'running' || measure.cancelledOn) throw new Conflict(`cancel in ${measure.state}`)
    await scope.database
      .updateTable('measures')
      .set({ cancelledOn: scope.today, cancelReason: reason })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
  })
