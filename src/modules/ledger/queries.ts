import { type Expression, sql } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import { type Cents, minus, noCents, plus } from '../../kit/money.ts'
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

export interface JournalRow {
  readonly id: Id<'journal-entry'>
  readonly kind: EntryKind
  readonly amountCents: Cents
  readonly bookedOn: LocalDate
  readonly recordedAt: Date
  readonly reason: string
  readonly measureId: Id<'measure'> | null
}

export const journalPageSize = 100

/** One page of a fund's bookings, newest first; `before` is the last id of the page before. */
export const listJournal = (
  scope: Scope,
  fundId: Id<'fund'>,
  before?: Id<'journal-entry'>,
): Promise<JournalRow[]> => {
  let query = scope.database
    .selectFrom('journalEntries')
    .select(['id', 'kind', 'amountCents', 'bookedOn', 'recordedAt', 'reason', 'measureId'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('fundId', '=', fundId)
    .orderBy('id', 'desc')
    .limit(journalPageSize + 1)
  if (before) query = query.where('id', '<', before)
  return query.execute()
}

/** The balance of one account out of the sums by kind. */
export const received = (sums: SumsByKind, ...kinds: EntryKind[]): Cents =>
  kinds.reduce((sum, kind) => plus(sum, sums[kind] ?? noCents), noCents)
