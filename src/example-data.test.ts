import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../test/database.ts'
import { hasExamples } from './example-data.ts'

const here = { host: '127.0.0.1', demo: true, demoOnPublicAddress: false }
const everywhere = { ...here, host: '0.0.0.0' }

/** A database with a person of this address, or an empty one. */
function databaseWith(email?: string): { current: () => FreshDatabase } {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase()
    if (email) {
      await database.pool.query('insert into people (id, name, email) values ($1, $2, $2)', [
        randomUUID(),
        email,
      ])
    }
  })
  afterAll(() => database.drop())
  return { current: () => database }
}

describe.each([
  ['an empty database', undefined, { demo: true, demoOff: false }],
  ['a database with example sign-ins', 'amt@buntwerk.example', { demo: true, demoOff: true }],
  ['a database of its own', 'amt@stadt.example', { demo: false, demoOff: false }],
])('%s', (_, email, expected) => {
  const { current } = databaseWith(email)
  const ask = (settings: typeof here) => hasExamples(current().pool, settings)

  it('has example sign-ins or not', async () => {
    expect(await ask(here)).toBe(expected.demo)
    expect(await ask({ ...here, demo: false })).toBe(expected.demoOff)
  })

  it('is served to everybody only without them, or when the operator says so', async () => {
    const open = (settings: typeof here) =>
      ask(settings).then(
        () => 'open',
        (error: Error) => error.message,
      )
    const refused = expect.stringMatching(/^Mit den Beispiel-Anmeldungen/)
    expect(await open(everywhere)).toEqual(expected.demo ? refused : 'open')
    expect(await open({ ...everywhere, demo: false })).toEqual(expected.demoOff ? refused : 'open')
    expect(await open({ ...everywhere, demoOnPublicAddress: true })).toBe('open')
  })
})
