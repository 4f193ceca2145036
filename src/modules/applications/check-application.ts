import { dayInGermany, type LocalDate } from '../../kit/dates.ts'
import type { Finding, Source } from '../../kit/findings.ts'
import { quoted } from '../../kit/text.ts'
import { hasLegalForm } from '../identity/vocabulary.ts'
import type { Answers, Application } from './application-queries.ts'
import { declarationsOf } from './declarations.ts'
import { fieldRules, fieldRulesOf } from './form-sections.ts'
import type { FormSection } from './form-shape.ts'
import type { ApplicantOrganisation } from './rules/applicant.ts'
import { checkFormats, type FormatCode } from './rules/form-fields.ts'
import {
  type CallRules,
  checkSubmission,
  type SubmissionCode,
  type SubmittedApplication,
} from './rules/submission.ts'

/** Everything that stands against submitting this application on this day, at once. */
export const checkApplication = (application: Application, today: LocalDate): Finding<SubmissionCode>[] =>
  checkSubmission(asSubmitted(application, today), callRules(application), application.terms)

/** What is written otherwise than its field asks, for one section of a draft. */
export const checkWriting = (
  { call }: Application,
  section: FormSection,
  answers: Answers,
): Finding<FormatCode>[] => checkFormats(answers, fieldRulesOf(section.fields), callSource(call.title))

/** A correction is in time when the application was: its first submission counts. */
export const submissionDay = ({ measure }: Application, today: LocalDate): LocalDate =>
  measure.submittedAt ? dayInGermany(measure.submittedAt) : today

function asSubmitted(application: Application, today: LocalDate): SubmittedApplication {
  const { measure, answers, plan, attachments, organisation, partner } = application
  return {
    submittedOn: submissionDay(application, today),
    periodFrom: measure.beginsOn,
    periodUntil: measure.endsOn,
    begun: answers.begun === 'Ja',
    plan: plan?.lines ?? [],
    answers: { ...answers, title: measure.title, place: measure.place },
    attachments: attachments.map(({ name }) => name),
    declarations: [answers.declarations ?? []].flat(),
    organisation: asApplicant(organisation),
    partner: partner && asApplicant(partner),
  }
}

const asApplicant = (organisation: Application['organisation']): ApplicantOrganisation => ({
  name: organisation.name,
  charitable: organisation.charitable,
  hasLegalForm: hasLegalForm(organisation.legalForm),
})

function callRules({ call, measure, year }: Application): CallRules {
  return {
    fundingYear: year.year,
    opensOn: call.opensOn,
    deadline: call.deadline,
    // A case that was submitted in time outlives the closing of its call.
    closedOn: measure.submittedAt ? null : call.closedOn,
    capCents: call.capCents,
    lastMeasureDay: null,
    fields: fieldRules(measure),
    requiredAttachments: [],
    requiredDeclarations: declarationsOf(year.year).map(({ text }) => text),
    weights: call.lateIsRefused ? {} : { 'deadline-missed': 'warning' },
    source: callSource(call.title),
  }
}

const callSource = (title: string): Source => ({
  title: `Aufruf ${quoted(title)}`,
  section: 'Antragsformular und Fristen',
})
