import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenDatabase, openDatabase } from './open.ts'

describe('openDatabase', () => {
  const folder = mkdtempSync(join(tmpdir(), 'buntwerk-'))
  let database: OpenDatabase
  const ask = async (select: string): Promise<unknown> => {
    const { rows } = await database.pool.query<[unknown]>({ text: `select ${select}`, rowMode: 'array' })
    return rows[0]?.[0]
  }
  beforeAll(async () => {
    database = await openDatabase({ databaseUrl: undefined, dataDir: folder })
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['9007199254740991::int8', 9007199254740991],
    ['count(*)', 1],
    ['sum(cents) from (values (100::int8), (50)) as payments (cents)', 150],
    [`date '2026-03-31'`, '2026-03-31'],
    [`array[date '2026-03-31', null]`, ['2026-03-31', null]],
    ['array[1::int8, 2]', [1, 2]],
    [`timestamptz '2026-03-31 12:00+02'`, new Date('2026-03-31T10:00:00Z')],
    [`current_setting('TimeZone')`, 'UTC'],
  ])('reads %s', async (select, expected) => expect(await ask(select)).toEqual(expected))

  it.each(['9007199254740992::int8', '0.5::numeric'])('never rounds %s silently', async (select) => {
    await expect(ask(select)).rejects.toThrow(/not a whole number/)
  })
})

describe('openDatabase with DATABASE_URL', () => {
  const listening: Server[] = []
  afterAll(() => listening.forEach((server) => void server.close()))
  const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: '' })

  it('says in one sentence that nobody answers, without the password', async () => {
    const refused = open('postgres://clerk:geheim@127.0.0.1:1/buntwerk')
    await expect(refused).rejects.toThrow(
      /^Die Datenbank 127\.0\.0\.1:1\/buntwerk ist nicht erreichbar \(.*ECONNREFUSED.*\)\. \/ The database/,
    )
    await expect(refused).rejects.not.toThrow(/geheim/)
  })

  it('does not wait for ever for somebody who does not answer', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    listening.push(silent)
    await new Promise((ready) => silent.once('listening', ready))
    const { port } = silent.address() as { port: number }
    await expect(open(`postgres://clerk@127.0.0.1:${port}/buntwerk`)).rejects.toThrow(
      /nicht erreichbar \(.*timeout/,
    )
  }, 10_000)
})
