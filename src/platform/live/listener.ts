import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import type { Logger } from 'pino'
import { liveChannel } from './announce.ts'

export interface Listener {
  /** Listens from now on; the connection is opened once, and opened again when it breaks. */
  readonly start: () => void
  readonly stop: () => Promise<void>
}

export interface ListenerParts {
  readonly pool: Pool
  readonly log: Pick<Logger, 'warn'>
  readonly onTopic: (topic: string) => void
  /** Listening begins, perhaps after a gap in which nothing was heard. */
  readonly onListening: () => void
}

const longestPauseMs = 5000

/** The one connection of this process that hears what any process announces. */
export function openListener({ pool, log, onTopic, onListening }: ListenerParts): Listener {
  const stopping = new AbortController()
  let work: Promise<void> | undefined
  const listen = async () => {
    const client = await pool.connect()
    const lost = lossOf(client, stopping.signal)
    try {
      client.on('notification', ({ payload }) => onTopic(payload ?? ''))
      await client.query(`listen ${liveChannel}`)
      onListening()
      await lost
    } finally {
      client.release(true)
    }
  }
  const listenForEver = async () => {
    for (let pauseMs = 200; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const began = performance.now()
      await listen().catch((error) => log.warn({ err: error }, 'live pages: not listening to the database'))
      if (performance.now() - began > longestPauseMs) pauseMs = 200
      await wait(pauseMs, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
    }
  }
  return {
    start: () => {
      work ??= listenForEver()
    },
    async stop() {
      stopping.abort()
      await work
    },
  }
}

/** Ends when the process stops, fails when the connection breaks. */
const lossOf = (client: PoolClient, stopped: AbortSignal): Promise<void> => {
  const lost = new Promise<void>((resolve, reject) => {
    client.on('error', reject)
    client.on('end', () => reject(new Error('the connection was closed')))
    stopped.addEventListener('abort', () => resolve(), { once: true })
    if (stopped.aborted) resolve()
  })
  // It may break before anybody waits for it.
  lost.catch(() => undefined)
  return lost
}
