import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { StartRefused } from '../../platform/start-refused.ts'
import { type Launch, lastWords, launch, type Postmaster } from './postmaster.ts'

/** Launches PostgreSQL and returns once the program's own database can be used. */
export async function launchUntilReady(how: Launch, connection: pg.ClientConfig): Promise<Postmaster> {
  const postmaster = launch(how)
  try {
    while (!(await answers(connection))) {
      if (!postmaster.isRunning()) throw notStarting(how.logFile)
      await wait(5)
    }
    return postmaster
  } catch (error) {
    await postmaster.stop()
    throw error
  }
}

/** False while PostgreSQL is starting or recovering. */
async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(connection)
  try {
    await client.connect()
    return true
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code === noSuchRole || code === noSuchDatabase) return await makeOwnDatabase(connection)
    if (stillStarting.has(code)) return false
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

const noSuchRole = '28000'
const noSuchDatabase = '3D000'
/** No socket yet, nobody behind it, or "the database system is starting up". */
const stillStarting = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'])

/** The owner may make further databases (tests copy a template), but is no superuser. Safe to repeat after a crash. */
async function makeOwnDatabase(connection: pg.ClientConfig): Promise<true> {
  const administrator = new pg.Client({ ...connection, user: 'postgres', database: 'postgres' })
  await administrator.connect()
  try {
    const roles = await administrator.query(`select from pg_roles where rolname = 'buntwerk'`)
    if (roles.rowCount === 0) await administrator.query('create role buntwerk login createdb')
    const databases = await administrator.query(`select from pg_database where datname = 'buntwerk'`)
    if (databases.rowCount === 0) {
      await administrator.query('create database buntwerk owner buntwerk strategy file_copy')
    }
    return true
  } finally {
    await administrator.end()
  }
}

function notStarting(logFile: string): StartRefused {
  const words = lastWords(logFile)
  return new StartRefused(
    `Die eingebettete PostgreSQL startet nicht (${logFile}): ${words}`,
    `The embedded PostgreSQL does not start: ${words}`,
  )
}
