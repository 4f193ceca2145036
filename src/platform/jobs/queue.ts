import type { Pool } from 'pg'
import { fromKysely, type PgBoss } from 'pg-boss'
import type { Queries } from '../../database/queries.ts'
import { bossOnDemand } from './boss-on-demand.ts'
import {
  type Declared,
  type JobHandler,
  type JobLog,
  type JobRules,
  retryOf,
  workTogether,
  workWaiting,
} from './job.ts'

export type { JobHandler, JobRules, RunningJob } from './job.ts'

export interface SendOptions {
  /** Not before this moment. */
  readonly startAfter?: Date
}

/** Work that is done after the answer: mails, reminders, nightly checks. Kept in PostgreSQL, in the schema pgboss. */
export interface JobQueue {
  /** With a transaction the job exists only if that commits. Waits until the queue is open; starting is not needed. */
  send(database: Queries, name: string, data: object, options?: SendOptions): Promise<void>
  /** Declares who does the jobs of this name, before `start`; one declaration per name. */
  work<Data extends object>(name: string, handler: JobHandler<Data>, rules?: JobRules): void
  /** Declares a job to be sent again and again, before `start`: cron in German time, "0 6 * * *" is six in the morning. */
  schedule(name: string, cron: string, data?: object): void
  /** Opens the queue and begins to work; resolves when it does, so nobody needs to wait for it. */
  start(): Promise<void>
  /** Lets running jobs finish for a few seconds. */
  stop(): Promise<void>
  /** Does every waiting job of this name once, here and now, also those due later; says how many. */
  runWaiting(name: string): Promise<number>
}

export interface JobQueueOptions {
  /** Where the jobs lie; the queue opens a few connections of its own to it. */
  readonly pool: Pool
  readonly log: JobLog
}

export function openJobQueue({ pool, log }: JobQueueOptions): JobQueue {
  const declared = new Map<string, Declared>()
  const schedules = new Map<string, { cron: string; data: object }>()
  const boss = bossOnDemand(pool, log)

  const declarationOf = (name: string): Declared => {
    const found = declared.get(name)
    if (!found) throw new Error(`nobody does the jobs named ${name}`)
    return found
  }

  return {
    async send(database, name, data, { startAfter } = {}) {
      const open = await boss.openWithQueue(name)
      await open.send(name, data, {
        ...declared.get(name)?.retry,
        ...(startAfter && { startAfter }),
        // Without plugins: pg-boss reads the answer's columns under their own names.
        db: fromKysely(database.withoutPlugins()),
      })
    },
    work(name, handler, rules) {
      if (declared.has(name)) throw new Error(`the jobs named ${name} are already done by somebody`)
      declared.set(name, { handler: handler as JobHandler<object>, retry: retryOf(rules) })
    },
    schedule(name, cron, data = {}) {
      schedules.set(name, { cron, data })
    },
    async start() {
      for (const name of schedules.keys()) declarationOf(name)
      for (const [name, work] of declared) await workTogether(await boss.openWithQueue(name), name, work, log)
      await setSchedules(await boss.open(), schedules, declared)
    },
    stop: () => boss.stop(),
    async runWaiting(name) {
      const work = declarationOf(name)
      return workWaiting(await boss.openWithQueue(name), name, work, log)
    },
  }
}

/** What is no longer declared is no longer sent. */
async function setSchedules(
  boss: PgBoss,
  schedules: ReadonlyMap<string, { cron: string; data: object }>,
  declared: ReadonlyMap<string, Declared>,
): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!schedules.has(name)) await boss.unschedule(name)
  for (const [name, { cron, data }] of schedules) {
    await boss.schedule(name, cron, data, { tz: 'Europe/Berlin', ...declared.get(name)?.retry })
  }
}
