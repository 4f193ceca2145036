import type { Id, PersonId } from '../../kit/ids.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { getOrganisation, type Organisation } from '../identity/index.ts'
import { type FundingYear, getFundingYear, loadTerms, type ProgrammeTerms } from '../partnership/index.ts'
import { type Call, getCall } from './call-queries.ts'
import { type FinancingPlan, loadNewestPlan } from './plan-queries.ts'
import type { Measure } from './queries.ts'

export type Answers = Readonly<Record<string, string | string[]>>

export interface Attachment {
  readonly id: Id<'attachment'>
  readonly fileId: Id<'file'>
  readonly name: string
  readonly byteCount: number
  readonly attachedAt: Date
}

/** Everything the application consists of, as its pages and the submission need it. */
export interface Application {
  readonly measure: Measure
  readonly call: Call
  readonly year: FundingYear
  readonly terms: ProgrammeTerms
  readonly answers: Answers
  /** Null: everything may be written. Otherwise only these fields were given back for correction. */
  readonly reopenedFields: readonly string[] | null
  readonly savedAt: Date
  readonly savedBy: PersonId | null
  readonly savedByName: string | null
  readonly plan: FinancingPlan | undefined
  readonly attachments: readonly Attachment[]
  readonly organisation: Organisation
  readonly partner: Organisation | null
}

export async function loadApplication(scope: Scope, measure: Measure): Promise<Application> {
  const [written, call, year, plan, attachments, organisation, partner] = await Promise.all([
    scope.database
      .selectFrom('applications as application')
      .leftJoin('people as person', 'person.id', 'application.savedBy')
      .select([
        'application.answers',
        'application.reopenedFields',
        'application.savedAt',
        'application.savedBy',
        'person.name as savedByName',
      ])
      .where('application.partnershipId', '=', scope.partnershipId)
      .where('application.measureId', '=', measure.id)
      .executeTakeFirst(),
    getCall(scope, measure.callId),
    getFundingYear(scope, measure.fundingYearId),
    loadNewestPlan(scope, measure.id),
    listAttachments(scope, measure.id),
    getOrganisation(scope, measure.applicantId),
    measure.partnerId ? getOrganisation(scope, measure.partnerId) : null,
  ])
  const terms = await loadTerms(scope, year.generation)
  return {
    ...found(written, 'application'),
    measure,
    call,
    year,
    terms,
    plan,
    attachments,
    organisation,
    partner,
  }
}

export const listAttachments = (scope: Scope, measureId: Id<'measure'>): Promise<Attachment[]> =>
  scope.database
    .selectFrom('attachments as attachment')
    .innerJoin('files as file', (join) =>
      join
        .onRef('file.partnershipId', '=', 'attachment.partnershipId')
        .onRef('file.id', '=', 'attachment.fileId'),
    )
    .select(['attachment.id', 'attachment.fileId', 'file.name', 'file.byteCount', 'attachment.attachedAt'])
    .where('attachment.partnershipId', '=', scope.partnershipId)
    .where('attachment.measureId', '=', measureId)
    .where('attachment.removedAt', 'is', null)
    .orderBy('attachment.attachedAt')
    .orderBy('attachment.id')
    .limit(200)
    .execute()

/** Organisations a group can apply with: charitable ones with a legal form of their own. */
export const listPossiblePartners = (scope: Scope, applicantId: Id<'organisation'>) =>
  scope.database
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('charitable', '=', true)
    .where('id', '!=', applicantId)
    .orderBy('name')
    .limit(500)
    .execute()

export interface Submission {
  readonly id: Id<'submission'>
  readonly number: number
  readonly submittedAt: Date
  readonly content: SubmittedContent
}

/** The immutable copy of a submitted application. */
export interface SubmittedContent {
  readonly reference: string
  readonly title: string
  readonly place: string
  readonly periodFrom: string | null
  readonly periodUntil: string | null
  readonly requestedCents: number
  readonly call: { readonly id: string; readonly title: string; readonly fund: string; readonly year: number }
  readonly generation: string
  readonly organisation: Omit<Organisation, 'partnershipId'>
  readonly partner: { readonly name: string } | null
  readonly answers: Answers
  readonly plan: FinancingPlan['lines']
  readonly attachments: readonly { readonly name: string; readonly fileId: string }[]
  readonly submittedBy: string
}

/** Newest first. */
export const listSubmissions = async (scope: Scope, measureId: Id<'measure'>): Promise<Submission[]> =>
  (await scope.database
    .selectFrom('submissions')
    .select(['id', 'number', 'submittedAt', 'content'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()) as unknown as Submission[]
