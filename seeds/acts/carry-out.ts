import { addDays, daysBetween, type LocalDate } from '../../src/kit/dates.ts'
import { getMeasure } from '../../src/modules/applications/index.ts'
import { fulfilCondition, listOpenConditions } from '../../src/modules/committee/index.ts'
import {
  acknowledgeNotice,
  answerAdaptedPlan,
  cancelMeasure,
  checkDrawdownRequest,
  confirmSpending,
  issueNotice,
  proposeAdaptedPlan,
  recordPayment,
  releaseDrawdown,
  requestDrawdown,
} from '../../src/modules/grants/index.ts'
import {
  type AcceptedProof,
  acceptProof,
  recordAttendanceDay,
  recordReceipt,
  recordRepayment,
  saveReport,
  submitProof,
} from '../../src/modules/proof/index.ts'
import { known, on, type Stage } from '../stage.ts'
import { day, euros, type StoryDrawdown, type StoryMeasure, type StoryProof } from '../story.ts'
import { planLines } from './apply.ts'

/** From the decision to the acknowledged notice: the plan is adapted and the conditions are fulfilled first. */
export async function notify(stage: Stage, measure: StoryMeasure, decidedOn: LocalDate): Promise<void> {
  const id = known(stage.measures, measure.key)
  const after = (days: number): LocalDate => addDays(decidedOn, inHaste(measure, decidedOn) ? 0 : days)
  const office = await on(stage, after(7), 'koordination')
  if (measure.adapted_plan) {
    const { expenses, income } = measure.adapted_plan
    const applicant = await on(stage, after(5), measure.applicant)
    const reason = 'Anpassung an die bewilligte Summe'
    const planId = await proposeAdaptedPlan(applicant, id, { lines: planLines(expenses, income), reason })
    await answerAdaptedPlan(office, id, planId, 'accepted')
  }
  for (const condition of await listOpenConditions(office, id))
    await fulfilCondition(office, id, condition.id)
  await issueNotice(await on(stage, after(8), 'amt'), id)
  await acknowledgeNotice(await on(stage, after(12), measure.applicant), id, { remedyWaived: true })
}

/** A micro grant is decided, notified and acknowledged on one day, when its money is asked for on the next. */
function inHaste({ drawdowns, period }: StoryMeasure, decidedOn: LocalDate): boolean {
  const first = drawdowns?.[0]?.requested ?? period?.from
  return first !== undefined && daysBetween(decidedOn, day(first)) < 12
}

/** Asked for, checked by the coordination office, released and paid by the lead office, and spent. */
export async function draw(stage: Stage, measure: StoryMeasure, drawdown: StoryDrawdown): Promise<void> {
  const id = known(stage.measures, measure.key)
  const requested = day(drawdown.requested)
  const drawdownId = await requestDrawdown(await on(stage, requested, measure.applicant), id, {
    amountCents: euros(drawdown.amount),
    purpose: 'Rechnungen der nächsten sechs Wochen',
  })
  await checkDrawdownRequest(await on(stage, requested, 'koordination'), id, drawdownId)
  await releaseDrawdown(await on(stage, requested, 'amt'), id, drawdownId)
  const paid = day(drawdown.paid)
  await recordPayment(await on(stage, paid, 'amt'), id, drawdownId, paid)
  await confirmSpending(await on(stage, paid, measure.applicant), id, drawdownId)
}

export const callOff = async (stage: Stage, measure: StoryMeasure): Promise<void> => {
  if (!measure.cancelled) return
  const applicant = await on(stage, day(measure.cancelled.on), measure.applicant)
  await cancelMeasure(applicant, known(stage.measures, measure.key), measure.cancelled.reason)
}

/** One receipt per line of the plan, the report, and the submission. */
export async function prove(stage: Stage, measure: StoryMeasure, proof: StoryProof): Promise<void> {
  const id = known(stage.measures, measure.key)
  const applicant = await on(stage, day(proof.submitted ?? ''), measure.applicant)
  const { beginsOn, endsOn } = await getMeasure(applicant, id)
  const heldOn = beginsOn ?? applicant.today
  const paidOn = measure.cancelled ? day(measure.cancelled.on) : (endsOn ?? applicant.today)
  const usual = { documentOn: heldOn, paidOn, paymentKind: 'transfer' as const }
  for (const [category, amount] of Object.entries(proof.expenses ?? {}))
    await recordReceipt(applicant, id, {
      ...usual,
      side: 'expense',
      category,
      party: `Rechnung ${category}`,
      purpose: `${category} für ${measure.title}`,
      amountCents: euros(amount),
    })
  for (const [name, amount] of Object.entries(proof.income ?? {}))
    await recordReceipt(applicant, id, {
      ...usual,
      side: 'income',
      category: name.startsWith('Drittmittel') ? 'third_party' : 'own',
      party: name,
      purpose: name,
      amountCents: euros(amount),
    })
  const participants = proof.participants ?? 60
  await recordAttendanceDay(applicant, id, {
    heldOn,
    event: measure.title,
    participants,
    underSixteen: 0,
    listKind: 'anonymised',
  })
  await saveReport(applicant, id, { answers: report, participants })
  await submitProof(applicant, id, { confirmed: true })
}

export const report = {
  done: 'Das Vorhaben hat wie beantragt stattgefunden. Vereine und Einzelne aus beiden Städten haben mitgemacht.',
  participation: 'Es kamen etwa so viele Menschen wie geplant.',
  well: 'Viele sind miteinander ins Gespräch gekommen.',
  badly: 'Die Werbung in den Dörfern begann spät.',
  change: 'Nächstes Mal laden wir früher ein.',
  conclusion: 'Das Ziel ist erreicht.',
}

/** The lead office accepts two weeks later; what was paid too much comes back two weeks after that. */
export async function settle(
  stage: Stage,
  measure: StoryMeasure,
  submitted: LocalDate,
): Promise<AcceptedProof> {
  const id = known(stage.measures, measure.key)
  const accepted = await acceptProof(await on(stage, addDays(submitted, 14), 'amt'), id)
  if (accepted.repaymentCents > 0) {
    const repaidOn = addDays(submitted, 28)
    await recordRepayment(await on(stage, repaidOn, 'amt'), id, { repaidOn })
  }
  return accepted
}
