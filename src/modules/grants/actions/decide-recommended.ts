import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, formatEuro, noCents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkGrantable, lockMeasure, moveMeasure } from '../../applications/index.ts'
import { getRecommendation, recordDecision, reportToBody } from '../../committee/index.ts'
import { reserve, unrecommend } from '../../ledger/index.ts'
import { getFundingYear, loadTerms } from '../../partnership/index.ts'
import { grantedMail, rejectedMail, tellApplicant } from '../mails/tell-applicant.ts'
import { findPrecheck } from '../queries.ts'
import { checkDeviation, isDeviation } from '../rules/deviation.ts'

export interface Deviation {
  /** Less than was recommended; null: as recommended. */
  readonly amountCents: Cents | null
  readonly reason: string
}

/**
 * The lead office grants what the committee recommended, or less with a reason that the body reads; refused while the
 * federal release is missing. What is not granted is free again.
 */
export const grantRecommended = (
  scope: Scope,
  measureId: Id<'measure'>,
  { amountCents: chosenCents, reason }: Deviation = { amountCents: null, reason: '' },
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    if (measure.state !== 'recommended') throw new Conflict(`grant of a measure in ${measure.state}`)
    await refuseUnreleased(scope, measure)
    const { amountCents: recommendedCents } = await getRecommendation(scope, measureId)
    const amountCents = chosenCents ?? recommendedCents
    const findings = checkDeviation(amountCents, recommendedCents, reason)
    if (isRefused(findings)) throw new Refused(findings)
    const decisionId = await recordDecision(scope, {
      measureId,
      kind: 'granted',
      decidedBy: 'lead_office',
      amountCents,
      reason,
    })
    const movement = { fundId: measure.fundId, measureId, amountCents, causeId: decisionId }
    await unrecommend(scope, {
      ...movement,
      amountCents: recommendedCents,
      reason: 'Bewilligung nach Empfehlung',
    })
    const booking = await reserve(scope, movement)
    if (booking.kind === 'refused') throw new Error(`the recommended sum of ${measureId} was not in the fund`)
    await moveMeasure(scope, measureId, { to: 'granted', grantedCents: amountCents, decidedOn: scope.today })
    await audit(scope, {
      verb: 'grant',
      record: 'decision',
      recordId: decisionId,
      measureId,
      facts: { amountCents, reason },
    })
    if (isDeviation(amountCents, recommendedCents))
      await reportDeviation(
        scope,
        measure,
        `${formatEuro(amountCents)} statt der empfohlenen ${formatEuro(recommendedCents)} bewilligt. Begründung: ${reason}`,
      )
    await tellApplicant(scope, measure, grantedMail(amountCents, reason))
  })

/** The lead office does not follow the recommendation; the money is free again. */
export const rejectRecommended = (scope: Scope, measureId: Id<'measure'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    if (measure.state !== 'recommended') throw new Conflict(`rejection of a measure in ${measure.state}`)
    const { amountCents } = await getRecommendation(scope, measureId)
    const findings = checkDeviation(noCents, amountCents, reason)
    if (isRefused(findings)) throw new Refused(findings)
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
    await reportDeviation(
      scope,
      measure,
      `Empfohlen waren ${formatEuro(amountCents)}; das federführende Amt hat abgelehnt. Begründung: ${reason}`,
    )
    await tellApplicant(scope, measure, rejectedMail(reason))
  })

/** The body sees in its next meeting, and in the minutes, where its recommendation was not followed, and why. */
const reportDeviation = (scope: Scope, measure: LockedMeasure, text: string): Promise<void> =>
  reportToBody(scope, { kind: 'deviation', measureId: measure.id, text: `„${measure.title}“: ${text}` })

type LockedMeasure = Awaited<ReturnType<typeof lockMeasure>>

async function refuseUnreleased(scope: Scope, measure: LockedMeasure): Promise<void> {
  const { generation } = await getFundingYear(scope, measure.fundingYearId)
  const { gates } = await loadTerms(scope, generation)
  const precheck = await findPrecheck(scope, measure.id)
  const periodFrom = found(measure.beginsOn ?? undefined, 'begin of the measure')
  const findings = checkGrantable({ periodFrom, grantedOn: scope.today, precheck: precheck ?? null }, gates)
  if (isRefused(findings)) throw new Refused(findings)
}
