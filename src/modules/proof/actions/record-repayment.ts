import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, moveMeasure } from '../../applications/index.ts'
import { takeBack } from '../../ledger/index.ts'
import { findRepayment } from '../queries/proofs.ts'

/** The money came back: free again in the fund of its year, and the case is closed. */
export const recordRepayment = (
  scope: Scope,
  measureId: Id<'measure'>,
  { repaidOn }: { readonly repaidOn: LocalDate },
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { fundId, state } = await lockMeasure(scope, measureId)
    if (state !== 'repayment_open') throw new Conflict(`repayment for a measure in ${state}`)
    const { id, amountCents } = found(await findRepayment(scope, measureId), 'repayment')
    await scope.database
      .updateTable('repayments')
      .set({ repaidOn })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .where('repaidOn', 'is', null)
      .execute()
    const booking = await takeBack(scope, {
      fundId,
      measureId,
      amountCents,
      causeId: id,
      reason: 'Rückzahlung eingegangen',
      bookedOn: repaidOn,
    })
    if (booking.kind === 'refused') throw new Conflict(`paid and not proven: ${booking.availableCents}`)
    await moveMeasure(scope, measureId, { to: 'closed' })
    await audit(scope, {
      verb: 'record-repayment',
      record: 'repayment',
      recordId: id,
      measureId,
      facts: { amountCents, repaidOn },
    })
  })
