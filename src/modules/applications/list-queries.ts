import { type RawBuilder, sql } from 'kysely'
import { keptQuery } from '../../database/kept-query.ts'
import type { Queries } from '../../database/queries.ts'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId } from '../../kit/ids.ts'
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
  const { database, partnershipId } = scope
  const { text, ...chosen } = filter
  const asked = { partnershipId, limit, after, ...chosen }
  return text
    ? chosenBy(database, asked, await searchFor(scope, text)).execute()
    : filteredCases(database, asked)
}

interface Asked extends Omit<CaseFilter, 'text'>, Pick<Scope, 'partnershipId'> {
  readonly after?: Id<'measure'> | undefined
  readonly limit: number
}

/** The list without search words: the same few queries again and again. */
const filteredCases = keptQuery((database, asked: Asked) => chosenBy(database, asked))

function chosenBy(database: Queries, asked: Asked, search?: RawBuilder<boolean>) {
  const { partnershipId, state, fundingYearId, fundId, after, limit } = asked
  return withApplicants(database, partnershipId, (measures) => {
    let query = measures.limit(limit)
    query = state ? query.where('measure.state', '=', state) : query.where('measure.state', '!=', 'draft')
    if (fundingYearId) query = query.where('measure.fundingYearId', '=', fundingYearId)
    if (fundId) query = query.where('measure.fundId', '=', fundId)
    if (search) query = query.where(search)
    return after ? query.where(isBehind(partnershipId, after)) : query
  })
}

/** The cases of the actor's organisations, newest first, fifty at a time. */
export const listOwnCases = async (scope: Scope, after?: Id<'measure'>) => {
  const organisationIds = scope.actor.organisationIds as Id<'organisation'>[]
  if (organisationIds.length === 0) return { rows: [], hasMore: false }
  const rows = await withApplicants(scope.database, scope.partnershipId, (measures) => {
    const own = measures.where('measure.applicantId', 'in', organisationIds).limit(ownCasesPerPage + 1)
    return after ? own.where(isBehind(scope.partnershipId, after)) : own
  }).execute()
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
export const listFundNames = ({ database, partnershipId }: Scope) => fundNames(database, { partnershipId })

const fundNames = keptQuery((database, { partnershipId }: Pick<Scope, 'partnershipId'>) =>
  database
    .selectFrom('funds as fund')
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'fund.partnershipId')
        .onRef('fundingYear.id', '=', 'fund.fundingYearId'),
    )
    .select(['fund.id', 'fund.label', 'fund.fundingYearId', 'fundingYear.year'])
    .where('fund.partnershipId', '=', partnershipId)
    .orderBy('fundingYear.year', 'desc')
    .orderBy('fund.position')
    .limit(200),
)

const newestMeasures = (partnershipId: PartnershipId, within: Pick<Queries, 'selectFrom'>) =>
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
    .where('measure.partnershipId', '=', partnershipId)
    .orderBy('measure.createdAt', 'desc')
    .orderBy('measure.id', 'desc')

/** The page's rows first, then their applicants: otherwise the database may begin with all applicants. */
const withApplicants = (
  database: Queries,
  partnershipId: PartnershipId,
  choose: (measures: ReturnType<typeof newestMeasures>) => ReturnType<typeof newestMeasures>,
) =>
  database
    .selectFrom((within) => choose(newestMeasures(partnershipId, within)).as('chosen'))
    .innerJoin('organisations as applicant', (join) =>
      join.on('applicant.partnershipId', '=', partnershipId).onRef('applicant.id', '=', 'chosen.applicantId'),
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

/** Compared inside the database: a moment there is finer than one of ours. */
const isBehind = (partnershipId: PartnershipId, after: Id<'measure'>) =>
  sql<boolean>`(measure.created_at, measure.id) < (
    select created_at, id from measures where partnership_id = ${partnershipId} and id = ${after})`
