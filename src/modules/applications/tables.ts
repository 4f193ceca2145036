import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'

export interface CallTable {
  partnershipId: PartnershipId
  id: Id<'call'>
  fundingYearId: Id<'funding-year'>
  fundId: Id<'fund'>
  title: string
  description: Generated<string>
  hints: Generated<string>
  opensOn: LocalDate
  deadline: LocalDate
  meetingDay: LocalDate
  capCents: Cents | null
  forMicroGrants: Generated<boolean>
  lateIsRefused: Generated<boolean>
  closedOn: LocalDate | null
  publishedAt: Date | null
}

export interface MeasureTable {
  partnershipId: PartnershipId
  id: Id<'measure'>
  reference: string | null
  fundingYearId: Id<'funding-year'>
  fundId: Id<'fund'>
  callId: Id<'call'>
  applicantId: Id<'organisation'>
  partnerId: Id<'organisation'> | null
  title: Generated<string>
  place: Generated<string>
  beginsOn: LocalDate | null
  endsOn: LocalDate | null
  state:
    | 'draft'
    | 'submitted'
    | 'returned'
    | 'admitted'
    | 'scheduled'
    | 'circulating'
    | 'deferred'
    | 'waitlisted'
    | 'rejected'
    | 'withdrawn'
    | 'recommended'
    | 'granted'
    | 'noticed'
    | 'running'
    | 'proof_submitted'
    | 'proof_returned'
    | 'repayment_open'
    | 'closed'
  dueOn: LocalDate | null
  forMicroGrant: Generated<boolean>
  requestedCents: Generated<Cents>
  grantedCents: Cents | null
  submittedAt: Date | null
  decidedOn: LocalDate | null
  precheck: Generated<'none' | 'requested' | 'queried' | 'released' | 'refused'>
  drawdown: Generated<'none' | 'requested' | 'checked' | 'released'>
  cancelledOn: LocalDate | null
  cancelReason: string | null
  createdBy: PersonId | null
  createdAt: Date
}

/** The words of title and place, kept by the database itself; see the migration. */
export interface MeasureWordTable {
  partnershipId: PartnershipId
  word: string
  measureId: Id<'measure'>
}

export interface ApplicationTable {
  partnershipId: PartnershipId
  measureId: Id<'measure'>
  answers: JSONColumnType<Record<string, string | string[]>>
  reopenedFields: string[] | null
  savedAt: Date
  savedBy: PersonId | null
}

export interface SubmissionTable {
  partnershipId: PartnershipId
  id: Id<'submission'>
  measureId: Id<'measure'>
  number: number
  content: JSONColumnType<object>
  findings: JSONColumnType<object[]>
  submittedAt: Date
  submittedBy: PersonId | null
}

export interface FinancingPlanTable {
  partnershipId: PartnershipId
  id: Id<'financing-plan'>
  measureId: Id<'measure'>
  number: number
  kind: 'application' | 'adaptation'
  state: 'draft' | 'submitted' | 'accepted' | 'returned'
  reason: Generated<string>
  createdAt: Date
  createdBy: PersonId | null
  decidedOn: LocalDate | null
  decidedBy: PersonId | null
}

export interface PlanLineTable {
  partnershipId: PartnershipId
  id: Id<'plan-line'>
  planId: Id<'financing-plan'>
  position: number
  side: 'expense' | 'income'
  category: string
  description: Generated<string>
  quantityHundredths: number | null
  unit: Generated<string>
  unitPriceCents: Cents | null
  amountCents: Cents
}

export interface AttachmentTable {
  partnershipId: PartnershipId
  id: Id<'attachment'>
  measureId: Id<'measure'>
  fileId: Id<'file'>
  description: Generated<string>
  attachedAt: Date
  removedAt: Date | null
}

export interface FormalCheckTable {
  partnershipId: PartnershipId
  id: Id<'formal-check'>
  measureId: Id<'measure'>
  outcome: 'admitted' | 'returned'
  checklist: JSONColumnType<Record<string, boolean>>
  noteToApplicant: Generated<string>
  internalNote: Generated<string>
  checkedAt: Date
  checkedBy: PersonId | null
}

export interface MessageTable {
  partnershipId: PartnershipId
  id: Id<'message'>
  measureId: Id<'measure'>
  audience: 'applicant' | 'offices'
  side: 'applicant' | 'office'
  authorName: string
  personId: PersonId | null
  body: string
  writtenAt: Date
}

export interface ApplicationsTables {
  calls: CallTable
  measures: MeasureTable
  measureWords: MeasureWordTable
  applications: ApplicationTable
  submissions: SubmissionTable
  financingPlans: FinancingPlanTable
  planLines: PlanLineTable
  attachments: AttachmentTable
  formalChecks: FormalCheckTable
  messages: MessageTable
}
