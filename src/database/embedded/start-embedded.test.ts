import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../../platform/root.ts'
import { type EmbeddedDatabase, startEmbedded } from './start-embedded.ts'

const folders: string[] = []
const running: EmbeddedDatabase[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((database) => database.stop()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('startEmbedded', () => {
  it('makes a database whose owner is no superuser, and keeps it over a restart', async () => {
    const folder = dataFolder()
    const first = await start(folder)
    await ask(first, 'create table kept (word text)')
    await ask(first, `insert into kept values ('Grüße')`)
    await first.stop()

    const second = await start(folder)
    expect(await ask(second, 'select word from kept')).toEqual([{ word: 'Grüße' }])
    expect(
      await ask(second, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user'),
    ).toEqual([{ rolsuper: false, rolbypassrls: false }])
  })

  it('promises durability and listens on no port', async () => {
    const database = await start(dataFolder())
    const found = await ask(
      database,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('listen_addresses') as addresses, current_setting('TimeZone') as zone`,
    )
    expect(found).toEqual([{ fsync: 'on', commit: 'on', addresses: '', zone: 'UTC' }])
  })

  it('sorts by code point, and as Germans do where a query asks for it', async () => {
    const database = await start(dataFolder())
    const words = `from (values ('Zebra'), ('Ärger'), ('apfel')) as words (word)`
    expect(
      await ask(
        database,
        `select array_agg(word order by word) as plain, array_agg(word order by word collate "de-x-icu") as german ${words}`,
      ),
    ).toEqual([{ plain: ['Zebra', 'apfel', 'Ärger'], german: ['apfel', 'Ärger', 'Zebra'] }])
  })

  it('works in a folder too deep for a socket', async () => {
    const deep = join(dataFolder(), 'x'.repeat(60), 'y'.repeat(60))
    const database = await start(deep)
    expect(database.connection.host).not.toContain('x'.repeat(60))
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('refuses a second server on the same folder, and gives the folder free when it stops', async () => {
    const folder = dataFolder()
    const first = await start(folder)
    await expect(startEmbedded(folder)).rejects.toThrow(
      /Ein anderer Buntwerk-Server läuft schon .* \/ Another/,
    )
    await first.stop()
    await expect(start(folder)).resolves.toBeDefined()
  })

  it('refuses a folder of another version of PostgreSQL', async () => {
    const folder = dataFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n')
    await expect(startEmbedded(folder)).rejects.toThrow(/stammt von PostgreSQL 17, mitgebracht ist 18/)
  })

  it('says why PostgreSQL does not start, and gives the folder free', async () => {
    const folder = dataFolder()
    await (await start(folder)).stop()
    rmSync(join(folder, 'postgres', 'global', 'pg_control'))
    const refused = () => startEmbedded(folder)
    await expect(refused()).rejects.toThrow(/startet nicht .*pg_control/)
    await expect(refused()).rejects.toThrow(/startet nicht/)
  })
})

describe('after kill -9', () => {
  it('of the server, its PostgreSQL is taken over with every acknowledged row', async () => {
    const folder = dataFolder()
    const acknowledged = await writeAndKill(folder)
    expect(processExists(postmasterOf(folder))).toBe(true)
    expect(await countRows(await start(folder))).toBeGreaterThanOrEqual(acknowledged)
  })

  it('of the server and of PostgreSQL, the rows are recovered', async () => {
    const folder = dataFolder()
    const acknowledged = await writeAndKill(folder)
    process.kill(postmasterOf(folder), 'SIGKILL')
    expect(await countRows(await start(folder))).toBeGreaterThanOrEqual(acknowledged)
  })

  it('a pid file that names a stranger does not stop the start, nor the stranger', async () => {
    const folder = dataFolder()
    await (await start(folder)).stop()
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${stranger.pid}\n${folder}/postgres\n`)
    expect(await ask(await start(folder), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(stranger.exitCode).toBeNull()
    stranger.kill('SIGKILL')
  })

  it('of PostgreSQL alone, it is started again', async () => {
    const folder = dataFolder()
    const database = await start(folder)
    const killed = postmasterOf(folder)
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => newPostmaster(folder, killed), { timeout: 10_000 }).toBe(true)
    await expect.poll(() => ask(database, 'select 1 as one').catch(() => 'away')).toEqual([{ one: 1 }])
  })
})

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'buntwerk-'))
  folders.push(folder)
  return folder
}

async function start(folder: string): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(folder)
  running.push(database)
  return database
}

async function ask(database: EmbeddedDatabase, query: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection)
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

/** Lets another process write until it acknowledged 200 rows, and kills it in the middle of its work. */
async function writeAndKill(folder: string): Promise<number> {
  const program = join(projectRoot, 'test/fixtures/acknowledging-writer.ts')
  const writer = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let acknowledged = 0
  for await (const line of createInterface(writer.stdout)) {
    acknowledged = Number(line)
    if (acknowledged === 200) writer.kill('SIGKILL')
  }
  if (writer.signalCode === null) await once(writer, 'exit')
  return acknowledged
}

async function countRows(database: EmbeddedDatabase): Promise<number> {
  const [row] = (await ask(database, 'select count(*)::integer as rows from acknowledged')) as {
    rows: number
  }[]
  return row?.rows ?? 0
}

function postmasterOf(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

function newPostmaster(folder: string, old: number): boolean {
  return existsSync(join(folder, 'postgres', 'postmaster.pid')) && postmasterOf(folder) !== old
}

function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
