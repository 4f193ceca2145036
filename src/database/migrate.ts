import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type pg from 'pg'
import { projectRoot } from '../platform/root.ts'
import { StartRefused } from '../platform/start-refused.ts'

export const migrationsFolder = join(projectRoot, 'src/database/migrations')

/**
 * Brings the database up to this program: the files of `folder` in the order of their names, all or none, one process
 * at a time (the migrator holds an advisory lock, so two servers may start together).
 */
export async function migrate(pool: pg.Pool, folder = migrationsFolder): Promise<readonly string[]> {
  const { error, results = [] } = await new Migrator({
    // Not destroyed afterwards: the pool belongs to the caller.
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: async () => readMigrations(folder) },
    nameComparator: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  }).migrateToLatest()
  const failed = results.find((result) => result.status === 'Error')
  if (failed) throw new Error(`The migration ${failed.migrationName} failed`, { cause: error })
  if (error) throw isFromLaterProgram(error) ? databaseIsNewer() : error
  return results.map((result) => result.migrationName)
}

function readMigrations(folder: string): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  if (files.length === 0) throw new Error(`no migration in ${folder}`)
  return Object.fromEntries(files.map((name) => [basename(name, '.sql'), readMigration(join(folder, name))]))
}

/** Read only when it runs: a second start opens no file. */
function readMigration(path: string): Migration {
  return {
    up: (database) =>
      sql
        .raw(readFileSync(path, 'utf8'))
        .execute(database)
        .then(() => undefined),
  }
}

function isFromLaterProgram(error: unknown): boolean {
  return error instanceof Error && /previously executed migration .* is missing/.test(error.message)
}

function databaseIsNewer(): StartRefused {
  return new StartRefused(
    'Die Datenbank stammt von einer neueren Fassung von Buntwerk: Bitte diese oder eine neuere starten.',
    'The database was made by a later version of Buntwerk: please start that one or a later one.',
  )
}
