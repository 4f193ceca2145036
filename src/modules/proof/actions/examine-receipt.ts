import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getReceipt } from '../queries/records.ts'
import { checkExamination } from '../rules/examination.ts'
import { lockSubmittedProof } from './open-proof.ts'

export interface Examination {
  readonly ineligibleCents: Cents
  /** The grantee reads it. */
  readonly note: string
}

/** Notes what of a receipt is not eligible, and why. */
export const examineReceipt = (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'receipt'>,
  { ineligibleCents, note }: Examination,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockSubmittedProof(scope, measureId)
    const { number, amountCents } = await getReceipt(scope, measureId, id)
    const findings = checkExamination({ amountCents, ineligibleCents, note })
    if (findings.length > 0) throw new Refused(findings)
    await scope.database
      .updateTable('receipts')
      .set({ ineligibleCents, examinationNote: note })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await audit(scope, {
      verb: 'examine-receipt',
      record: 'receipt',
      recordId: id,
      measureId,
      facts: { number, ineligibleCents, note },
    })
  })
