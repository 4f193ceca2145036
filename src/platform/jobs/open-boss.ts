import type { Pool } from 'pg'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'

/** Opens pg-boss with a calm rhythm: one small server should not be busy with looking whether there is work. */
export async function openBoss(pool: Pool, log: Pick<Logger, 'error' | 'warn'>): Promise<PgBoss> {
  const boss = new PgBoss({
    ...connectionOf(pool),
    schema: 'pgboss',
    application_name: 'buntwerk-jobs',
    max: 4,
    useListenNotify: true,
    registerInstance: false,
    cronWorkerIntervalSeconds: 30,
    flowIntervalSeconds: 3600,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue met an error'))
  boss.on('warning', ({ message, data }) => log.warn({ data }, message))
  await boss.start({ attempts: 5 })
  return boss
}

/** The same database with connections of its own: pg-boss expects PostgreSQL's values unparsed by us, and listens. */
function connectionOf(pool: Pool): ConstructorOptions {
  const { connectionString, host, port, user, password, database, ssl } = pool.options
  const parts = { connectionString, host, port, user, password, database, ssl }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}
