import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import {
  checkFederalDrawdown,
  type FundingYear,
  findCouncilConsent,
  loadTerms,
  lockFundingYear,
} from '../../partnership/index.ts'
import { federallyDrawnCents } from '../queries.ts'
import { checkFederalAmount } from '../rules/federal-grant.ts'

export interface FederalDrawdownDraft {
  readonly fundingYearId: Id<'funding-year'>
  readonly amountCents: Cents
  /** Today when left out. */
  readonly requestedOn?: LocalDate
}

/** Calls money from the federal office: with the council's consent where the terms ask for it, and within the grant. */
export const requestFederalDrawdown = (
  scope: Scope,
  { fundingYearId, amountCents, requestedOn = scope.today }: FederalDrawdownDraft,
): Promise<Id<'federal-drawdown'>> =>
  inTransaction(scope, async (scope) => {
    const fundingYear = await lockFundingYear(scope, fundingYearId)
    const findings = [
      ...(await checkConsent(scope, fundingYear, requestedOn)),
      ...checkFederalAmount(amountCents, {
        year: fundingYear.year,
        grantCents: fundingYear.federalGrantCents,
        drawnCents: await federallyDrawnCents(scope, fundingYearId),
      }),
    ]
    if (isRefused(findings)) throw new Refused(findings)
    const id = newId<'federal-drawdown'>()
    await scope.database
      .insertInto('federalDrawdowns')
      .values({
        partnershipId: scope.partnershipId,
        id,
        fundingYearId,
        amountCents,
        requestedOn,
        requestedBy: scope.actor.personId,
      })
      .execute()
    const facts = { year: fundingYear.year, amountCents, requestedOn }
    await audit(scope, { verb: 'request', record: 'federal-drawdown', recordId: id, facts })
    return id
  })

async function checkConsent(scope: Scope, { id, year, generation }: FundingYear, drawnOn: LocalDate) {
  const consent = await findCouncilConsent(scope, id)
  const decisions = consent ? [{ fundingYear: year, decidedOn: consent.consentedOn, consents: true }] : []
  return checkFederalDrawdown({ fundingYear: year, drawnOn }, decisions, await loadTerms(scope, generation))
}
