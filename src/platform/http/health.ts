import { Hono } from 'hono'
import project from '../../../package.json' with { type: 'json' }
import type { Environment } from './environment.ts'

/** 200 with version and database state; 503 when the database is away. */
export const healthRoutes = new Hono<Environment>().get('/healthz', async (c) => {
  try {
    await c.get('host').database.pool.query('select 1')
    return c.json({ status: 'ok', version: project.version, database: 'reachable' })
  } catch (error) {
    c.get('log').warn({ err: error }, 'database away')
    return c.json({ status: 'unavailable', version: project.version, database: 'away' }, 503)
  }
})
