import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { DatabaseError } from 'pg'
import { inject } from 'vitest'
import { makePool } from '../src/database/open.ts'

export interface FreshDatabase {
  readonly pool: pg.Pool
  readonly connection: pg.PoolConfig
  /** The same as an address, for a server process started with DATABASE_URL. */
  readonly url: string
  readonly drop: () => Promise<void>
}

/** A migrated, empty database of a test's own, copied from the template of the run in some tens of milliseconds. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { connection: server, template } = inject('testDatabases')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(server, `create database ${name} template ${template}`)
  const connection = { ...server, database: name }
  const pool = makePool(connection)
  const drop = async () => {
    await pool.end()
    await dropDatabase(server, name)
  }
  return { pool, connection, url: urlOf(connection), drop }
}

/** The server's own cleaning may be at work in it, which nobody but a superuser may end by force; a plain drop sends it away. */
async function dropDatabase(server: pg.PoolConfig, name: string): Promise<void> {
  try {
    await administer(server, `drop database ${name} with (force)`)
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== insufficientPrivilege) throw error
    await administer(server, `drop database ${name}`)
  }
}

const insufficientPrivilege = '42501'

async function administer(server: pg.PoolConfig, statement: string): Promise<void> {
  const pool = makePool({ ...server, max: 1 })
  try {
    await pool.query(statement)
  } finally {
    await pool.end()
  }
}

function urlOf({ host = '', port = 5432, user = '', password, database = '' }: pg.PoolConfig): string {
  const secret = typeof password === 'string' && password ? `:${encodeURIComponent(password)}` : ''
  return `postgres://${encodeURIComponent(user)}${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
