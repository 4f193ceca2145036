import { setTimeout as wait } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'

/** Starts PostgreSQL again, a second later, whenever it ended without being asked to. */
export function keepRunning(
  first: Postmaster,
  start: () => Promise<Postmaster>,
): { readonly stop: () => Promise<void> } {
  let current = first
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()

  const isAway = () => !stopping && !current.isRunning()
  const restart = async () => {
    while (isAway()) {
      await wait(1000, undefined, { ref: false })
      if (!stopping) current = await start().catch(() => current)
    }
    watch()
  }
  const watch = () => {
    if (!stopping) void current.ended.then(() => void (restarting = restart()))
  }
  watch()

  return {
    stop: async () => {
      stopping = true
      await Promise.race([restarting, wait(30_000, undefined, { ref: false })])
      await current.stop()
    },
  }
}
