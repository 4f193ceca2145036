import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, openYear2018, type TestHouse } from '../../test/builders/partnership.ts'
import { newId } from '../kit/ids.ts'
import type { Scope } from '../platform/scope.ts'
import type { Queries } from './queries.ts'

let house: TestHouse
let ours: Scope
let theirs: Scope

beforeAll(async () => {
  house = await openTestHouse()
  ours = await house.found()
  theirs = await house.found({ slug: 'anderswo', name: 'Anderswo' })
  await openYear2018(ours)
  await openYear2018(theirs)
})
afterAll(() => house.close())

const id = newId<'fund'>()
const year = newId<'funding-year'>()
const our = () => ours.partnershipId
/** The refusal comes while the query is built: it never reaches the database. */
const refusal = (query: (database: Queries) => { compile: () => unknown }) => () =>
  query(ours.database).compile()

describe('the guard refuses a query without its partnership', () => {
  it.each<[string, string, (database: Queries) => { compile: () => unknown }]>([
    ['a select', 'funds', (q) => q.selectFrom('funds').selectAll().where('id', '=', id)],
    [
      'a select under another name',
      'funds',
      (q) => q.selectFrom('funds as f').selectAll().where('f.id', '=', id),
    ],
    [
      'a join that is bound on one side only',
      'fundingYears',
      (q) =>
        q
          .selectFrom('funds as f')
          .innerJoin('fundingYears as y', 'y.id', 'f.fundingYearId')
          .select('y.year')
          .where('f.partnershipId', '=', our()),
    ],
    [
      'a subquery in a bound query',
      'fundingYears',
      (q) =>
        q
          .selectFrom('funds as f')
          .selectAll()
          .where('f.partnershipId', '=', our())
          .where('f.fundingYearId', 'in', q.selectFrom('fundingYears').select('id').where('year', '=', 2018)),
    ],
    [
      'a column that is a subquery',
      'journalEntries',
      (q) =>
        q
          .selectFrom('funds as f')
          .where('f.partnershipId', '=', our())
          .select((row) =>
            row
              .selectFrom('journalEntries as e')
              .whereRef('e.fundId', '=', 'f.id')
              .select(({ fn }) => fn.countAll<number>().as('count'))
              .as('entries'),
          ),
    ],
    [
      'a common table expression',
      'funds',
      (q) =>
        q
          .with('open', (q) => q.selectFrom('funds').select('id'))
          .selectFrom('open')
          .selectAll(),
    ],
    [
      'one arm of a union',
      'funds',
      (q) =>
        q
          .selectFrom('funds')
          .select('id')
          .where('partnershipId', '=', our())
          .unionAll(q.selectFrom('funds').select('id')),
    ],
    ['an update', 'funds', (q) => q.updateTable('funds').set({ label: 'x' }).where('id', '=', id)],
    [
      'an update from another table',
      'fundingYears',
      (q) =>
        q
          .updateTable('funds as f')
          .from('fundingYears as y')
          .set({ label: 'x' })
          .where('f.partnershipId', '=', our())
          .whereRef('f.fundingYearId', '=', 'y.id'),
    ],
    ['a delete', 'funds', (q) => q.deleteFrom('funds').where('id', '=', id)],
    [
      'a delete using another table',
      'fundingYears',
      (q) =>
        q
          .deleteFrom('funds')
          .using('fundingYears as y')
          .where('funds.partnershipId', '=', our())
          .whereRef('y.id', '=', 'funds.fundingYearId'),
    ],
    [
      'an insert',
      'funds',
      (q) =>
        q
          .insertInto('funds')
          .values({ id, fundingYearId: year, kind: 'youth', label: '', position: 1 } as never),
    ],
    [
      'an insert out of a select',
      'supporters',
      (q) =>
        q
          .insertInto('supporters')
          .columns(['partnershipId', 'id', 'name', 'position'])
          .expression(q.selectFrom('supporters').select(['partnershipId', 'id', 'name', 'position'])),
    ],
  ])('%s', (_, table, query) => {
    expect(refusal(query)).toThrow(`query on "${table}" does not name its partnershipId`)
  })
})

describe('the guard lets pass', () => {
  it.each<[string, (database: Queries) => { execute: () => Promise<unknown[]> }]>([
    ['a bound select', (q) => q.selectFrom('funds').selectAll().where('partnershipId', '=', our())],
    [
      'a join bound on both sides',
      (q) =>
        q
          .selectFrom('funds as f')
          .innerJoin('fundingYears as y', (join) =>
            join.onRef('y.partnershipId', '=', 'f.partnershipId').onRef('y.id', '=', 'f.fundingYearId'),
          )
          .select('y.year')
          .where('f.partnershipId', '=', our()),
    ],
    [
      'a bound common table expression, read without a word about it',
      (q) =>
        q
          .with('open', (q) => q.selectFrom('funds').select('id').where('partnershipId', '=', our()))
          .selectFrom('open')
          .selectAll(),
    ],
    ['tables of nobody', (q) => q.selectFrom('programmeTerms').selectAll()],
  ])('%s', async (_, query) => {
    expect((await query(ours.database).execute()).length).toBeGreaterThan(0)
  })
})

describe('row-level security, when a query escapes the guard', () => {
  it('shows a connection of one partnership no row of another, with raw SQL', async () => {
    const { rows } = await sql<{ partnershipId: string }>`select partnership_id from funds`.execute(
      ours.database,
    )
    expect(rows.length).toBe(4)
    expect(new Set(rows.map((row) => row.partnershipId))).toEqual(new Set([ours.partnershipId]))
    const foreign = await sql`select from funds where partnership_id = ${theirs.partnershipId}`.execute(
      ours.database,
    )
    expect(foreign.rows).toEqual([])
  })

  it('lets it neither change, delete nor write a foreign row', async () => {
    const foreign = theirs.partnershipId
    const changed = await sql`update funds set label = 'x' where partnership_id = ${foreign}`.execute(
      ours.database,
    )
    const deleted = await sql`delete from supporters where partnership_id = ${foreign}`.execute(ours.database)
    expect([changed.numAffectedRows, deleted.numAffectedRows]).toEqual([0n, 0n])
    await expect(
      sql`insert into supporters (partnership_id, id, name, position) values (${foreign}, ${newId()}, 'x', 9)`.execute(
        ours.database,
      ),
    ).rejects.toThrow('row-level security')
  })

  it('shows a connection nothing before it says whose it is', async () => {
    const client = await house.fresh.pool.connect()
    try {
      await client.query('reset buntwerk.partnership')
      expect((await client.query('select from funds')).rowCount).toBe(0)
    } finally {
      client.release(true)
    }
  })

  it('keeps connections of two partnerships apart when they share a pool', async () => {
    const count = async (scope: Scope) => {
      const { rows } = await sql<{ id: string }>`select distinct partnership_id as id from funds`.execute(
        scope.database,
      )
      return rows
    }
    const turns = Array.from({ length: 40 }, (_, turn) => (turn % 2 === 0 ? ours : theirs))
    const seen = await Promise.all(turns.map(count))
    expect(seen).toEqual(turns.map((scope) => [{ id: scope.partnershipId }]))
  })

  it('holds for the role the program connects as, also as owner of the tables', async () => {
    const { rows } = await house.fresh.pool.query(
      'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ above: false }])
    const tables = await house.fresh.pool.query(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'partnership_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnotnull
        and not (c.relrowsecurity and c.relforcerowsecurity)`)
    expect(tables.rows).toEqual([])
  })
})
