import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import type { Host } from '../src/platform/http/environment.ts'
import { aFullPartnership, type FullPartnership } from './builders/full-partnership.ts'
import { openWholeHouse, testPassword, type WholeHouse } from './builders/house.ts'
import { openBrowser } from './identity/form-browser.ts'

/** Every route of the whole server is tried with a foreign partnership's address and records. */
type Browser = ReturnType<typeof openBrowser>
type Answer = Awaited<ReturnType<Browser['get']>>

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The names of its parameters, the partnership's first. */
  readonly parameters: readonly string[]
}

const routes = listRoutes()
/** Parameters that name no record: their values belong to nobody. */
const plain: Readonly<Record<string, string>> = {
  year: '2018',
  section: 'massnahme',
  file: 'mark.svg',
  number: '1',
}
/** What everybody may read of a partnership. */
const publicPath =
  /^\/:partnership(\/(impressum|datenschutz|barrierefreiheit|buendnis|foerderung(\/:call)?|projekte(\/csv|\/:measure)?))?$/

/** Where everybody sees their own cases only: nobody from elsewhere has any. */
const ownPath = /^\/:partnership\/antraege(\/neu)?$/

let house: WholeHouse
let here: FullPartnership
let elsewhere: FullPartnership
let visitor: Browser
const people: Record<string, Browser> = {}
let ownLead: Browser
/** What the other partnership holds when everything begins. */
let rows: string
let history: number

beforeAll(async () => {
  house = await openWholeHouse()
  here = await aFullPartnership(house, 'hier')
  elsewhere = await aFullPartnership(house, 'dort')
  house.setDay('2018-08-02')
  visitor = openBrowser(house)
  await visitor.get('/anmelden')
  for (const [role, email] of Object.entries(here.emails)) people[role] = await signedIn(email)
  ownLead = await signedIn(elsewhere.emails.lead)
  rows = await fingerprint(elsewhere)
  history = await countHistory(elsewhere)
}, 60_000)
afterAll(() => house.close())

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(house)
  const { status } = await browser.signIn(email, testPassword)
  if (status !== 303) throw new Error(`${email} cannot sign in: ${status}`)
  return browser
}

describe('the route table', () => {
  it('was read at all', () => {
    expect(routes.length).toBeGreaterThan(140)
    expect(routes.filter(({ method }) => method === 'POST').length).toBeGreaterThan(60)
    expect(routes.filter(hasRecord).length).toBeGreaterThan(90)
  })

  it('has no parameter that this test does not know', () => {
    const known = new Set(['partnership', ...Object.keys(plain), ...Object.keys(here.ids)])
    const unknown = routes.filter(({ parameters }) => parameters.some((name) => !known.has(name)))
    expect(unknown.map(({ path }) => path)).toEqual([])
  })

  it('answers its own lead office with the marked texts, so that they would be seen', async () => {
    const seen = { secret: 0, open: 0 }
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { status, html } = await ownLead.get(address(route, elsewhere.slug, elsewhere.ids))
      expect([route.path, status]).not.toEqual([route.path, 500])
      if (html.includes(elsewhere.secret)) seen.secret += 1
      if (html.includes(elsewhere.open)) seen.open += 1
    }
    expect(seen.secret).toBeGreaterThan(15)
    expect(seen.open).toBeGreaterThan(25)
  }, 60_000)
})

describe.each(routes.filter(({ path }) => path.startsWith('/:partnership')))('$method $path', (route) => {
  it('tells nobody from elsewhere what is not public', async () => {
    expect.hasAssertions()
    for (const browser of [visitor, ...Object.values(people)])
      expectClosed(await ask(browser, route, address(route, elsewhere.slug, elsewhere.ids)), route)
    await expectUntouched(route)
  })
})

describe.each(routes.filter(hasRecord))('$method $path with foreign records', (route) => {
  it('does not know them', async () => {
    expect.hasAssertions()
    const path = address(route, here.slug, elsewhere.ids)
    for (const browser of Object.values(people)) expectUnknown(await ask(browser, route, path))
    const answer = await ask(visitor, route, path)
    if (answer.status === 303) expect(answer.location).toMatch(/^\/anmelden/)
    else expectUnknown(answer)
    await expectUntouched(route)
  })
})

