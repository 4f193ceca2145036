import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { migrate } from './migrate.ts'

let folder: string
let database: FreshDatabase
let pool: pg.Pool

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buntwerk-migrations-'))
  database = await freshDatabase()
  pool = database.pool
  await pool.query('drop schema public cascade; create schema public')
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.sql`), text)
const tables = async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by relname`,
  )
  return rows.map((row) => row.name)
}

describe('migrate', () => {
  it('runs files of several statements in the order of their names, each once', async () => {
    write('2026-02-01_fill', 'insert into houses values (1); insert into houses values (2)')
    write('2026-01-01_build', 'create table houses (number integer)')
    expect(await migrate(pool, folder)).toEqual(['2026-01-01_build', '2026-02-01_fill'])
    expect(await migrate(pool, folder)).toEqual([])
    expect((await pool.query('select number from houses')).rows).toEqual([{ number: 1 }, { number: 2 }])
  })

  it('leaves nothing behind when one statement fails, and names the file', async () => {
    write('2026-01-01_build', 'create table houses (number integer)')
    write('2026-01-02_break', 'create table streets (name text); select 1 / 0')
    await expect(migrate(pool, folder)).rejects.toThrow('2026-01-02_break')
    expect(await tables()).toEqual([])
  })

  it('lets two servers start together', async () => {
    write('2026-01-01_build', 'create table houses (number integer); insert into houses values (1)')
    await Promise.all([migrate(pool, folder), migrate(pool, folder)])
    expect((await pool.query('select number from houses')).rows).toEqual([{ number: 1 }])
  })

  it('refuses a database of a later version with one sentence', async () => {
    write('2026-01-01_build', 'create table houses (number integer)')
    write('2026-01-02_later', 'create table streets (name text)')
    await migrate(pool, folder)
    rmSync(join(folder, '2026-01-02_later.sql'))
    await expect(migrate(pool, folder)).rejects.toThrow(/stammt von einer neueren Fassung/)
  })

  it('does not take an empty folder for an up-to-date database', async () => {
    await expect(migrate(pool, folder)).rejects.toThrow(/no migration in/)
  })
})
