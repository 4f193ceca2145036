import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anActor,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  openYear2026,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../../test/builders/site.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findFundingYearOf } from '../../partnership/index.ts'
import { payOut, release, reserve } from '../actions/book.ts'
import { journalPageSize } from '../journal-queries.ts'
import { ledgerRoutes } from './index.ts'

let house: TestHouse
let scope: Scope
let leadOffice: Site
let auditor: Site
let action: Id<'fund'>
let youth: Id<'fund'>

beforeAll(async () => {
  house = await openTestHouse()
  scope = onDay(await house.found(), '2018-03-06')
  const { funds } = await openYear2018(scope)
  action = funds.action
  youth = funds.youth
  await openYear2026(scope)
  const book = (amount: number, reason: string) => ({
    fundId: action,
    amountCents: euro(amount),
    causeId: newId(),
    reason,
  })
  await reserve(scope, book(7500, '=Beschluss vom 6. März 2018'))
  await payOut(onDay(scope, '2018-05-09'), book(4000, 'Abruf 1'))
  leadOffice = siteFor(house, scope, anActor(['lead_office']), ledgerRoutes)
  auditor = siteFor(house, scope, anActor(['auditor']), ledgerRoutes)
})
afterAll(() => house.close())

describe('the funds', () => {
  it('show the four numbers of a year in their order, for each fund and together', async () => {
    const { status, text } = await auditor.get('/mittel?jahr=2018')
    expect(status).toBe(200)
    expect(text).toContain('Mittel 2018')
    expect(text).toContain('Gesamt 100.000,00 € Gebunden 3.500,00 € Ausgezahlt 4.000,00 € Frei 92.500,00 €')
    expect(text).toContain('Gesamt 40.000,00 € Gebunden 3.500,00 € Ausgezahlt 4.000,00 € Frei 32.500,00 €')
    expect(text).toContain('Aktions- und Initiativfonds 40.000,00 € 3.500,00 € 4.000,00 € 32.500,00 €')
    expect(text).toContain('nachgewiesen 0,00 €')
  })

  it('open with the year that runs, and not with one that is prepared', async () => {
    expect((await auditor.get('/mittel')).text).toContain('Mittel 2018')
    expect((await auditor.get('/mittel?jahr=2026')).text).toContain('Mittel 2026')
  })

  it.each([
    [[], 303],
    [['applicant'] as const, 403],
    [['committee_voting'] as const, 200],
    [['coordination_office'] as const, 200],
  ])('answer %j with %i', async (roles, status) => {
    expect((await siteFor(house, scope, anActor(roles), ledgerRoutes).get('/mittel')).status).toBe(status)
  })

  it('invite the lead office to open the first year', async () => {
    const empty = await house.found({ slug: 'noch-leer' })
    const site = siteFor(house, empty, anActor(['lead_office']), ledgerRoutes)
    const { text } = await site.get('/mittel')
    expect(text).toContain('Noch ist kein Förderjahr eröffnet')
    expect(text).toContain('Förderjahr eröffnen')
  })
})

describe('the journal of a fund', () => {
  it('lists every booking, the newest first, and keeps the filter', async () => {
    const { status, text } = await auditor.get(`/mittel/${action}`)
    expect(status).toBe(200)
    expect(text).toMatch(/09\.05\.2018 Ausgezahlt .*06\.03\.2018 Bewilligt .*Zuweisung/)
    const filtered = await auditor.get(`/mittel/${action}?art=pay_out&von=2018-05-01`)
    expect(filtered.html).toContain(`/mittel/${action}/csv?art=pay_out&amp;von=2018-05-01`)
    expect(filtered.html.match(/<tr>/g)).toHaveLength(2)
    expect((await auditor.get(`/mittel/${action}?bis=2018-03-05`)).text).toContain('Keine Buchung gefunden')
  })

  it('downloads what the filter leaves, formulas made harmless', async () => {
    const { status, headers, html } = await auditor.get(`/mittel/${action}/csv?art=reserve`)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe('attachment; filename="journal-2018-action.csv"')
    expect(html.replace('\ufeff', '').split('\r\n')).toEqual([
      'Gebucht am;Buchung;Aktenzeichen;Vorhaben;Grund;Betrag in Euro',
      "06.03.2018;Bewilligt;;;'=Beschluss vom 6. März 2018;7500,00",
      '',
    ])
  })

  it('leads to the older pages and back', async () => {
    for (let count = 0; count < journalPageSize / 2; count += 1) {
      const movement = () => ({ fundId: youth, amountCents: euro(1), causeId: newId() })
      await reserve(scope, movement())
      await release(scope, movement())
    }
    const first = await auditor.get(`/mittel/${youth}`)
    const older = /href="[^"]*(\/mittel\/[^"]*vor=[^"]*)"/.exec(first.html)?.[1]
    const second = await auditor.get(older ?? '/mittel/missing')
    expect(second.status).toBe(200)
    expect(second.html.match(/<tr>/g)).toHaveLength(2)
    expect(second.text).toContain('Zuweisung')
    expect(second.text).toContain('Zum Anfang')
  })

  it('of another partnership, or of no fund, is not found', async () => {
    const other = await house.found({ slug: 'anderswo' })
    const site = siteFor(house, other, anActor(['lead_office']), ledgerRoutes)
    for (const path of [`/mittel/${action}`, `/mittel/${action}/csv`, '/mittel/unsinn', '/mittel/bund/2018'])
      expect((await site.get(path)).status).toBe(404)
  })

  it('is closed to the committee', async () => {
    const site = siteFor(house, scope, anActor(['committee_voting']), ledgerRoutes)
    expect((await site.get(`/mittel/${action}`)).status).toBe(403)
    expect((await site.get(`/mittel/${action}/csv`)).status).toBe(403)
  })
})

