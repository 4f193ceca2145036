import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, aDraft, anApplicant, type TestApplicant } from '../../../../test/builders/applications.ts'
import { type CaseSite, caseSite } from '../../../../test/builders/case-site.ts'
import {
  actingAs,
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  openYear2026,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { samplePicture } from '../../../platform/pdf/sample.ts'
import type { Scope } from '../../../platform/scope.ts'
import { loadApplication } from '../application-queries.ts'
import { loadNewestPlan } from '../plan-queries.ts'
import { getMeasure } from '../queries.ts'

let house: TestHouse
let office: Scope
let fundId: Id<'fund'>
let callId: Id<'call'>
let applicant: TestApplicant
let site: CaseSite

beforeAll(async () => {
  house = await openTestHouse()
  office = onDay(await house.found(), '2018-02-12')
  fundId = (await openYear2018(office)).funds.action
  callId = await aCall(office, fundId)
  applicant = await anApplicant(office)
  site = caseSite(house, applicant.scope)
})
afterAll(() => house.close())

const draft = () => aDraft(applicant, callId)
const edit = (id: string, section: string) => `/vorhaben/${id}/antrag/bearbeiten/${section}`

describe('Beginnen', () => {
  it('sagt vorher, was nötig ist, und führt in den ersten Abschnitt', async () => {
    const before = await site.get(`/antraege/neu?aufruf=${callId}`)
    expect(before.text).toContain('Das brauchen Sie')
    expect(before.text).toContain('Sie stellen den Antrag für: Kino-Club')
    const begun = await site.post('/antraege', [
      ['aufruf', callId],
      ['organisation', applicant.organisationId],
    ])
    expect(begun.status).toBe(303)
    expect(begun.location).toMatch(/\/antrag\/bearbeiten\/organisation$/)
    expect((await site.get('/antraege')).text).toContain('Entwurf')
  })

  it('führt Unangemeldete zur Anmeldung und zurück', async () => {
    const visitor = caseSite(house, actingAs(office, anActor()))
    const answer = await visitor.get(`/antraege/neu?aufruf=${callId}`)
    expect(answer.status).toBe(303)
    expect(answer.location).toContain(encodeURIComponent(`/antraege/neu?aufruf=${callId}`))
  })

  it('nicht für eine fremde Organisation, und nicht zu einem unbekannten Aufruf', async () => {
    const other = await anApplicant(office, 'Sportverein')
    const foreign: [string, string][] = [
      ['aufruf', callId],
      ['organisation', other.organisationId],
    ]
    expect((await site.post('/antraege', foreign)).status).toBe(403)
    expect((await site.get(`/antraege/neu?aufruf=${newId()}`)).status).toBe(404)
  })
})

describe('Schreiben', () => {
  it('speichert einen Abschnitt ohne Skript, auch unvollständig, und führt zum nächsten', async () => {
    const id = await draft()
    const saved = await site.post(edit(id, 'bedarf'), [
      ['need', '\nEine Zeile\r\nnoch eine  '],
      ['go', 'next'],
    ])
    expect([saved.status, saved.location]).toEqual([
      303,
      `/${office.slug}/vorhaben/${id}/antrag/bearbeiten/ziele`,
    ])
    const { answers } = await loadApplication(office, await getMeasure(office, id))
    expect(answers.need).toBe('\nEine Zeile\nnoch eine  ')
    expect((await site.get(edit(id, 'bedarf'))).html).toContain('\n\nEine Zeile\nnoch eine  </textarea>')
  })

  it('antwortet dem Skript ohne Seite, und ein zweites Speichern gilt', async () => {
    const id = await draft()
    const auto = { 'x-autosave': '1' }
    const once = newId()
    const fields = (need: string): [string, string][] => [
      ['_once', once],
      ['need', need],
    ]
    expect((await site.post(edit(id, 'bedarf'), fields('erst'), auto)).status).toBe(204)
    expect((await site.post(edit(id, 'bedarf'), fields('dann'))).status).toBe(303)
    expect((await loadApplication(office, await getMeasure(office, id))).answers.need).toBe('dann')
  })

  it('zeigt bei einem unmöglichen Tag alles Geschriebene wieder', async () => {
    const id = await draft()
    const answer = await site.post(edit(id, 'vorhaben'), [
      ['title', 'Ein <neuer> Titel'],
      ['place', 'Lübtheen'],
      ['periodFrom', '31.2.2018'],
      ['periodUntil', '2018-06-30'],
      ['begun', 'Nein'],
    ])
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Bitte geben Sie einen Tag an')
    for (const typed of ['value="Ein &lt;neuer&gt; Titel"', 'value="31.2.2018"', 'value="2018-06-30"'])
      expect(answer.html).toContain(typed)
    expect((await getMeasure(office, id)).title).toBe('Demokratiefest am Markt')
  })

  it('behält eine falsch geschriebene Adresse und Zahl im Entwurf und sagt es neben dem Feld', async () => {
    const id = await draft()
    const contact: [string, string][] = [
      ['signatory', 'Vorstand'],
      ['contactEmail', 'kino.verein.de'],
    ]
    const answer = await site.post(edit(id, 'organisation'), contact)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('„E-Mail der Ansprechperson“ ist keine E-Mail-Adresse.')
    expect(answer.html).toContain('value="kino.verein.de"')
    expect((await site.post(edit(id, 'organisation'), contact, { 'x-autosave': '1' })).status).toBe(204)
    const people = await site.post(edit(id, 'zielgruppe'), [
      ['audiences', 'Erwachsene'],
      ['participants', 'etwa 100'],
    ])
    expect([people.status, people.text.includes('Bitte geben Sie eine ganze Zahl an')]).toEqual([422, true])
    const { answers } = await loadApplication(office, await getMeasure(office, id))
    expect(answers).toMatchObject({ contactEmail: 'kino.verein.de', participants: 'etwa 100' })
    const refused = await site.post(`/vorhaben/${id}/antrag/einreichen`, [])
    expect([refused.status, refused.text.includes('ist keine E-Mail-Adresse')]).toEqual([422, true])
  })

  it('rechnet den Plan ohne Skript: Zeile dazu, Zeile weg, speichern', async () => {
    const id = await draft()
    const rows: [string, string][] = [
      ['expenses.0.category', 'Honorare'],
      ['expenses.0.description', 'Musik'],
      ['expenses.0.quantity', '5,5'],
      ['expenses.0.unitPrice', '72'],
      ['expenses.0.amount', ''],
      ['expenses.4.category', 'Druck'],
      ['expenses.4.amount', '104,00'],
      ['income.0.category', 'requested'],
      ['income.0.amount', '380'],
    ]
    const added = await site.post(edit(id, 'plan'), [...rows, ['add', 'income']])
    expect(added.html).toContain('name="income.1.amount"')
    expect(added.html).toContain('value="Musik"')
    const removed = await site.post(edit(id, 'plan'), [...rows, ['remove', 'expenses.1']])
    expect(removed.html).not.toContain('name="expenses.1.amount"')
    expect((await site.post(edit(id, 'plan'), rows)).status).toBe(303)
    expect((await getMeasure(office, id)).requestedCents).toBe(38_000)
    const plan = await loadNewestPlan(office, id)
    expect(plan?.lines.map(({ amountCents }) => amountCents)).toEqual([39_600, 10_400, 38_000])
    expect((await site.get(edit(id, 'plan'))).text).toContain('noch 120,00 € ungedeckt')
  })

  it('behält unlesbare Beträge und sagt, was erwartet wird', async () => {
    const id = await draft()
    const answer = await site.post(edit(id, 'plan'), [
      ['expenses.0.category', 'Honorare'],
      ['expenses.0.amount', 'viel'],
      ['income.0.category', 'requested'],
      ['income.0.amount', '10'],
    ])
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('value="viel"')
    expect(answer.text).toContain('Bitte geben Sie einen Betrag in Euro ein')
    expect((await loadNewestPlan(office, id))?.lines).toHaveLength(7)
  })

  it('nimmt Anlagen nach ihrem Inhalt an und gibt sie nur denen, die den Antrag sehen', async () => {
    const id = await draft()
    const picture = new File([new Uint8Array(samplePicture)], 'Plakat.png')
    const disguised = new File(['MZ kein Bild'], 'Bild.png')
    const refused = await site.post(edit(id, 'anlagen'), [['files', disguised]])
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Bild.png')
    expect((await site.post(edit(id, 'anlagen'), [['files', picture]])).status).toBe(303)
    const [attachment] = (await loadApplication(office, await getMeasure(office, id))).attachments
    const path = `/vorhaben/${id}/antrag/anlagen/${attachment?.id}`
    const download = await site.get(path)
    expect(download.headers.get('content-type')).toBe('image/png')
    expect(download.headers.get('content-disposition')).toContain('attachment; filename="Plakat.png"')
    expect(download.headers.get('cache-control')).toContain('private')
    const stranger = await anApplicant(office, 'Fremde')
    expect((await caseSite(house, stranger.scope).get(path)).status).toBe(403)
    expect((await site.post(`${path}/entfernen`, [])).status).toBe(303)
    expect((await site.get(path)).status).toBe(404)
  })
})

describe('Einreichen', () => {
  it('zeigt alle Gründe auf einmal mit ihrer Quelle, und danach Nummer und Bestätigung', async () => {
    const id = await aDraft(applicant, callId, { begun: true, requested: 7499.99 })
    const refused = await site.post(`/vorhaben/${id}/antrag/einreichen`, [])
    expect(refused.status).toBe(422)
    for (const words of ['noch 0,01 € ungedeckt', 'nicht begonnen haben', 'VV-BHO', 'ANBest-P'])
      expect(refused.text).toContain(words)
    const complete = await draft()
    expect((await site.get(`/vorhaben/${complete}/antrag`)).text).toContain('kann eingereicht werden')
    const done = await site.post(`/vorhaben/${complete}/antrag/einreichen`, [])
    expect(done.status).toBe(303)
    const page = await site.get(`/vorhaben/${complete}/antrag`)
    expect(page.text).toMatch(/Vorhaben 2018-\d{3}/)
    const receipt = /bestaetigung\/[0-9a-f-]{36}/.exec(page.html)?.[0]
    const pdf = await site.get(`/vorhaben/${complete}/antrag/${receipt}`)
    expect([pdf.status, pdf.html.slice(0, 5)]).toEqual([200, '%PDF-'])
    for (const late of ['einreichen', 'bearbeiten/bedarf'])
      expect((await site.post(`/vorhaben/${complete}/antrag/${late}`, [])).status).toBe(409)
  })

  it('Pauschalen rechnet das Formular aus den Sätzen des Jahres', async () => {
    const here = onDay(await house.found({ slug: 'jahr-2026' }), '2026-01-10')
    const { funds } = await openYear2026(here)
    const dates = { opensOn: '2026-01-02', deadline: '2026-03-01', meetingDay: '2026-04-21' }
    const call = await aCall(here, funds.action, dates)
    const club = await anApplicant(here)
    const id = await aDraft(club, call, { from: '2026-05-09', until: '2026-06-30' })
    const there = caseSite(house, club.scope)
    const counts = [
      ['participants', '25'],
      ['feeHours', '5,5'],
    ] as const
    expect((await there.post(edit(id, 'plan'), counts)).status).toBe(303)
    const page = await there.get(edit(id, 'plan'))
    expect(page.text).toContain('1.396,00 €')
    expect(page.text).toContain('Maßnahmenpauschalen')
    expect((await getMeasure(here, id)).requestedCents).toBe(139_600)
  })
})
