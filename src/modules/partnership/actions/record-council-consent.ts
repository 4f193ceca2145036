import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getFundingYear } from '../queries.ts'

export interface CouncilConsentDraft {
  readonly fundingYearId: Id<'funding-year'>
  /** "Stadtvertretung", "Jugendhilfeausschuss" */
  readonly body: string
  readonly consentedOn: LocalDate
  /** Number or wording of the resolution. */
  readonly resolution?: string
}

/** Records that the council consented to drawing the federal money of a year: once, it is the evidence. */
export const recordCouncilConsent = (
  scope: Scope,
  draft: CouncilConsentDraft,
): Promise<Id<'council-consent'>> =>
  inTransaction(scope, async (scope) => {
    const { year } = await getFundingYear(scope, draft.fundingYearId)
    const row = await scope.database
      .insertInto('councilConsents')
      .values({
        partnershipId: scope.partnershipId,
        id: newId<'council-consent'>(),
        fundingYearId: draft.fundingYearId,
        body: draft.body,
        consentedOn: draft.consentedOn,
        resolution: draft.resolution ?? '',
      })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'fundingYearId']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) throw new Conflict(`the council's consent for ${year} is recorded already`)
    await audit(scope, {
      verb: 'record',
      record: 'council-consent',
      recordId: row.id,
      facts: { year, body: draft.body, consentedOn: draft.consentedOn },
    })
    return row.id
  })
