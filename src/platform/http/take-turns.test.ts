import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { Environment } from './environment.ts'
import { takeTurns } from './take-turns.ts'

/** An app with two places whose pages are ready when told. */
function openApp() {
  const begun: string[] = []
  const finish = new Map<string, (outcome: 'done' | 'failed') => void>()
  const app = new Hono<Environment>()
  app.use(takeTurns(2))
  app.all('/:name', async (c) => {
    const name = c.req.param('name')
    begun.push(name)
    const outcome = await new Promise((resolve) => finish.set(name, resolve))
    if (outcome === 'failed') throw new Error(name)
    return c.text(name)
  })
  app.onError((_, c) => c.text('failed', 500))
  return {
    app,
    begun,
    finish: (name: string, outcome: 'done' | 'failed' = 'done') => finish.get(name)?.(outcome),
  }
}

it('works on a few pages at a time, and on the others in the order they came', async () => {
  const { app, begun, finish } = openApp()
  const answers = ['a', 'b', 'c', 'd'].map(async (name) => (await app.request(`/${name}`)).text())
  await Promise.resolve()
  expect(begun).toEqual(['a', 'b'])
  finish('b')
  expect(await answers[1]).toBe('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  finish('a')
  finish('c')
  await Promise.all([answers[0], answers[2]])
  finish('d')
  expect(await answers[3]).toBe('d')
})

it('gives the place on when a page fails', async () => {
  const { app, begun, finish } = openApp()
  const answers = ['a', 'b', 'c'].map(async (name) => (await app.request(`/${name}`)).status)
  finish('a', 'failed')
  expect(await answers[0]).toBe(500)
  expect(begun).toEqual(['a', 'b', 'c'])
  finish('b')
  finish('c')
  expect(await Promise.all(answers)).toEqual([500, 200, 200])
})

it('lets a post through at once, however many pages wait', async () => {
  const { app, begun, finish } = openApp()
  const pages = ['a', 'b', 'c'].map((name) => app.request(`/${name}`))
  const vote = app.request('/vote', { method: 'POST' })
  await Promise.resolve()
  expect(begun).toEqual(['a', 'b', 'vote'])
  for (const name of ['vote', 'a', 'b']) finish(name)
  await Promise.all([vote, pages[0], pages[1]])
  finish('c')
  await pages[2]
})
