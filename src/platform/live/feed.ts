import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/** The whole of what there is to see at one moment. Who missed some of them has lost nothing with the newest. */
export interface Snapshot {
  /** The same content has the same id, in every process: who comes back with it is told nothing twice. */
  readonly id: string
  readonly data: string
}

export type Told =
  | { readonly kind: 'news'; readonly snapshot: Snapshot }
  /** Nothing new for a while: time for a sign of life. */
  | { readonly kind: 'quiet' }
  | { readonly kind: 'end' }

/** So many changes come at once when everybody votes: they are shown together, the more look the fewer times. */
const pauseMs = 100
const pausePerFollowerMs = 0.5

/** One thing to look at, loaded once for all who look at it. Loads follow one another, so an older one never wins. */
export class Feed {
  current: Snapshot | undefined
  ended = false
  readonly #load: () => Promise<string>
  readonly #onFailure: (error: unknown) => void
  readonly #waiting = new Set<() => void>()
  #stale = false
  #loading = false

  constructor(load: () => Promise<string>, onFailure: (error: unknown) => void) {
    this.#load = load
    this.#onFailure = onFailure
    this.renew()
  }

  /** What is shown is out of date. */
  renew(): void {
    this.#stale = true
    if (!this.#loading) void this.#loadWhileStale()
  }

  end(): void {
    this.ended = true
    this.#wakeAll()
  }

  /** Until something is new, the feed ends, the patience is over, or the one who waits is woken. */
  async waitForNews(patienceMs: number, onWaiting: (wake: () => void) => void): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, patienceMs).unref()
    this.#waiting.add(resolve)
    onWaiting(resolve)
    await promise
    this.#waiting.delete(resolve)
    clearTimeout(timer)
  }

  async #loadWhileStale(): Promise<void> {
    this.#loading = true
    try {
      while (this.#stale && !this.ended) {
        this.#stale = false
        this.#show(snapshotOf(await this.#load()))
        await wait(pauseMs + this.#waiting.size * pausePerFollowerMs, undefined, { ref: false })
      }
    } catch (error) {
      this.#onFailure(error)
      this.end()
    } finally {
      this.#loading = false
    }
  }

  #show(snapshot: Snapshot): void {
    const isNew = snapshot.id !== this.current?.id
    this.current = snapshot
    if (isNew) this.#wakeAll()
  }

  #wakeAll(): void {
    for (const wake of this.#waiting) wake()
  }
}

/** Somebody who looks: gets the newest snapshot not had yet, one after the other; who is slow skips what is past. */
export class Follower {
  readonly #feed: Feed
  readonly #onLeave: () => void
  #seen: string | undefined
  #gone = false
  #wake: () => void = () => undefined

  constructor(feed: Feed, known: string | undefined, onLeave: () => void) {
    this.#feed = feed
    this.#seen = known
    this.#onLeave = onLeave
  }

  async next(patienceMs: number): Promise<Told> {
    if (!this.#isOver() && !this.#news())
      await this.#feed.waitForNews(patienceMs, (wake) => {
        this.#wake = wake
      })
    if (this.#isOver()) return { kind: 'end' }
    const snapshot = this.#news()
    if (!snapshot) return { kind: 'quiet' }
    this.#seen = snapshot.id
    return { kind: 'news', snapshot }
  }

  leave(): void {
    if (this.#gone) return
    this.#gone = true
    this.#wake()
    this.#onLeave()
  }

  #isOver(): boolean {
    return this.#gone || this.#feed.ended
  }

  #news(): Snapshot | undefined {
    const { current } = this.#feed
    return current?.id === this.#seen ? undefined : current
  }
}

const snapshotOf = (data: string): Snapshot => ({
  id: createHash('sha256').update(data).digest('base64url').slice(0, 22),
  data,
})
