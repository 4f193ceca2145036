/**
 * Einreichung eines Antrags (Förderaufruf der Partnerschaft; VV-BHO zu § 44 Nr. 1.3; Jährlichkeit, R15-R16, R27).
 * An application is submitted in time, complete, balanced, within the cap and the funding year, and has not begun.
 *
 * Where partnerships differ, the call says how heavy a finding weighs; the default is a refusal.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source, Weight } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'
import { type ApplicantCode, type ApplicantOrganisation, checkApplicant } from './applicant.ts'
import { checkPlan, type PlanCode, type PlanLine, planTotals } from './financing-plan.ts'
import { checkForm, type FieldRule, type FormCode } from './form-fields.ts'
import { checkMeasurePeriod, type PeriodCode } from './measure-period.ts'

export interface CallRules {
  readonly fundingYear: number
  readonly opensOn: LocalDate
  /** The last day on which an application is in time. */
  readonly deadline: LocalDate
  readonly closedOn: LocalDate | null
  /** The fund's cap per measure; null when the partnership sets none. */
  readonly capCents: Cents | null
  /** An earlier end of measures than the year's: "30. November". */
  readonly lastMeasureDay: LocalDate | null
  readonly fields: readonly FieldRule[]
  readonly requiredAttachments: readonly string[]
  readonly requiredDeclarations: readonly string[]
  /** Findings which this call weighs otherwise than as a refusal. */
  readonly weights: Readonly<Partial<Record<SubmissionCode, Weight>>>
  /** The published call, shown beside its findings. */
  readonly source: Source
}

export interface SubmittedApplication {
  readonly submittedOn: LocalDate
  readonly periodFrom: LocalDate | null
  readonly periodUntil: LocalDate | null
  readonly begun: boolean
  readonly plan: readonly PlanLine[]
  readonly answers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Kinds of the attached papers. */
  readonly attachments: readonly string[]
  /** Declarations that were made. */
  readonly declarations: readonly string[]
  readonly organisation: ApplicantOrganisation
  readonly partner: ApplicantOrganisation | null
}

export interface SubmissionTerms {
  readonly measureEndsWithinYear: boolean
  readonly notBegunBeforeGrant: boolean
}

export type SubmissionCode =
  | 'call-not-open'
  | 'call-closed'
  | 'deadline-missed'
  | 'over-cap'
  | 'attachment-missing'
  | 'declaration-missing'
  | PlanCode
  | PeriodCode
  | FormCode
  | ApplicantCode

/** Everything that stands against submitting, at once. */
export function checkSubmission(
  application: SubmittedApplication,
  call: CallRules,
  terms: SubmissionTerms,
): Finding<SubmissionCode>[] {
  const found: Finding<SubmissionCode>[] = [
    ...checkCallDays(application.submittedOn, call),
    ...checkPlan(application.plan),
    ...checkCap(application.plan, call),
    ...checkMeasurePeriod(application, call, terms),
    ...checkForm(application.answers, call.fields, call.source),
    ...checkPapers(application, call),
    ...checkApplicant(application.organisation, application.partner),
  ]
  return found.map((finding) => ({ ...finding, weight: call.weights[finding.code] ?? finding.weight }))
}

function checkCallDays(submittedOn: LocalDate, call: CallRules): Finding<SubmissionCode>[] {
  const { deadline, opensOn, closedOn, source } = call
  if (submittedOn < opensOn) {
    return [{ code: 'call-not-open', weight: 'refusal', source, facts: { submittedOn, opensOn } }]
  }
  const found: Finding<SubmissionCode>[] = []
  if (closedOn !== null && submittedOn >= closedOn) {
    found.push({ code: 'call-closed', weight: 'refusal', source, facts: { closedOn } })
  }
  if (submittedOn > deadline) {
    found.push({ code: 'deadline-missed', weight: 'refusal', source, facts: { submittedOn, deadline } })
  }
  return found
}

function checkCap(plan: readonly PlanLine[], { capCents, source }: CallRules): Finding<SubmissionCode>[] {
  const { requestedCents } = planTotals(plan)
  if (capCents === null || requestedCents <= capCents) return []
  const facts = { requestedCents, capCents, overCents: requestedCents - capCents }
  return [{ code: 'over-cap', weight: 'refusal', source, field: 'plan', facts }]
}

const checkPapers = (
  { attachments, declarations }: SubmittedApplication,
  { requiredAttachments, requiredDeclarations, source }: CallRules,
): Finding<SubmissionCode>[] => [
  ...requiredAttachments
    .filter((kind) => !attachments.includes(kind))
    .map(
      (kind): Finding<SubmissionCode> => ({
        code: 'attachment-missing',
        weight: 'refusal',
        source,
        field: 'attachments',
        facts: { kind },
      }),
    ),
  ...requiredDeclarations
    .filter((declaration) => !declarations.includes(declaration))
    .map(
      (declaration): Finding<SubmissionCode> => ({
        code: 'declaration-missing',
        weight: 'refusal',
        source,
        field: `declarations.${declaration}`,
        facts: { declaration },
      }),
    ),
]
