import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/builders/partnership.ts'
import { Refused } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { inTransaction } from '../transaction.ts'
import { announce } from './announce.ts'
import type { Follower } from './feed.ts'
import { type Live, openLive } from './open-live.ts'

let house: TestHouse
let scope: Scope
/** Two processes on one database. */
let one: Live
let other: Live

beforeAll(async () => {
  house = await openTestHouse()
  scope = await house.found()
  one = openLive({ pool: house.fresh.pool, log: pino({ level: 'silent' }) })
  other = openLive({ pool: house.fresh.pool, log: pino({ level: 'silent' }) })
})
afterAll(async () => {
  await one.stop()
  await other.stop()
  await house.close()
})

/** Something to look at, and how often it was loaded. */
function aView(topic: string) {
  const view = {
    topic,
    name: 'wall',
    shown: 'a',
    loads: 0,
    load: async () => {
      view.loads += 1
      return view.shown
    },
  }
  return view
}

const patienceMs = 3000
async function news(follower: Follower) {
  const told = await follower.next(patienceMs)
  if (told.kind !== 'news') throw new Error(`was told ${told.kind}`)
  return told.snapshot
}

/** Shows something else and says so, as an action does. */
const change = (view: { shown: string; topic: string }, shown: string) =>
  inTransaction(scope, async (scope) => {
    view.shown = shown
    await announce(scope, view.topic)
  })

describe('a live view', () => {
  it('tells all who follow, in every process, with the same ids', async () => {
    const view = aView('all')
    const followers = [one.follow(view), one.follow(view), other.follow(view)]
    expect((await Promise.all(followers.map(news))).map(({ data }) => data)).toEqual(['a', 'a', 'a'])
    await change(view, 'b')
    const told = await Promise.all(followers.map(news))
    expect(told.map(({ data }) => data)).toEqual(['b', 'b', 'b'])
    expect(new Set(told.map(({ id }) => id)).size).toBe(1)
    for (const follower of followers) follower.leave()
  })

  it('tells who comes back with the last id only what is new, also in the other process', async () => {
    const view = aView('back')
    const staying = other.follow(view)
    const first = one.follow(view)
    const { id } = await news(first)
    await news(staying)
    first.leave()
    const again = other.follow(view, id)
    expect(await again.next(50)).toEqual({ kind: 'quiet' })
    again.leave()
    await change(view, 'missed')
    await news(staying)
    expect((await news(other.follow(view, id))).data).toBe('missed')
  })

  it('is not loaded once per follower, and not once per change', async () => {
    const view = aView('many')
    const followers = Array.from({ length: 50 }, () => one.follow(view))
    await Promise.all(followers.map(news))
    const before = view.loads
    await Promise.all(Array.from({ length: 20 }, (_, vote) => change(view, String(vote))))
    const last = async (follower: Follower) => {
      for (let told = await news(follower); ; told = await news(follower))
        if (told.data === view.shown) return told.data
    }
    expect(new Set(await Promise.all(followers.map(last)))).toEqual(new Set([view.shown]))
    expect(view.loads - before).toBeLessThan(10)
  })

  it('skips for a slow follower what is past', async () => {
    const view = aView('slow')
    const slow = one.follow(view)
    const quick = one.follow(view)
    await news(slow)
    await news(quick)
    for (const shown of ['b', 'c', 'd']) {
      await change(view, shown)
      expect((await news(quick)).data).toBe(shown)
    }
    expect((await news(slow)).data).toBe('d')
  })

  it('hears nothing of what was rolled back', async () => {
    const view = aView('refused')
    const follower = one.follow(view)
    await news(follower)
    const refused = inTransaction(scope, async (scope) => {
      await announce(scope, view.topic)
      throw new Refused([])
    })
    await expect(refused).rejects.toThrow(Refused)
    const loads = view.loads
    expect(await follower.next(200)).toEqual({ kind: 'quiet' })
    expect(view.loads).toBe(loads)
  })

  it('goes on when its connection to the database breaks, with what happened meanwhile', async () => {
    const view = aView('broken')
    const follower = one.follow(view)
    await news(follower)
    view.shown = 'meanwhile'
    await house.fresh.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query like 'listen %' and datname = current_database()`,
    )
    expect((await news(follower)).data).toBe('meanwhile')
  })

  it('ends every stream when the process stops, and begins none after that', async () => {
    const view = aView('end')
    const stopping = openLive({ pool: house.fresh.pool, log: pino({ level: 'silent' }) })
    const follower = stopping.follow(view)
    await news(follower)
    const told = follower.next(patienceMs)
    await stopping.stop()
    expect(await told).toEqual({ kind: 'end' })
    expect(await stopping.follow(view).next(patienceMs)).toEqual({ kind: 'end' })
  })

  it('ends the streams of a view that cannot be loaded', async () => {
    const follower = one.follow({
      topic: 'lost',
      name: 'wall',
      load: () => Promise.reject(new Error('gone')),
    })
    expect(await follower.next(patienceMs)).toEqual({ kind: 'end' })
  })
})