describe.each(routes.filter((route) => recordsOf(route).length > 1))(
  '$method $path with an own case and a foreign record below it',
  (route) => {
    it('does not know it', async () => {
      expect.hasAssertions()
      const [first = ''] = recordsOf(route)
      const path = address(route, here.slug, { ...elsewhere.ids, [first]: here.ids[first] ?? '' })
      for (const role of ['lead', 'applicant']) expectUnknown(await ask(people[role] as Browser, route, path))
      await expectUntouched(route)
    })
  },
)

describe.each(routes.filter(({ method }) => method === 'POST'))('$method $path', (route) => {
  it('takes no post without the page’s token, and none from elsewhere', async () => {
    const path = address(route, elsewhere.slug, elsewhere.ids)
    const answers = [
      await ownLead.postWithoutToken(path, {}),
      await ownLead.post(path, {}, { origin: 'https://evil.example' }),
      await ownLead.post(path, {}, { 'sec-fetch-site': 'cross-site' }),
      await ownLead.post(path, {}, { 'sec-fetch-site': 'same-site' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    await expectUntouched(route)
  })
})

it('and after all of it every row of the other partnership is as it was', async () => {
  expect(await fingerprint(elsewhere)).toBe(rows)
})

/** Every action writes a line of history: none came for the other partnership. */
async function expectUntouched({ method }: Route): Promise<void> {
  if (method === 'POST') expect(await countHistory(elsewhere)).toBe(history)
}

const countHistory = async ({ scope }: FullPartnership): Promise<number> =>
  (
    await scope.database
      .selectFrom('auditEntries')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('partnershipId', '=', scope.partnershipId)
      .executeTakeFirstOrThrow()
  ).count

function expectUnknown(answer: Answer): void {
  expect([403, 404]).toContain(answer.status)
  expect(answer.html).not.toContain(elsewhere.secret)
  expect(answer.html).not.toContain(elsewhere.open)
}

function expectClosed(answer: Answer, { method, path }: Route): void {
  expect(answer.html).not.toContain(elsewhere.secret)
  if (method === 'GET' && publicPath.test(path)) return expect(answer.status).toBe(200)
  if (method === 'GET' && ownPath.test(path) && answer.status === 200) return
  if (answer.status === 303) return expect(answer.location).toMatch(/^\/anmelden/)
  expect([403, 404]).toContain(answer.status)
}

const ask = (browser: Browser, { method }: Route, path: string): Promise<Answer> =>
  method === 'GET' ? browser.get(path) : browser.post(path, {})

/** All rows of a partnership in one number: a refused request changed nothing. */
async function fingerprint({ scope }: FullPartnership): Promise<string> {
  const { rows: tables } = await house.fresh.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'partnership_id' and table_name <> 'posted_forms'`,
  )
  const counts = tables
    .map(
      ({
        name,
      }) => `select '${name}' as name, md5(coalesce(string_agg(row::text, ',' order by row::text), '')) as sum
      from ${name} as row where partnership_id = '${scope.partnershipId}'`,
    )
    .join(' union all ')
  const client = await house.fresh.pool.connect()
  try {
    await client.query(`select set_config('buntwerk.partnership', '*', false)`)
    const sums = await client.query<{ name: string; sum: string }>(`${counts} order by name`)
    return sums.rows.map(({ name, sum }) => `${name} ${sum}`).join('\n')
  } finally {
    client.release(true)
  }
}

function address({ path }: Route, slug: string, ids: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    name === 'partnership' ? slug : (ids[name] ?? plain[name] ?? `unknown-${name}`),
  )
}

function recordsOf({ parameters }: Route): string[] {
  return parameters.filter((name) => name !== 'partnership' && !(name in plain))
}

function hasRecord(route: Route): boolean {
  return route.path.startsWith('/:partnership') && recordsOf(route).length > 0
}

/** The table is the same for every host; its handlers are not run here. */
function listRoutes(): Route[] {
  const known = new Map<string, Route>()
  for (const { method, path } of createApp({} as Host).routes) {
    if (method === 'ALL') continue
    if (method !== 'GET' && method !== 'POST')
      throw new Error(`a route of an unknown kind: ${method} ${path}`)
    const parameters = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
    known.set(`${method} ${path}`, { method, path, parameters })
  }
  return [...known.values()]
}
