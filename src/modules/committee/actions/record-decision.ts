import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure } from '../../applications/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { writeDecision } from './write-decision.ts'

export type OfficeDecision = {
  readonly measureId: Id<'measure'>
  readonly decidedBy: 'lead_office' | 'coordination_office' | 'both_offices'
  readonly rulesId?: Id<'rules-of-procedure'>
} & (
  | { readonly kind: 'granted'; readonly amountCents: Cents; readonly reason?: string }
  | { readonly kind: 'rejected'; readonly reason: string; readonly source?: string }
)

/** Writes an office's decision beside those of the committee; whoever calls books, moves the case and audits. */
export const recordDecision = (scope: Scope, decision: OfficeDecision): Promise<Id<'decision'>> =>
  inTransaction(scope, async (scope) => {
    const measure = await getMeasure(scope, decision.measureId)
    const { generation } = await getFundingYear(scope, measure.fundingYearId)
    return writeDecision(scope, { ...decision, generation, decidedOn: scope.today })
  })
