import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { refusals } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { type Cents, formatEuro, minus, noCents } from '../../../kit/money.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import { formatReference, nextNumber } from '../../../platform/numbers.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { dismiss, measureSums, request } from '../../ledger/index.ts'
import { type Application, loadApplication } from '../application-queries.ts'
import { checkApplication } from '../check-application.ts'
import { receiptMail } from '../mails/receipt-mail.ts'
import { isEditable } from '../permissions.ts'
import { getMeasure } from '../queries.ts'
import { contentOf } from '../submitted-content.ts'
import type { ApplicationState } from '../vocabulary.ts'
import { mailApplicant } from './mail-applicant.ts'
import { lockMeasure, moveMeasure } from './move-measure.ts'

export interface Submitted {
  readonly reference: string
  readonly submissionId: Id<'submission'>
  /** Warnings of a call that flags instead of refusing; kept with the submission. */
  readonly findings: readonly Finding[]
}

/** Submits bindingly, or throws every finding at once and leaves no trace. A correction keeps its number. */
export const submitApplication = (scope: Scope, id: Id<'measure'>): Promise<Submitted> =>
  inTransaction(scope, async (scope) => {
    const locked = await lockMeasure(scope, id)
    if (!isEditable(locked.state)) throw new Conflict(`the application is ${locked.state}`)
    const application = await loadApplication(scope, await getMeasure(scope, id))
    const findings = checkApplication(application, scope.today)
    if (refusals(findings).length > 0) throw new Refused(findings)
    const reference = locked.reference ?? (await nextReference(scope, application))
    const submissionId = newId<'submission'>()
    const number = await writeSubmission(scope, application, { submissionId, reference, findings })
    await numberMeasure(scope, application, reference)
    await closeCorrection(scope, id)
    await submitPlan(scope, application)
    await bookRequest(scope, application, submissionId)
    await moveMeasure(scope, id, { to: nextState(locked.state), dueOn: checkDueOn(application, scope.today) })
    const requested = formatEuro(application.measure.requestedCents)
    await audit(scope, {
      verb: number === 1 ? 'submit' : 'resubmit',
      record: 'submission',
      recordId: submissionId,
      measureId: id,
      facts: { reference, requested },
    })
    await mailApplicant(scope, receiptMail(application, reference, number))
    return { reference, submissionId, findings }
  })

/** An improved application was checked before; it goes back to those who put it off. */
const nextState = (state: ApplicationState): ApplicationState =>
  state === 'deferred' ? 'admitted' : 'submitted'

/** The check must be done before the meeting for which the call was made. */
const checkDueOn = ({ call }: Application, today: LocalDate): LocalDate | null =>
  call.meetingDay > today ? call.meetingDay : null

async function nextReference(scope: Scope, { year }: Application): Promise<string> {
  return formatReference(year.year, await nextNumber(scope, 'measure', year.year))
}

interface SubmissionFacts {
  readonly submissionId: Id<'submission'>
  readonly reference: string
  readonly findings: readonly Finding[]
}

async function writeSubmission(
  scope: Scope,
  application: Application,
  facts: SubmissionFacts,
): Promise<number> {
  const { measure } = application
  const { count } = await scope.database
    .selectFrom('submissions')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measure.id)
    .executeTakeFirstOrThrow()
  const number = count + 1
  await scope.database
    .insertInto('submissions')
    .values({
      partnershipId: scope.partnershipId,
      id: facts.submissionId,
      measureId: measure.id,
      number,
      content: JSON.stringify(contentOf(application, facts.reference, scope.actor.name)),
      findings: JSON.stringify(facts.findings),
      submittedAt: scope.now,
      submittedBy: scope.actor.personId,
    })
    .execute()
  return number
}

const numberMeasure = (scope: Scope, { measure }: Application, reference: string) =>
  scope.database
    .updateTable('measures')
    .set({ reference, submittedAt: measure.submittedAt ?? scope.now })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', measure.id)
    .execute()

/** The next return names its own fields. */
const closeCorrection = (scope: Scope, measureId: Id<'measure'>) =>
  scope.database
    .updateTable('applications')
    .set({ reopenedFields: null })
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .execute()

async function submitPlan(scope: Scope, { plan }: Application): Promise<void> {
  if (!plan || plan.state === 'submitted') return
  await scope.database
    .updateTable('financingPlans')
    .set({ state: 'submitted' })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', plan.id)
    .execute()
}

/** The journal shows what is asked for now: an earlier sum of the same application is dismissed first. */
async function bookRequest(scope: Scope, { measure }: Application, causeId: string): Promise<void> {
  const { fundId, id: measureId, requestedCents } = measure
  const earlier = await requestedSoFar(scope, measureId)
  if (earlier === requestedCents) return
  const movement = { fundId, measureId, causeId }
  if (earlier > 0) await dismiss(scope, { ...movement, amountCents: earlier, reason: 'Antrag geändert' })
  await request(scope, { ...movement, amountCents: requestedCents, reason: 'Antrag eingereicht' })
}

/** What the measure still asks for, as the journal has it. */
export async function requestedSoFar(scope: Scope, measureId: Id<'measure'>): Promise<Cents> {
  const sums = await measureSums(scope, measureId)
  return minus(sums.request ?? noCents, sums.dismiss ?? noCents)
}
