import type { Pool } from 'pg'
import type { PgBoss } from 'pg-boss'
import type { JobLog } from './job.ts'
import { openBoss } from './open-boss.ts'

/** pg-boss, opened when it is first needed; what could not be opened or made is tried again the next time. */
export interface BossOnDemand {
  open(): Promise<PgBoss>
  /** A queue must exist before the first job of its name; made outside the caller's transaction. */
  openWithQueue(name: string): Promise<PgBoss>
  /** Lets running jobs finish for a few seconds; does nothing when it was never opened. */
  stop(): Promise<void>
}

export function bossOnDemand(pool: Pool, log: JobLog): BossOnDemand {
  const queues = new Map<string, Promise<void>>()
  let opening: Promise<PgBoss> | undefined

  const open = (): Promise<PgBoss> => {
    opening ??= openBoss(pool, log).catch((error) => {
      opening = undefined
      throw error
    })
    return opening
  }

  return {
    open,
    async openWithQueue(name) {
      const boss = await open()
      const made = queues.get(name) ?? boss.createQueue(name, { notify: true })
      queues.set(name, made)
      await made.catch((error) => {
        queues.delete(name)
        throw error
      })
      return boss
    },
    async stop() {
      await (await opening?.catch(() => undefined))?.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
