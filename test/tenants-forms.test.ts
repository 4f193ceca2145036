import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import type { Host } from '../src/platform/http/environment.ts'
import { aFullPartnership, type FullPartnership } from './builders/full-partnership.ts'
import { openWholeHouse, testPassword, type WholeHouse } from './builders/house.ts'
import { openBrowser } from './identity/form-browser.ts'

/**
 * Records are also named inside forms, by selects, choices and hidden fields. Each such field is posted with the value
 * that the same form of another partnership offers: it must not be taken.
 */
type Browser = ReturnType<typeof openBrowser>
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

interface PostedForm {
  readonly action: string
  readonly fields: ReadonlyMap<string, readonly string[]>
}

let house: WholeHouse
let here: FullPartnership
let elsewhere: FullPartnership
let lead: Browser
let ownLead: Browser

beforeAll(async () => {
  house = await openWholeHouse()
  here = await aFullPartnership(house, 'hier')
  elsewhere = await aFullPartnership(house, 'dort')
  house.setDay('2018-08-02')
  lead = openBrowser(house)
  await lead.signIn(here.emails.lead, testPassword)
  ownLead = openBrowser(house)
  await ownLead.signIn(elsewhere.emails.lead, testPassword)
}, 60_000)
afterAll(() => house.close())

it('a field of a form takes no record of another partnership', async () => {
  const tried: string[] = []
  const taken: string[] = []
  for (const path of pages()) {
    const ours = formsOf((await lead.get(address(path, here))).html)
    const theirs = formsOf((await ownLead.get(address(path, elsewhere))).html)
    for (const form of ours)
      for (const [field, values] of form.fields) {
        const foreign = foreignValue(theirs, field, values)
        if (foreign === undefined) continue
        const answer = await lead.post(form.action, { ...filled(form), [field]: foreign })
        tried.push(`${form.action} ${field}`)
        if ([400, 403, 404, 409, 422].includes(answer.status)) continue
        if (answer.status !== 303 || (await isKept(foreign))) taken.push(`${path} ${field}: ${answer.status}`)
      }
  }
  expect(new Set(tried).size).toBeGreaterThan(4)
  expect(taken).toEqual([])
}, 120_000)

/** A form may also pass over what it does not know; then no row of this partnership holds it. */
async function isKept(id: string): Promise<boolean> {
  const { rows: tables } = await house.fresh.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'partnership_id' and table_name <> 'posted_forms'`,
  )
  const kept = tables
    .map(({ name }) => `select 1 from ${name} as row where partnership_id = $1 and row::text like $2`)
    .join(' union all ')
  const client = await house.fresh.pool.connect()
  try {
    await client.query(`select set_config('buntwerk.partnership', '*', false)`)
    const { rows } = await client.query(kept, [here.scope.partnershipId, `%${id}%`])
    return rows.length > 0
  } finally {
    client.release(true)
  }
}

/** A value that only the other partnership's form of this field offers. */
function foreignValue(theirs: readonly PostedForm[], field: string, own: readonly string[]) {
  if (!own.some((value) => uuid.test(value))) return undefined
  const offered = theirs.flatMap(({ fields }) => fields.get(field) ?? [])
  return offered.find((value) => uuid.test(value) && !own.includes(value))
}

/** Every field with something that could be right, so that the record is looked at. */
const filled = ({ fields }: PostedForm): Record<string, string> =>
  Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.find((value) => value !== '') ?? guess(name)]),
  )

function guess(name: string): string {
  if (/On$|Day$|deadline|from|until|von|bis/i.test(name)) return '2018-08-02'
  if (/cents|amount|limit|cap|betrag/i.test(name)) return '1,00'
  return /email/i.test(name) ? 'neu@buntwerk.example' : '1'
}

function formsOf(html: string): PostedForm[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', inner = '']) => {
      const fields = new Map<string, string[]>()
      const add = (name = '', value = '') => {
        if (!name.startsWith('_')) fields.set(name, [...(fields.get(name) ?? []), value])
      }
      for (const [tag] of inner.matchAll(/<(?:input|textarea)[^>]*>/g))
        add(/ name="([^"]+)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1])
      for (const [, name, options = ''] of inner.matchAll(
        /<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
      ))
        for (const [, value] of options.matchAll(/<option[^>]* value="([^"]*)"/g)) add(name, value)
      return { action, fields }
    },
  )
}

const pages = (): string[] => [
  ...new Set(
    createApp({} as Host)
      .routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/:partnership'))
      .map(({ path }) => path),
  ),
]

const plain: Readonly<Record<string, string>> = { year: '2018', section: 'organisation', number: '1' }
const address = (path: string, { slug, ids }: FullPartnership): string =>
  path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    name === 'partnership' ? slug : (ids[name] ?? plain[name] ?? 'unknown'),
  )
