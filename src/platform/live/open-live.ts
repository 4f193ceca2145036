import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { Feed, Follower } from './feed.ts'
import { openListener } from './listener.ts'

/** What a live page shows, and what makes it show something else. */
export interface LiveView {
  /** What is announced when it changes. */
  readonly topic: string
  /** One topic is looked at in several ways: on the wall, on a telephone. */
  readonly name: string
  /** Everything that is to be seen now, the same for all who look at it in this way. */
  readonly load: () => Promise<string>
}

export interface Live {
  /** Follows from the snapshot with the id `known`, or from the beginning. */
  readonly follow: (view: LiveView, known?: string) => Follower
  /** Ends every stream and stops listening. Who asks after that is told the end at once. */
  readonly stop: () => Promise<void>
}

interface OpenView {
  readonly topic: string
  readonly feed: Feed
  followers: number
}

/**
 * Keeps pages in step. One connection of this process hears what all processes announce; a view is loaded once for all
 * who follow it; a follower holds nothing but its own open answer.
 */
export function openLive({ pool, log }: { readonly pool: Pool; readonly log: Logger }): Live {
  const open = new Map<string, OpenView>()
  let stopped = false
  const renew = (topic?: string) => {
    for (const view of open.values()) if (topic === undefined || view.topic === topic) view.feed.renew()
  }
  const listener = openListener({ pool, log, onTopic: renew, onListening: () => renew() })
  return {
    follow({ topic, name, load }, known) {
      if (stopped) return new Follower(over, known, () => undefined)
      listener.start()
      const key = `${name} ${topic}`
      const view = open.get(key) ?? { topic, feed: new Feed(load, forget(key)), followers: 0 }
      open.set(key, view)
      view.followers += 1
      return new Follower(view.feed, known, () => {
        view.followers -= 1
        if (view.followers > 0) return
        view.feed.end()
        if (open.get(key) === view) open.delete(key)
      })
    },
    async stop() {
      stopped = true
      for (const view of open.values()) view.feed.end()
      open.clear()
      await listener.stop()
    },
  }

  /** Its followers come back and begin anew. */
  function forget(key: string) {
    return (error: unknown) => {
      log.error({ err: error }, 'a live page could not be loaded')
      open.delete(key)
    }
  }
}

/** What everybody follows after the end. */
const over = new Feed(
  () => Promise.resolve(''),
  () => undefined,
)
over.end()
