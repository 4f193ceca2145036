import { sql } from 'kysely'
import type { Queries } from '../../database/queries.ts'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type { Scope } from '../../platform/scope.ts'
import { searchFor } from './list-search.ts'
import type { ApplicationState } from './vocabulary.ts'

/** A row of the lists "Eingang" and "Meine Anträge". */
export interface CaseRow {
  readonly id: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly fundId: Id<'fund'>
  readonly state: ApplicationState
  readonly dueOn: LocalDate | null
  readonly requestedCents: Cents
  readonly grantedCents: Cents | null
}

export interface CaseFilter {
  readonly state?: ApplicationState | undefined
  readonly fundingYearId?: Id<'funding-year'> | undefined
  readonly fundId?: Id<'fund'> | undefined
  readonly text?: string | undefined
}

export const casesPerPage = 100

/** One page of the cases, newest first; `after` is the last row of the page before. Holds one row more when there is more. */
export async function listCases(
  scope: Scope,
  filter: CaseFilter,
  after?: Id<'measure'>,
  limit = casesPerPage + 1,
): Promise<CaseRow[]> {
  const search = filter.text ? await searchFor(scope, filter.text) : undefined
  return withApplicants(scope, (measures) => {
    let query = measures.limit(limit)
    query = filter.state
      ? query.where('measure.state', '=', filter.state)
      : query.where('measure.state', '!=', 'draft')
    if (filter.fundingYearId) query = query.where('measure.fundingYearId', '=', filter.fundingYearId)
    if (filter.fundId) query = query.where('measure.fundId', '=', filter.fundId)
    if (search) query = query.where(search)
    return after ? query.where(isBehind(scope, after)) : query
  })
}

/** The cases of the actor's organisations, newest first, fifty at a time. */
export const listOwnCases = async (scope: Scope, after?: Id<'measure'>) => {
  const organisationIds = scope.actor.organisationIds as Id<'organisation'>[]
  if (organisationIds.length === 0) return { rows: [], hasMore: false }
  const rows = await withApplicants(scope, (measures) => {
    const own = measures.where('measure.applicantId', 'in', organisationIds).limit(ownCasesPerPage + 1)
    return after ? own.where(isBehind(scope, after)) : own
  })
  return { rows: rows.slice(0, ownCasesPerPage), hasMore: rows.length > ownCasesPerPage }
}

const ownCasesPerPage = 50

export const listOwnApplicants = async (scope: Scope) =>
  scope.actor.organisationIds.length === 0
    ? []
    : scope.database
        .selectFrom('organisations')
        .select(['id', 'name'])
        .where('partnershipId', '=', scope.partnershipId)
        .where('id', 'in', scope.actor.organisationIds as Id<'organisation'>[])
        .orderBy('name')
        .execute()

/** Every fund with its year, newest year first: the choices of the filter, and the words in the column. */
export const listFundNames = (scope: Scope) =>
  scope.database
    .selectFrom('funds as fund')
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'fund.partnershipId')
        .onRef('fundingYear.id', '=', 'fund.fundingYearId'),
    )
    .select(['fund.id', 'fund.label', 'fund.fundingYearId', 'fundingYear.year'])
    .where('fund.partnershipId', '=', scope.partnershipId)
    .orderBy('fundingYear.year', 'desc')
    .orderBy('fund.position')
    .limit(200)
    .execute()

const newestMeasures = (scope: Scope, within: Pick<Queries, 'selectFrom'>) =>
  within
    .selectFrom('measures as measure')
    .select([
      'measure.id',
      'measure.reference',
      'measure.title',
      'measure.applicantId',
      'measure.fundId',
      'measure.state',
      'measure.dueOn',
      'measure.requestedCents',
      'measure.grantedCents',
      'measure.createdAt',
    ])
    .where('measure.partnershipId', '=', scope.partnershipId)
    .orderBy('measure.createdAt', 'desc')
    .orderBy('measure.id', 'desc')

/** The page's rows first, then their applicants: otherwise the database may begin with all applicants. */
const withApplicants = (
  scope: Scope,
  choose: (measures: ReturnType<typeof newestMeasures>) => ReturnType<typeof newestMeasures>,
): Promise<CaseRow[]> =>
  scope.database
    .selectFrom((within) => choose(newestMeasures(scope, within)).as('chosen'))
    .innerJoin('organisations as applicant', (join) =>
      join
        .on('applicant.partnershipId', '=', scope.partnershipId)
        .onRef('applicant.id', '=', 'chosen.applicantId'),
    )
    .select([
      'chosen.id',
      'chosen.reference',
      'chosen.title',
      'applicant.name as applicantName',
      'chosen.fundId',
      'chosen.state',
      'chosen.dueOn',
      'chosen.requestedCents',
      'chosen.grantedCents',
    ])
    .orderBy('chosen.createdAt', 'desc')
    .orderBy('chosen.id', 'desc')
    .execute()

/** Compared inside the database: a moment there is finer than one of ours. */
const isBehind = ({ partnershipId }: Scope, after: Id<'measure'>) =>
  sql<boolean>`(measure.created_at, measure.id) < (
    select created_at, id from measures where partnership_id = ${partnershipId} and id = ${after})`
