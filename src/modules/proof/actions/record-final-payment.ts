import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { noCents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure } from '../../applications/index.ts'
import { payOut, prove } from '../../ledger/index.ts'
import { finalPaymentCents, findStatement } from '../queries/proofs.ts'

/**
 * Schlusszahlung: what the accepted proof needs and no drawdown had asked for leaves the account. It is proven already,
 * so both entries are booked at once.
 */
export const recordFinalPayment = (
  scope: Scope,
  measureId: Id<'measure'>,
  { paidOn }: { readonly paidOn: LocalDate },
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { fundId } = await lockMeasure(scope, measureId)
    const { id: statementId } = found(await findStatement(scope, measureId), 'statement')
    const amountCents = await finalPaymentCents(scope, measureId)
    if (amountCents === noCents) throw new Conflict('nothing is left to pay')
    const movement = { fundId, measureId, amountCents, bookedOn: paidOn, reason: 'Schlusszahlung' }
    const payment = await payOut(scope, { ...movement, causeId: statementId })
    if (payment.kind === 'refused') throw new Conflict(`reserved are ${payment.availableCents}`)
    await prove(scope, { ...movement, causeId: payment.entryId })
    await audit(scope, {
      verb: 'record-final-payment',
      record: 'statement',
      recordId: statementId,
      measureId,
      facts: { amountCents, paidOn },
    })
  })
