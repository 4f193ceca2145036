import { sql } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type { Scope } from '../../platform/scope.ts'
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
export const listCases = (
  scope: Scope,
  filter: CaseFilter,
  after?: Id<'measure'>,
  limit = casesPerPage + 1,
): Promise<CaseRow[]> => {
  let query = cases(scope).limit(limit)
  query = filter.state
    ? query.where('measure.state', '=', filter.state)
    : query.where('measure.state', '!=', 'draft')
  if (filter.fundingYearId) query = query.where('measure.fundingYearId', '=', filter.fundingYearId)
  if (filter.fundId) query = query.where('measure.fundId', '=', filter.fundId)
  if (filter.text) query = query.where(matches(scope, filter.text))
  if (after) query = query.where(isBehind(scope, after))
  return query.execute()
}

/** The cases of the actor's organisations, newest first, fifty at a time. */
export const listOwnCases = async (scope: Scope, after?: Id<'measure'>) => {
  const organisationIds = scope.actor.organisationIds as Id<'organisation'>[]
  if (organisationIds.length === 0) return { rows: [], hasMore: false }
  let query = cases(scope)
    .where('measure.applicantId', 'in', organisationIds)
    .limit(ownCasesPerPage + 1)
  if (after) query = query.where(isBehind(scope, after))
  const rows = await query.execute()
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

const cases = (scope: Scope) =>
  scope.database
    .selectFrom('measures as measure')
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select([
      'measure.id',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'measure.fundId',
      'measure.state',
      'measure.dueOn',
      'measure.requestedCents',
      'measure.grantedCents',
    ])
    .where('measure.partnershipId', '=', scope.partnershipId)
    .orderBy('measure.createdAt', 'desc')
    .orderBy('measure.id', 'desc')

/** Compared inside the database: a moment there is finer than one of ours. */
const isBehind = ({ partnershipId }: Scope, after: Id<'measure'>) =>
  sql<boolean>`(measure.created_at, measure.id) < (
    select created_at, id from measures where partnership_id = ${partnershipId} and id = ${after})`

/** A number, or beginnings of words in title and place, or a part of the applicant's name; each answered by an index. */
function matches({ partnershipId }: Scope, text: string) {
  const wanted = text.trim()
  if (/^\d{4}-\d*$/.test(wanted)) return sql<boolean>`measure.reference like ${`${wanted}%`}`
  const words = wanted.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8) ?? []
  const name = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  const applicants = sql`measure.applicant_id = any(array(
    select id from organisations where partnership_id = ${partnershipId} and name ilike ${name} limit 1000))`
  if (words.length === 0) return sql<boolean>`${applicants}`
  const beginnings = words.map((word) => `${word}:*`).join(' & ')
  return sql<boolean>`(measure.words @@ to_tsquery('simple', ${beginnings}) or ${applicants})`
}
