import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anActor, openTestHouse, type TestHouse } from '../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../test/builders/site.ts'
import type { Environment } from './environment.ts'
import { readFields, typedText } from './form.ts'
import { answerOnce, newFormNumber } from './once.ts'

let house: TestHouse
let site: Site
let done: string[]

beforeAll(async () => {
  house = await openTestHouse()
  const scope = await house.found()
  const routes = new Hono<Environment>().post('/zettel/:name', async (c) => {
    const { typed } = await readFields(c)
    return answerOnce(c, async () => {
      done.push(`${c.req.param('name')} ${typedText(typed, 'text')}`)
      return `/zettel/${done.length}`
    })
  })
  site = siteFor(house, scope, anActor(['lead_office']), routes)
})
afterAll(() => house.close())

it.each([
  ['sent twice, counts once', '/zettel/a', 'Ja', 1],
  ['sent again with other words after going back, counts as new', '/zettel/a', 'Nein', 2],
  ['sent to another place, counts as new', '/zettel/b', 'Ja', 2],
])('a form %s', async (_, path, text, times) => {
  done = []
  const number = newFormNumber()
  const first = await site.post('/zettel/a', { _once: number, text: 'Ja' })
  const second = await site.post(path, { _once: number, text })
  expect(done).toHaveLength(times)
  expect([first.location, second.location]).toEqual(['/zettel/1', `/zettel/${times}`])
})

it('two at the same moment count once', async () => {
  done = []
  const fields = { _once: newFormNumber(), text: 'Ja' }
  const answers = await Promise.all([1, 2, 3].map(() => site.post('/zettel/a', fields)))
  expect(answers.map(({ location }) => location)).toEqual(['/zettel/1', '/zettel/1', '/zettel/1'])
  expect(done).toEqual(['a Ja'])
})
