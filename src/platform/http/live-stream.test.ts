import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/builders/partnership.ts'
import { announce } from '../live/announce.ts'
import type { Scope } from '../scope.ts'
import { inTransaction } from '../transaction.ts'
import type { Environment, Host } from './environment.ts'
import { type Listening, listen } from './listen.ts'
import { answerLive } from './live-stream.ts'

let house: TestHouse
let scope: Scope
let server: Listening
let shown: string

beforeEach(async () => {
  house = await openTestHouse()
  scope = await house.found()
  shown = 'a'
  const app = new Hono<Environment>()
  app.get('/strom', (c) => {
    c.set('host', { edges: house.edges } as unknown as Host)
    return answerLive(c, { topic: 'test', name: 'wall', load: async () => JSON.stringify({ shown }) })
  })
  server = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await house.edges.live.stop()
  await server.stop(100)
  await house.close()
})

const ask = (headers: Record<string, string> = { accept: 'text/event-stream' }) =>
  fetch(`http://127.0.0.1:${server.port}/strom`, { headers })

const change = (text: string) =>
  inTransaction(scope, async (scope) => {
    shown = text
    await announce(scope, 'test')
  })

/** Reads whole events, without the signs of life. */
function reader(answer: Response) {
  const chunks = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return async (): Promise<{ id: string; data: string } | undefined> => {
    for (;;) {
      const event = /id: (\S+)\nevent: stand\ndata: (.*)\n\n/.exec(text)
      if (event) {
        text = text.slice(event.index + event[0].length)
        return { id: event[1] ?? '', data: event[2] ?? '' }
      }
      const chunk = await chunks?.read()
      if (!chunk || chunk.done) return undefined
      text += chunk.value
    }
  }
}

describe('a stream of events', () => {
  it('tells what is to be seen, and then each change, on a connection that no proxy may keep back', async () => {
    const answer = await ask()
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const next = reader(answer)
    expect((await next())?.data).toBe('{"shown":"a"}')
    await change('zwei\nZeilen')
    expect((await next())?.data).toBe('{"shown":"zwei\\nZeilen"}')
  })

  it('tells who comes back with the last id what happened meanwhile, and nothing twice', async () => {
    const first = await reader(await ask())()
    const back = { accept: 'text/event-stream', 'last-event-id': first?.id ?? '' }
    await change('b')
    const second = await reader(await ask(back))()
    expect(second?.data).toBe('{"shown":"b"}')
    const again = reader(await ask({ ...back, 'last-event-id': second?.id ?? '' }))
    await change('c')
    expect((await again())?.data).toBe('{"shown":"c"}')
  })

  it('answers once to whoever does not ask for a stream', async () => {
    const answer = await ask({})
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toEqual({ shown: 'a' })
  })

  it('holds no connection of the database per follower', async () => {
    const readers = await Promise.all(Array.from({ length: 60 }, async () => reader(await ask())))
    await Promise.all(readers.map((next) => next()))
    const { totalCount, idleCount } = house.fresh.pool
    expect(totalCount - idleCount).toBe(1)
  })

  it('ends when the process stops, so that the server need not wait for it', async () => {
    const next = reader(await ask())
    await next()
    const began = performance.now()
    await house.edges.live.stop()
    await server.stop()
    expect(performance.now() - began).toBeLessThan(2000)
    expect(await next()).toBeUndefined()
  })
})
