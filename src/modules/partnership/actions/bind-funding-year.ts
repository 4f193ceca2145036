import type { Finding } from '../../../kit/findings.ts'
import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { loadTermsOfYear } from '../queries.ts'
import { usualDecisionMode } from '../rules/decision-mode.ts'
import { checkFundSplit, type FundSplitCode } from '../rules/fund-split.ts'
import type { ProgrammeTerms } from '../rules/programme-terms.ts'
import type { DecisionMode, FinancingKind, FundKind, SettlementKind } from '../vocabulary.ts'

export interface FundingYearDraft {
  readonly year: number
  readonly federalGrantCents: Cents
  /** Own and third-party funds of the municipality. */
  readonly ownShareCents: Cents
  readonly funds: Readonly<Record<FundKind, Cents>>
  /** What is left out follows the terms of the year. */
  readonly decisionMode?: DecisionMode
  readonly settlement?: SettlementKind
  readonly financing?: FinancingKind
  readonly committeeLabel?: string
}

export interface BoundFundingYear {
  readonly id: Id<'funding-year'>
  readonly terms: ProgrammeTerms
  /** Warnings only: a refusal is thrown. */
  readonly findings: readonly Finding<FundSplitCode>[]
}

/**
 * Binds a funding year to the terms that cover it and checks how its money is split. The ledger then opens the funds:
 * call its `openFundingYear`, which does both.
 */
export const bindFundingYear = (scope: Scope, draft: FundingYearDraft): Promise<BoundFundingYear> =>
  inTransaction(scope, async (scope) => {
    const terms = await loadTermsOfYear(scope, draft.year)
    const findings = checkFundSplit(draft, terms)
    if (isRefused(findings)) throw new Refused(findings)
    const id = await write(scope, draft, terms)
    await audit(scope, {
      verb: 'open',
      record: 'funding-year',
      recordId: id,
      facts: { year: draft.year, generation: terms.generation, funds: draft.funds },
    })
    return { id, terms, findings }
  })

async function write(
  scope: Scope,
  draft: FundingYearDraft,
  terms: ProgrammeTerms,
): Promise<Id<'funding-year'>> {
  const row = await scope.database
    .insertInto('fundingYears')
    .values({
      partnershipId: scope.partnershipId,
      id: newId<'funding-year'>(),
      year: draft.year,
      generation: terms.generation,
      decisionMode: draft.decisionMode ?? usualDecisionMode(terms),
      settlement: draft.settlement ?? terms.settlement,
      financing: draft.financing ?? terms.financing,
      committeeLabel: draft.committeeLabel ?? terms.committeeLabel,
      federalGrantCents: draft.federalGrantCents,
      ownShareCents: draft.ownShareCents,
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict(`the funding year ${draft.year} is open already`)
  return row.id
}
