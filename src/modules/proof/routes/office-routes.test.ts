import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseSite, caseSite } from '../../../../test/builders/case-site.ts'
import { actingAs, anActor, euro, onDay } from '../../../../test/builders/partnership.ts'
import {
  aRunning,
  aSubmittedProof,
  openProofHouse,
  type ProofHouse,
} from '../../../../test/builders/proof.ts'
import { newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { acceptProof } from '../actions/accept-proof.ts'
import { proofRoutes } from '../index.ts'
import { findStatement } from '../queries/proofs.ts'
import { listReceipts } from '../queries/records.ts'

let at: ProofHouse
beforeAll(async () => {
  at = await openProofHouse()
})
afterAll(() => at.house.close())

const siteOf = (scope: Scope): CaseSite => caseSite(at.house, onDay(scope, '2018-08-10'), proofRoutes)
const own = () => siteOf(at.applicant.scope)
const lead = () => siteOf(at.lead)
/** Somebody signed in with these roles. */
const as = (roles: Parameters<typeof anActor>[0], person: Parameters<typeof anActor>[1] = {}) =>
  siteOf(actingAs(at.lead, anActor(roles, { personId: newId(), ...person })))

const aFestival = () =>
  aRunning(at, at.applicant, at.callId, {
    granted: 1000,
    requested: 1000,
    own: 500,
    thirdParty: 0,
    expenses: { Honorare: 1000, Material: 500 },
    drawdowns: [{ requested: '2018-05-02', amount: 1000, paid: '2018-05-09' }],
  })
const proof = {
  submitted: '2018-08-10',
  paidOn: '2018-07-01',
  expenses: { Honorare: 900, Material: 500 },
  own: 500,
  participants: 120,
}
const submitted = async () => {
  const id = await aFestival()
  await aSubmittedProof(at.applicant, id, proof)
  return id
}
const tab = (id: string, below = '') => `/vorhaben/${id}/nachweis${below && `/${below}`}`

describe('Prüfen und annehmen', () => {
  it('zieht ab, was nicht zuwendungsfähig ist, nie mehr als den Beleg', async () => {
    const id = await submitted()
    const [first] = await listReceipts(at.lead, id)
    const path = tab(id, `belege/${first?.id}/pruefung`)
    const refused = await lead().post(path, [
      ['ineligible', '5000,00'],
      ['note', ''],
    ])
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('mehr kann nicht abgezogen werden')
    expect(refused.html).toContain('value="5000,00"')
    await lead().post(path, [
      ['ineligible', '100,00'],
      ['note', 'Alkohol'],
    ])
    const page = await lead().get(tab(id))
    expect(page.text).toContain('davon 100,00 € nicht anerkannt')
    expect(page.text).toContain('Annehmen und 200,00 € zurückfordern')
  })

  it('bucht die Annahme und die Rückzahlung und druckt die Abrechnung', async () => {
    const id = await submitted()
    const accepted = await lead().post(tab(id, 'annehmen'), [['remark', 'Sachlich richtig.']])
    expect(accepted.status).toBe(303)
    expect(await findStatement(at.lead, id)).toMatchObject({ repaymentCents: euro(100) })
    const page = await own().get(tab(id))
    expect(page.text).toContain('Rückzahlung von 100,00 € bis zum 9. September 2018')
    expect(page.text).toContain('So wurde abgerechnet')
    const pdf = await own().get(tab(id, 'abrechnung.pdf'))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const future = await lead().post(tab(id, 'rueckzahlung'), [['repaidOn', '2018-08-11']])
    expect([future.status, future.text.includes('liegt in der Zukunft')]).toEqual([422, true])
    const early = await lead().post(tab(id, 'rueckzahlung'), [['repaidOn', '2018-03-05']])
    expect([early.status, early.text.includes('Bewilligt wurde erst am 6. März 2018')]).toEqual([422, true])
    await lead().post(tab(id, 'rueckzahlung'), [['repaidOn', '2018-08-10']])
    expect((await getMeasure(at.lead, id)).state).toBe('closed')
  })

  it('gibt mit einer Begründung zurück, und nicht ohne', async () => {
    const id = await submitted()
    const without = await lead().post(tab(id, 'zurueckgeben'), [['dueOn', '2018-08-24']])
    expect(without.status).toBe(422)
    await lead().post(tab(id, 'zurueckgeben'), [
      ['reason', 'Bitte die Quittung\nbeilegen.'],
      ['dueOn', '2018-08-24'],
    ])
    const page = await own().get(tab(id))
    expect(page.text).toContain('Zur Korrektur zurückgegeben')
    expect(page.text).toContain('Bitte die Quittung beilegen.')
  })
})

describe('Wer was sieht', () => {
  it('zeigt dem Ausschuss die Zahlen, nicht die Belege', async () => {
    const id = await submitted()
    const member = as(['committee_voting'])
    const page = await member.get(tab(id))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Soll und Ist')
    expect(page.text).not.toContain('Auftritt am Markt')
    expect(page.text).not.toContain('Ein Fest am Markt')
    expect((await member.get(tab(id, 'belegliste.csv'))).status).toBe(403)
    const [first] = await listReceipts(at.lead, id)
    expect((await member.get(tab(id, `belege/${first?.id}/datei`))).status).toBe(403)
    expect((await member.get('/nachweise')).status).toBe(403)
  })

  it('lässt die Prüfung lesen, aber nichts tun', async () => {
    const id = await submitted()
    const auditor = as(['auditor'])
    expect((await auditor.get(tab(id))).text).toContain('Auftritt am Markt')
    for (const step of ['annehmen', 'zurueckgeben', 'einreichen', 'rueckzahlung', 'schlusszahlung'])
      expect((await auditor.post(tab(id, step), [])).status).toBe(403)
  })

  it('lässt niemanden den Nachweis der eigenen Organisation prüfen', async () => {
    const id = await submitted()
    const both = as(['lead_office', 'applicant'], { organisationIds: [at.applicant.organisationId] })
    expect((await both.post(tab(id, 'annehmen'), [])).status).toBe(403)
    const coordination = siteOf(at.coordination)
    expect((await coordination.post(tab(id, 'annehmen'), [])).status).toBe(403)
  })

  it('zeigt Fremden nichts', async () => {
    const id = await submitted()
    const stranger = as(['applicant'], { organisationIds: [newId<'organisation'>()] })
    expect((await stranger.get(tab(id))).status).toBe(403)
    expect((await stranger.get(tab(id, 'abrechnung.pdf'))).status).toBe(403)
    const visitor = await siteOf(actingAs(at.lead, anActor())).get(tab(id))
    expect([visitor.status, visitor.location]).toEqual([303, expect.stringContaining('/anmelden')])
  })

  it('nimmt die Annahme beim zweiten Mal nicht', async () => {
    const id = await submitted()
    await acceptProof(onDay(at.lead, '2018-08-10'), id)
    expect((await lead().post(tab(id, 'annehmen'), [])).status).toBe(403)
  })
})
