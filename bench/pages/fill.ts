import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const applicationsPerChunk = 5000

/** Opens the embedded database of a running server beside it, as its owner. */
export async function openBeside(dataDir: string): Promise<pg.Client> {
  const host = join(dataDir, 'postgres-socket')
  const client = new pg.Client({ host, port: 5432, user: 'buntwerk', database: 'buntwerk' })
  await client.connect()
  await client.query(`select set_config('buntwerk.partnership', '*', false)`)
  return client
}

/** Writes the applications after `from` up to `until` into the example partnership, and counts anew for the planner. */
export async function fillApplications(client: pg.Client, from: number, until: number): Promise<void> {
  for (let first = from + 1; first <= until; first += applicationsPerChunk) {
    await between(client, first, Math.min(until, first + applicationsPerChunk - 1))
    await client.query(read('fill-organisations.sql'))
    await client.query(read('fill-applications.sql'))
  }
  await client.query('vacuum analyze')
  await client.query('checkpoint').catch(() => undefined)
}

/** Makes complete drafts that can be submitted, and tells their ids. */
export async function prepareDrafts(client: pg.Client, count: number): Promise<string[]> {
  await between(client, 1, count)
  await client.query(read('fill-drafts.sql'))
  const { rows } = await client.query<{ id: string }>(
    `select id from measures where state = 'draft' and place = 'Bereit zum Einreichen' limit $1`,
    [count],
  )
  return rows.map(({ id }) => id)
}

const between = (client: pg.Client, first: number, last: number) =>
  client.query(`select set_config('bench.first', $1, false), set_config('bench.last', $2, false)`, [
    String(first),
    String(last),
  ])
