import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/database/embedded/start-embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { makePool } from '../src/database/open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests may make databases, and the migrated one they copy. */
    readonly testDatabases: { readonly connection: pg.PoolConfig; readonly template: string }
  }
}

/** One PostgreSQL for the run: the embedded one in a folder of its own, or the one of TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer(process.env.TEST_DATABASE_URL)
  const template = `template_${randomBytes(6).toString('hex')}`
  await administer(server.connection, `create database ${template}`)
  const pool = makePool(withDatabase(server.connection, template))
  await migrate(pool)
  await pool.end()
  project.provide('testDatabases', { connection: server.connection, template })
  return async () => {
    await administer(server.connection, `drop database ${template} with (force)`)
    await server.stop()
  }
}

type Server = { readonly connection: pg.PoolConfig; readonly stop: () => Promise<void> }

async function openServer(url: string | undefined): Promise<Server> {
  if (url) return { connection: connectionOf(new URL(url)), stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'buntwerk-test-'))
  const { connection, stop } = await startEmbedded(folder)
  return { connection, stop: () => stop().then(() => rmSync(folder, { recursive: true })) }
}

/** Parts instead of the address, so that a test can put in the name of its own database. */
function connectionOf(url: URL): pg.PoolConfig {
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  }
}

const withDatabase = (connection: pg.PoolConfig, database: string): pg.PoolConfig => ({
  ...connection,
  database,
})

async function administer(connection: pg.PoolConfig, statement: string): Promise<void> {
  const pool = makePool({ ...connection, max: 1 })
  await pool.query(statement)
  await pool.end()
}
