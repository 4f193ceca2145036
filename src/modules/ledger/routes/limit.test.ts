import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anActor,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../../test/builders/site.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { reserve } from '../actions/book.ts'
import { listAllotments } from '../queries.ts'
import { ledgerRoutes } from './index.ts'

let house: TestHouse
let scope: Scope
let leadOffice: Site
let auditor: Site
let youth: Id<'fund'>

beforeAll(async () => {
  house = await openTestHouse()
  scope = onDay(await house.found(), '2018-03-06')
  youth = (await openYear2018(scope)).funds.youth
  leadOffice = siteFor(house, scope, anActor(['lead_office']), ledgerRoutes)
  auditor = siteFor(house, scope, anActor(['auditor']), ledgerRoutes)
})
afterAll(() => house.close())

describe('the limit of a fund', () => {
  const limit = (changes: Record<string, string>) => ({ limit: '', reason: 'Änderungsbescheid', ...changes })
  const change = (changes: Record<string, string>) =>
    leadOffice.post(`/mittel/${youth}/betrag`, limit(changes))

  it('is raised and lowered with a reason, and the journal keeps each step', async () => {
    expect((await change({ limit: '6.000,00' })).status).toBe(303)
    expect((await change({ limit: '5.500,00', reason: 'an den Aktionsfonds' })).status).toBe(303)
    const { text } = await leadOffice.get(`/mittel/${youth}`)
    expect(text).toContain('Gesamt 5.500,00 €')
    expect(text).toMatch(/Kürzung an den Aktionsfonds 500,00 €.*Zuweisung Änderungsbescheid 1\.000,00 €/)
    expect((await auditor.get('/mittel?jahr=2018')).text).toContain('Gesamt 100.500,00 €')
    const [ofYouth] = (await listAllotments(scope)).filter(({ id }) => id === youth)
    expect(ofYouth?.amountCents).toBe(550_000)
  })

  it('is never less than what is bound and paid, and nothing typed is lost', async () => {
    await reserve(scope, { fundId: youth, amountCents: euro(700), causeId: newId() })
    const refused = await change({ limit: '699,99', reason: 'zu viel' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('kann nicht auf 699,99 € gesenkt werden: 700,00 €')
    expect(refused.html).toContain('value="zu viel"')
    expect((await change({ limit: '5.500,00' })).text).toContain('Der Fonds hat schon 5.500,00 €')
    expect((await change({ limit: '6.000', reason: ' ' })).status).toBe(422)
    expect((await change({ limit: '700,00' })).status).toBe(303)
    expect((await leadOffice.get(`/mittel/${youth}`)).text).toContain('Frei 0,00 €')
  })

  it('is the lead office’s', async () => {
    expect((await auditor.post(`/mittel/${youth}/betrag`, limit({ limit: '1' }))).status).toBe(403)
    expect((await auditor.get(`/mittel/${youth}`)).text).not.toContain('Betrag des Fonds ändern')
  })
})