describe('a federal drawdown', () => {
  it('is refused with its reason and source, and nothing typed is lost', async () => {
    const later = siteFor(house, onDay(scope, '2026-01-27'), anActor(['lead_office']), ledgerRoutes)
    const { status, text, html } = await later.post('/mittel/bund/2026', {
      amount: '150.000,00',
      requestedOn: '2026-01-27',
    })
    expect(status).toBe(422)
    expect(text).toContain(
      'Am 27. Januar 2026 lag für 2026 noch keine Zustimmung der kommunalen Vertretung vor.',
    )
    expect(text).toContain('10.000,00 € zu viel')
    expect(text).toContain('Beschluss der kommunalen Vertretung zum Mittelabruf')
    expect(html).toContain('value="150.000,00"')
  })

  it('is written down for the lead office, and the auditor reads it without a form', async () => {
    const { status, location } = await leadOffice.post('/mittel/bund/2018', {
      amount: '40.000,00',
      requestedOn: '06.03.2018',
    })
    expect([status, location]).toEqual([303, '/boizenburg-luebtheen/mittel/bund/2018'])
    const { text, html } = await auditor.get('/mittel/bund/2018')
    expect(text).toContain('6. März 2018')
    expect(text).toContain('Noch abrufbar 60.000,00 €')
    expect(html).not.toContain('action="/boizenburg-luebtheen/mittel')
    expect((await auditor.post('/mittel/bund/2018', { amount: '1', requestedOn: '2018-03-06' })).status).toBe(
      403,
    )
  })

  it.each([
    [{ amount: '', requestedOn: '2018-03-06' }, 'Bitte geben Sie den Betrag ein'],
    [{ amount: '0,00', requestedOn: '2018-03-06' }, 'Bitte geben Sie einen Betrag in Euro ein'],
    [{ amount: '5', requestedOn: '2018-03-07' }, 'nicht nach heute, dem 6. März 2018'],
    [{ amount: '5', requestedOn: '2017-12-31' }, 'gehört zum Jahr 2018'],
  ])('with %j shows "%s"', async (typed, sentence) => {
    const { status, text } = await leadOffice.post('/mittel/bund/2018', typed)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
  })
})

describe('opening a funding year', () => {
  const year2020 = {
    year: '2020',
    federalGrant: '90.000',
    ownShare: '10.000',
    action: '35.000',
    youth: '10.000',
    participation: '10.000',
    coordination: '45.000',
    decisionMode: '',
    settlement: '',
    financing: '',
    committeeLabel: '',
  }

  it('shows what the rules find, and stores nothing', async () => {
    const { status, text, html } = await leadOffice.post('/einstellungen/jahre', {
      ...year2020,
      ownShare: '9.999,99',
    })
    expect(status).toBe(422)
    expect(text).toContain('Bitte ergänzen Sie 0,01 €')
    expect(html).toContain('value="9.999,99"')
    expect(await findFundingYearOf(scope, 2020)).toBeUndefined()
  })

  it('says which years have terms', async () => {
    const { status, text } = await leadOffice.post('/einstellungen/jahre', { ...year2020, year: '2014' })
    expect(status).toBe(422)
    expect(text).toContain('ganze Zahl von 2015 bis 2032')
  })

  it('binds the year and opens its funds', async () => {
    const { status, location } = await leadOffice.post('/einstellungen/jahre', year2020)
    expect([status, location]).toEqual([303, '/boizenburg-luebtheen/einstellungen/jahre/2020'])
    expect(await findFundingYearOf(scope, 2020)).toMatchObject({ generation: '2020', settlement: 'receipts' })
    expect((await auditor.get('/mittel?jahr=2020')).text).toContain('Gesamt 100.000,00 €')
    expect((await leadOffice.post('/einstellungen/jahre', year2020)).status).toBe(409)
  })

  it('is the lead office’s', async () => {
    expect((await auditor.get('/einstellungen/jahre/neu')).status).toBe(403)
    expect((await auditor.post('/einstellungen/jahre', year2020)).status).toBe(403)
    expect((await leadOffice.get('/einstellungen/jahre/neu')).status).toBe(200)
  })
})
