import { addDays, type LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { quoted } from '../../../kit/text.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import { keepFile } from '../../../platform/files/keep-file.ts'
import { formatReference, nextNumber } from '../../../platform/numbers.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import {
  answerPlan,
  getMeasure,
  listPlans,
  loadBindingPlan,
  lockMeasure,
  type Measure,
  mailApplicant,
  moveMeasure,
  planTotals,
} from '../../applications/index.ts'
import { listConditions } from '../../committee/index.ts'
import { getOrganisation } from '../../identity/index.ts'
import {
  getFundingYear,
  getOffice,
  getPartnership,
  loadTerms,
  localRulesOn,
} from '../../partnership/index.ts'
import { noticeDocument } from '../documents/notice.ts'
import { checkPlanFitsGrant, proofDueOn } from '../rules/notice.ts'

/** Writes the Zuwendungsbescheid with its number, keeps it as PDF, and tells the grantee. */
export const issueNotice = (scope: Scope, measureId: Id<'measure'>): Promise<Id<'notice'>> =>
  inTransaction(scope, async (scope) => {
    const { state } = await lockMeasure(scope, measureId)
    if (state !== 'granted') throw new Conflict(`notice for a measure in ${state}`)
    const measure = await getMeasure(scope, measureId)
    await bindPlan(scope, measure)
    const { proofDeadlineDays: days, acknowledgeDays } = await localRulesOn(scope, scope.today)
    const endsOn = found(measure.endsOn ?? undefined, 'end of the measure')
    const notice: NewNotice = {
      id: newId<'notice'>(),
      number: `B-${formatReference(measure.year, await nextNumber(scope, 'notice', measure.year))}`,
      amountCents: found(measure.grantedCents ?? undefined, 'granted sum'),
      proofDueOn: proofDueOn(endsOn, { kind: 'days_after_end', days }),
    }
    const fileId = await printNotice(scope, measure, notice)
    await scope.database
      .insertInto('notices')
      .values({
        partnershipId: scope.partnershipId,
        ...notice,
        measureId,
        issuedOn: scope.today,
        issuedBy: scope.actor.personId,
        fileId,
      })
      .execute()
    await moveMeasure(scope, measureId, { to: 'noticed', dueOn: addDays(scope.today, acknowledgeDays) })
    await audit(scope, {
      verb: 'issue-notice',
      record: 'notice',
      recordId: notice.id,
      measureId,
      facts: { number: notice.number, amountCents: notice.amountCents },
    })
    await tellGrantee(scope, measure, notice.number)
    return notice.id
  })

interface NewNotice {
  readonly id: Id<'notice'>
  readonly number: string
  readonly amountCents: Cents
  readonly proofDueOn: LocalDate
}

/** An adapted plan that was accepted binds; else the submitted one, which must fit what was granted. */
async function bindPlan(scope: Scope, measure: Measure): Promise<void> {
  const plans = await listPlans(scope, measure.id)
  const grantedCents = found(measure.grantedCents ?? undefined, 'granted sum')
  const accepted = plans.find((plan) => plan.state === 'accepted')
  const findings = checkPlanFitsGrant({
    requestedCents: measure.requestedCents,
    grantedCents,
    adaptedRequestedCents: accepted ? planTotals(accepted.lines).requestedCents : null,
  })
  if (isRefused(findings)) throw new Refused(findings)
  if (accepted) return
  const fitting = plans.find(
    (plan) => plan.state === 'submitted' && planTotals(plan.lines).requestedCents === grantedCents,
  )
  await answerPlan(scope, found(fitting, 'submitted plan').id, 'accepted')
}

async function printNotice(scope: Scope, measure: Measure, notice: NewNotice): Promise<Id<'file'>> {
  const fundingYear = await getFundingYear(scope, measure.fundingYearId)
  const document = noticeDocument({
    measure,
    notice,
    issuedOn: scope.today,
    fundingYear,
    recipient: await getOrganisation(scope, measure.applicantId),
    plan: found(await loadBindingPlan(scope, measure.id), 'financing plan').lines,
    conditions: await listConditions(scope, measure.id),
    terms: await loadTerms(scope, fundingYear.generation),
    localRules: await localRulesOn(scope, scope.today),
    leadOffice: await getOffice(scope, 'lead_office'),
    partnership: await getPartnership(scope),
  })
  const bytes = await scope.edges.pdf.print({ ...document, createdAt: scope.now })
  return keepFile(scope, { name: `Bescheid ${notice.number}.pdf`, bytes, mediaType: 'application/pdf' })
}

const tellGrantee = (scope: Scope, measure: Measure, number: string): Promise<void> =>
  mailApplicant(scope, {
    measureId: measure.id,
    applicantId: measure.applicantId,
    subject: `Ihr Zuwendungsbescheid ${number}`,
    paragraphs: [
      'Guten Tag,',
      `für Ihr Vorhaben ${quoted(measure.title)} liegt der Zuwendungsbescheid ${number} bereit.`,
      'Bitte lesen Sie ihn und bestätigen Sie den Empfang. Danach können Sie Mittel abrufen.',
    ],
    tab: 'bescheid',
    button: 'Bescheid lesen und bestätigen',
  })
