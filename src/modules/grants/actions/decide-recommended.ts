import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkGrantable, lockMeasure, moveMeasure } from '../../applications/index.ts'
import { getRecommendation, recordDecision } from '../../committee/index.ts'
import { reserve, unrecommend } from '../../ledger/index.ts'
import { getFundingYear, loadTerms } from '../../partnership/index.ts'
import { grantedMail, rejectedMail, tellApplicant } from '../mails/tell-applicant.ts'
import { findPrecheck } from '../queries.ts'

/** The lead office grants what the committee recommended; refused while the federal release is missing. */
export const grantRecommended = (scope: Scope, measureId: Id<'measure'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    if (measure.state !== 'recommended') throw new Conflict(`grant of a measure in ${measure.state}`)
    await refuseUnreleased(scope, measure)
    const { amountCents } = await getRecommendation(scope, measureId)
    const decisionId = await recordDecision(scope, {
      measureId,
      kind: 'granted',
      decidedBy: 'lead_office',
      amountCents,
    })
    const movement = { fundId: measure.fundId, measureId, amountCents, causeId: decisionId }
    await unrecommend(scope, { ...movement, reason: 'Bewilligung nach Empfehlung' })
    const booking = await reserve(scope, movement)
    if (booking.kind === 'refused') throw new Error(`the recommended sum of ${measureId} was not in the fund`)
    await moveMeasure(scope, measureId, { to: 'granted', grantedCents: amountCents, decidedOn: scope.today })
    await audit(scope, {
      verb: 'grant',
      record: 'decision',
      recordId: decisionId,
      measureId,
      facts: { amountCents },
    })
    await tellApplicant(scope, measure, grantedMail(amountCents))
  })

/** The lead office does not follow the recommendation; the money is free again. */
export const rejectRecommended = (scope: Scope, measureId: Id<'measure'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    if (measure.state !== 'recommended') throw new Conflict(`rejection of a measure in ${measure.state}`)
    const { amountCents } = await getRecommendation(scope, measureId)
    const decisionId = await recordDecision(scope, {
      measureId,
      kind: 'rejected',
      decidedBy: 'lead_office',
      reason,
    })
    await unrecommend(scope, { fundId: measure.fundId, measureId, amountCents, causeId: decisionId, reason })
    await moveMeasure(scope, measureId, { to: 'rejected', decidedOn: scope.today })
    await audit(scope, {
      verb: 'reject',
      record: 'decision',
      recordId: decisionId,
      measureId,
      facts: { reason },
    })
    await tellApplicant(scope, measure, rejectedMail(reason))
  })

type LockedMeasure = Awaited<ReturnType<typeof lockMeasure>>

async function refuseUnreleased(scope: Scope, measure: LockedMeasure): Promise<void> {
  const { generation } = await getFundingYear(scope, measure.fundingYearId)
  const { gates } = await loadTerms(scope, generation)
  const precheck = await findPrecheck(scope, measure.id)
  const periodFrom = found(measure.beginsOn ?? undefined, 'begin of the measure')
  const findings = checkGrantable({ periodFrom, grantedOn: scope.today, precheck: precheck ?? null }, gates)
  if (isRefused(findings)) throw new Refused(findings)
}
