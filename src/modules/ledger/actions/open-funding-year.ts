import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { type BoundFundingYear, bindFundingYear, type FundingYearDraft } from '../../partnership/index.ts'
import { type FundIds, openFunds } from './open-funds.ts'

export interface OpenedFundingYear extends BoundFundingYear {
  readonly funds: FundIds
}

/** Opens a funding year: the partnership binds it to its terms, the ledger opens the funds with their limits. */
export const openFundingYear = (scope: Scope, draft: FundingYearDraft): Promise<OpenedFundingYear> =>
  inTransaction(scope, async (scope) => {
    const bound = await bindFundingYear(scope, draft)
    const funds = await openFunds(scope, { id: bound.id, year: draft.year }, draft.funds)
    return { ...bound, funds }
  })
