import pg from 'pg'
import { StartRefused } from '../platform/start-refused.ts'
import type { Settings } from '../settings.ts'
import { unreachable } from './database-address.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { typeParsers } from './type-parsers.ts'

export interface OpenDatabase {
  readonly pool: pg.Pool
  /** Closes the pool, then ends the database when it is our own. */
  readonly close: () => Promise<void>
}

/** Opens the operator's database, or the embedded one. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) return openGiven(settings.databaseUrl)
  const embedded = await startEmbedded(settings.dataDir)
  const pool = makePool(embedded.connection)
  return { pool, close: () => pool.end().then(embedded.stop) }
}

/** A pool whose values arrive as the program expects them. */
export function makePool(connection: pg.PoolConfig): pg.Pool {
  const defaults = { max: 20, connectionTimeoutMillis: 10_000 }
  const pool = new pg.Pool({ ...defaults, types: typeParsers, options: '-c timezone=UTC', ...connection })
  // A connection that breaks while nobody uses it is dropped by the pool; the next query says what is wrong.
  pool.on('error', () => undefined)
  return pool
}

const oldestVersion = 150_000

async function openGiven(url: string): Promise<OpenDatabase> {
  const pool = makePool({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    const { rows } = await pool.query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::integer as number`,
    )
    const found = rows[0]
    if (found && found.number < oldestVersion) throw tooOld(found.version)
    return { pool, close: () => pool.end() }
  } catch (error) {
    await pool.end()
    throw error instanceof StartRefused ? error : unreachable(url, reasonOf(error))
  }
}

/** A name with several addresses fails with several reasons and no message of its own. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

function tooOld(version: string): StartRefused {
  return new StartRefused(
    `Die Datenbank ist PostgreSQL ${version}, gebraucht wird 15 oder neuer.`,
    `The database is PostgreSQL ${version}; 15 or later is needed.`,
  )
}
