import { type Finding, isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import {
  answerPlan,
  checkLumpSumLines,
  checkPlan,
  incomeLabels,
  listPlans,
  lockMeasure,
  type NewPlanLine,
  noteCancellation,
  type PlanAnswer,
  type PlanLine,
  planTotals,
  proposePlan,
} from '../../applications/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { planAnswerMail, tellApplicant } from '../mails/tell-applicant.ts'
import { mayAdaptIn } from '../permissions.ts'
import { checkPlanFitsGrant } from '../rules/notice.ts'

/** The grantee proposes another financing plan; the one that was granted stays readable. */
export const proposeAdaptedPlan = (
  scope: Scope,
  measureId: Id<'measure'>,
  { lines, reason }: { readonly lines: readonly NewPlanLine[]; readonly reason: string },
): Promise<Id<'financing-plan'>> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    if (!mayAdaptIn(measure.state)) throw new Conflict(`another plan in ${measure.state}`)
    const { settlement } = await getFundingYear(scope, measure.fundingYearId)
    const findings = [
      ...checkProposal(lines, measure),
      ...(settlement === 'lump_sums' ? checkLumpSumLines(asPlan(lines)) : []),
    ]
    if (isRefused(findings)) throw new Refused(findings)
    const open = (await listPlans(scope, measureId)).some(
      (plan) => plan.kind === 'adaptation' && plan.state === 'submitted',
    )
    if (open) throw new Conflict('an adapted plan waits for an answer already')
    const id = await proposePlan(scope, measureId, { lines, kind: 'adaptation', reason })
    await audit(scope, {
      verb: 'propose-plan',
      record: 'financing-plan',
      recordId: id,
      measureId,
      facts: { reason },
    })
    return id
  })

/** Balanced, and asking the fund for what was granted: not a cent more or less. */
function checkProposal(
  lines: readonly NewPlanLine[],
  { requestedCents, grantedCents }: { readonly requestedCents: Cents; readonly grantedCents: Cents | null },
): Finding[] {
  const plan = asPlan(lines)
  const adaptedRequestedCents = planTotals(plan).requestedCents
  const fits = checkPlanFitsGrant({
    requestedCents,
    grantedCents: grantedCents ?? adaptedRequestedCents,
    adaptedRequestedCents,
  })
  return [...checkPlan(plan), ...fits]
}

const asPlan = (lines: readonly NewPlanLine[]): PlanLine[] =>
  lines.map((line, index) => asPlanLine(line, String(index)))

const asPlanLine = (line: NewPlanLine, id: string): PlanLine =>
  line.side === 'expense'
    ? { id, description: '', ...line }
    : { id, description: '', category: incomeLabels[line.incomeKind], ...line }

/** An office accepts the plan, which then binds, or returns it. */
export const answerAdaptedPlan = (
  scope: Scope,
  measureId: Id<'measure'>,
  planId: Id<'financing-plan'>,
  answer: PlanAnswer,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    const ofMeasure = (await listPlans(scope, measureId)).some((plan) => plan.id === planId)
    if (!ofMeasure) throw new Conflict('the plan belongs to another measure')
    await answerPlan(scope, planId, answer)
    const verb = answer === 'accepted' ? 'accept-plan' : 'return-plan'
    await audit(scope, { verb, record: 'financing-plan', recordId: planId, measureId })
    await tellApplicant(scope, measure, planAnswerMail[answer])
  })

/** The measure cannot be carried out as planned: it ends now, and the proof of what was done is due. */
export const cancelMeasure = (scope: Scope, measureId: Id<'measure'>, reason: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await noteCancellation(scope, measureId, reason)
    await audit(scope, {
      verb: 'cancel-measure',
      record: 'measure',
      recordId: measureId,
      measureId,
      facts: { reason },
    })
  })
