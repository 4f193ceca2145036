/**
 * Zuwendungsbescheid (ANBest-P; Inhalte aus P11 der örtlichen Abläufe).
 * The notice names amount, plan, period and conditions, and what the grantee must do until when.
 */
import { addDays, type LocalDate, localDate, yearOf } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'
import type { ObligationCode, ProofDeadline } from '../vocabulary.ts'

export interface Obligation {
  readonly code: ObligationCode
  readonly dueOn: LocalDate | null
}

export interface NoticeBasis {
  readonly noticedOn: LocalDate
  readonly periodUntil: LocalDate
  /** Days until the receipt of the notice is to be confirmed. */
  readonly acknowledgeWithinDays: number
  readonly proofDeadline: ProofDeadline
  readonly settlement: 'receipts' | 'lump_sums'
  readonly printRelease: boolean
}

export interface GrantedPlan {
  readonly grantedCents: Cents
  readonly requestedCents: Cents
  /** The plan that fits the granted amount: its requested sum. */
  readonly adaptedRequestedCents: Cents | null
}

export type NoticeCode = 'plan-not-adapted'

const source: Source = {
  title: 'ANBest-P',
  section: 'Nr. 1.2',
  url: 'https://paperzz.com/doc/8599462/appendix-4-auxiliary-conditions-anbest',
}

/** The day on which the proof of use is due; for a measure that was called off, counted from that day. */
export function proofDueOn(
  periodUntil: LocalDate,
  deadline: ProofDeadline,
  calledOffOn?: LocalDate,
): LocalDate {
  const end = calledOffOn && calledOffOn < periodUntil ? calledOffOn : periodUntil
  if (deadline.kind === 'days_after_end') return addDays(end, deadline.days)
  const twoDigits = (part: number): string => String(part).padStart(2, '0')
  const year = yearOf(end) + deadline.yearsLater
  return localDate(`${year}-${twoDigits(deadline.month)}-${twoDigits(deadline.day)}`)
}

export function noticeObligations(basis: NoticeBasis): Obligation[] {
  const { noticedOn, periodUntil, acknowledgeWithinDays, proofDeadline } = basis
  const always = (code: ObligationCode): Obligation => ({ code, dueOn: null })
  return [
    { code: 'acknowledge', dueOn: addDays(noticedOn, acknowledgeWithinDays) },
    always('use_within_weeks'),
    always('keep_to_plan'),
    always('report_changes'),
    always('funding_notice'),
    ...(basis.printRelease ? [always('print_release')] : []),
    always('attendance_lists'),
    { code: 'submit_proof', dueOn: proofDueOn(periodUntil, proofDeadline) },
    always('repay'),
    ...(basis.settlement === 'receipts' ? [always('keep_receipts')] : []),
  ]
}

/** Granted less than requested: the binding plan must be the one that fits the granted amount. */
export function checkPlanFitsGrant(plan: GrantedPlan): Finding<NoticeCode>[] {
  const { grantedCents, requestedCents, adaptedRequestedCents } = plan
  const boundCents = adaptedRequestedCents ?? requestedCents
  if (boundCents === grantedCents) return []
  return [{ code: 'plan-not-adapted', weight: 'refusal', source, facts: { grantedCents, boundCents } }]
}
