import { type Id, newId } from '../../../kit/ids.ts'
import { type Cents, minus } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getFund, listFunds } from '../queries.ts'
import { fundFigures } from '../rules/fund-figures.ts'
import { checkNewLimit } from '../rules/reservation.ts'
import { allot, cut, lockFund } from './book.ts'

export interface NewLimit {
  readonly fundId: Id<'fund'>
  readonly limitCents: Cents
  readonly reason: string
}

/** Raises or lowers what a fund holds in all, by an entry of its own in the journal: what stood there before stays. */
export const changeLimit = (scope: Scope, { fundId, limitCents, reason }: NewLimit): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockFund(scope, fundId)
    const { fundingYearId } = await getFund(scope, fundId)
    const fund = found((await listFunds(scope, fundingYearId)).find(({ id }) => id === fundId))
    const figures = fundFigures(fund.sums)
    const findings = checkNewLimit(limitCents, figures)
    if (findings.length > 0) throw new Refused(findings)
    const movement = { fundId, causeId: newId(), reason }
    const before = figures.totalCents
    if (limitCents > before) await allot(scope, { ...movement, amountCents: minus(limitCents, before) })
    else await cut(scope, { ...movement, amountCents: minus(before, limitCents) })
    await audit(scope, {
      verb: 'change-limit',
      record: 'fund',
      recordId: fundId,
      facts: { before, after: limitCents, reason },
    })
  })
