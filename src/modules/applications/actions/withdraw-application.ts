import type { Id } from '../../../kit/ids.ts'
import { minus, noCents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { dismiss, measureSums, unrecommend } from '../../ledger/index.ts'
import { lockMeasure, moveMeasure } from './move-measure.ts'

/** Takes the application back before it is decided; what it asked for, or was recommended, is free again. */
export const withdrawApplication = (scope: Scope, id: Id<'measure'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { fundId, state } = await lockMeasure(scope, id)
    await moveMeasure(scope, id, { to: 'withdrawn' })
    const sums = await measureSums(scope, id)
    const movement = { fundId, measureId: id, causeId: id, reason: 'Antrag zurückgezogen' }
    const requested = minus(sums.request ?? noCents, sums.dismiss ?? noCents)
    if (requested > 0) await dismiss(scope, { ...movement, amountCents: requested })
    const recommended = minus(sums.recommend ?? noCents, sums.unrecommend ?? noCents)
    if (recommended > 0) await unrecommend(scope, { ...movement, amountCents: recommended })
    await audit(scope, {
      verb: 'withdraw',
      record: 'application',
      recordId: id,
      measureId: id,
      facts: { from: state, reason },
    })
  })
