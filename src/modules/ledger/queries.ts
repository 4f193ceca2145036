import { type Expression, sql } from 'kysely'
import type { Id } from '../../kit/ids.ts'
import { type Cents, minus, noCents, plus } from '../../kit/money.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import type { EntryKind } from './vocabulary.ts'

/** What stands in the journal for a fund or a measure, by kind of entry. */
export type SumsByKind = Readonly<Partial<Record<EntryKind, Cents>>>

export interface FundRow {
  readonly id: Id<'fund'>
  readonly fundingYearId: Id<'funding-year'>
  readonly kind: 'action' | 'youth' | 'participation' | 'coordination'
  readonly label: string
  readonly sums: SumsByKind
}

/** `sum()` of integers as an integer again, not as PostgreSQL's numeric. */
export const sumOfCents = (column: Expression<Cents>) => sql<Cents>`coalesce(sum(${column}), 0)::bigint`

/** The funds of a funding year in their order, each with the sums of its journal. */
export async function listFunds(scope: Scope, fundingYearId: Id<'funding-year'>): Promise<FundRow[]> {
  const funds = await scope.database
    .selectFrom('funds')
    .select(['id', 'fundingYearId', 'kind', 'label'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('fundingYearId', '=', fundingYearId)
    .orderBy('position')
    .limit(20)
    .execute()
  if (funds.length === 0) return []
  const sums = await scope.database
    .selectFrom('journalEntries')
    .select((entry) => ['fundId', 'kind', sumOfCents(entry.ref('amountCents')).as('sum')])
    .where('partnershipId', '=', scope.partnershipId)
    .where(
      'fundId',
      'in',
      funds.map((fund) => fund.id),
    )
    .groupBy(['fundId', 'kind'])
    .execute()
  return funds.map((fund) => ({
    ...fund,
    sums: Object.fromEntries(sums.filter((row) => row.fundId === fund.id).map((row) => [row.kind, row.sum])),
  }))
}

/** The journal's sums for one measure. */
export async function measureSums(scope: Scope, measureId: Id<'measure'>): Promise<SumsByKind> {
  const sums = await scope.database
    .selectFrom('journalEntries')
    .select((entry) => ['kind', sumOfCents(entry.ref('amountCents')).as('sum')])
    .where('partnershipId', '=', scope.partnershipId)
    .where('measureId', '=', measureId)
    .groupBy('kind')
    .execute()
  return Object.fromEntries(sums.map((row) => [row.kind, row.sum]))
}

/** What a fund still has to grant. */
export async function freeCentsOf(scope: Scope, fundId: Id<'fund'>): Promise<Cents> {
  const row = await scope.database
    .selectFrom('journalEntries')
    .select((entry) => [
      sql<Cents>`coalesce(sum(${entry.ref('amountCents')}) filter (where to_account = 'free'), 0)::bigint`.as(
        'added',
      ),
      sql<Cents>`coalesce(sum(${entry.ref('amountCents')}) filter (where from_account = 'free'), 0)::bigint`.as(
        'taken',
      ),
    ])
    .where('partnershipId', '=', scope.partnershipId)
    .where('fundId', '=', fundId)
    .executeTakeFirstOrThrow()
  return minus(row.added, row.taken)
}

/** What was called from the federal office for a funding year so far. */
export const federallyDrawnCents = async (scope: Scope, fundingYearId: Id<'funding-year'>): Promise<Cents> =>
  (
    await scope.database
      .selectFrom('federalDrawdowns')
      .select((drawdown) => sumOfCents(drawdown.ref('amountCents')).as('sum'))
      .where('partnershipId', '=', scope.partnershipId)
      .where('fundingYearId', '=', fundingYearId)
      .executeTakeFirstOrThrow()
  ).sum

/** The calls for federal money of a year, newest first. */
export const listFederalDrawdowns = (scope: Scope, fundingYearId: Id<'funding-year'>) =>
  scope.database
    .selectFrom('federalDrawdowns as drawdown')
    .leftJoin('people as person', 'person.id', 'drawdown.requestedBy')
    .select(['drawdown.id', 'drawdown.amountCents', 'drawdown.requestedOn', 'person.name as requestedBy'])
    .where('drawdown.partnershipId', '=', scope.partnershipId)
    .where('drawdown.fundingYearId', '=', fundingYearId)
    .orderBy('drawdown.requestedOn', 'desc')
    .orderBy('drawdown.id', 'desc')
    .limit(200)
    .execute()

export const getFund = async (scope: Scope, id: Id<'fund'>) =>
  found(
    await scope.database
      .selectFrom('funds as fund')
      .innerJoin('fundingYears as fundingYear', (join) =>
        join
          .onRef('fundingYear.partnershipId', '=', 'fund.partnershipId')
          .onRef('fundingYear.id', '=', 'fund.fundingYearId'),
      )
      .select(['fund.id', 'fund.label', 'fund.kind', 'fund.fundingYearId', 'fundingYear.year'])
      .where('fund.partnershipId', '=', scope.partnershipId)
      .where('fund.id', '=', id)
      .executeTakeFirst(),
    'fund',
  )

/** What was given to the funds of each year, without reading the whole journal: for public pages. */
export const listAllotments = (scope: Scope) =>
  scope.database
    .selectFrom('funds as fund')
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'fund.partnershipId')
        .onRef('fundingYear.id', '=', 'fund.fundingYearId'),
    )
    .leftJoin('journalEntries as entry', (join) =>
      join
        .onRef('entry.partnershipId', '=', 'fund.partnershipId')
        .onRef('entry.fundId', '=', 'fund.id')
        .on('entry.kind', 'in', ['allot', 'cut']),
    )
    .select(['fund.id', 'fund.label', 'fund.kind', 'fundingYear.year'])
    .select((row) =>
      sumOfCents(
        sql<Cents>`case ${row.ref('entry.kind')} when 'cut' then -${row.ref('entry.amountCents')} else ${row.ref('entry.amountCents')} end`,
      ).as('amountCents'),
    )
    .where('fund.partnershipId', '=', scope.partnershipId)
    .groupBy(['fund.id', 'fund.label', 'fund.kind', 'fund.position', 'fundingYear.year'])
    .orderBy('fundingYear.year', 'desc')
    .orderBy('fund.position')
    .limit(200)
    .execute()

/** The balance of one account out of the sums by kind. */
export const received = (sums: SumsByKind, ...kinds: EntryKind[]): Cents =>
  kinds.reduce((sum, kind) => plus(sum, sums[kind] ?? noCents), noCents)
