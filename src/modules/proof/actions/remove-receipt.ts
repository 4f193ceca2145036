import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getReceipt } from '../queries/records.ts'
import { lockOpenProof } from './open-proof.ts'

/** Takes a receipt off the list; the row stays for the history. */
export const removeReceipt = (scope: Scope, measureId: Id<'measure'>, id: Id<'receipt'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockOpenProof(scope, measureId)
    const { number, amountCents } = await getReceipt(scope, measureId, id)
    await scope.database
      .updateTable('receipts')
      .set({ removedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await audit(scope, {
      verb: 'remove-receipt',
      record: 'receipt',
      recordId: id,
      measureId,
      facts: { number, amountCents },
    })
  })
