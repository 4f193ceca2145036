import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  aCoordinator,
  anApplicant,
  type TestApplicant,
} from '../../../../test/builders/applications.ts'
import { type CaseSite, caseSite, type Fields } from '../../../../test/builders/case-site.ts'
import {
  actingAs,
  adoptUsualRules,
  anActor,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { aLeadOffice, aRunning, aSubmittedProof, type TestOffices } from '../../../../test/builders/proof.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { samplePicture } from '../../../platform/pdf/sample.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { acceptProof } from '../actions/accept-proof.ts'
import { proofRoutes } from '../index.ts'
import { findProof, findStatement } from '../queries/proofs.ts'
import { listReceipts } from '../queries/records.ts'

let house: TestHouse
let offices: TestOffices
let applicant: TestApplicant
let callId: Id<'call'>

beforeAll(async () => {
  house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  callId = await aCall(founder, (await openYear2018(founder)).funds.action)
  applicant = await anApplicant(founder)
  offices = { lead: await aLeadOffice(founder), coordination: await aCoordinator(founder) }
})
afterAll(() => house.close())

const siteOf = (scope: Scope): CaseSite => caseSite(house, onDay(scope, '2018-08-10'), proofRoutes)
const own = () => siteOf(applicant.scope)
const lead = () => siteOf(offices.lead)
/** Somebody signed in with these roles. */
const as = (roles: Parameters<typeof anActor>[0], person: Parameters<typeof anActor>[1] = {}) =>
  siteOf(actingAs(offices.lead, anActor(roles, { personId: newId(), ...person })))

const aFestival = () =>
  aRunning(offices, applicant, callId, {
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
  await aSubmittedProof(applicant, id, proof)
  return id
}
const tab = (id: string, below = '') => `/vorhaben/${id}/nachweis${below && `/${below}`}`

const receipt: Fields = [
  ['line', 'expense:Honorare'],
  ['amount', '250,00'],
  ['documentOn', '2018-05-20'],
  ['paidOn', '2018-05-22'],
  ['party', 'Musikschule „Klang“'],
  ['purpose', 'Auftritt am Markt'],
  ['paymentKind', 'transfer'],
]
const with_ = (fields: Fields, changed: Record<string, string | File>): Fields => [
  ...fields.filter(([name]) => !(name in changed)),
  ...Object.entries(changed),
]
const photo = () => new File([new Uint8Array(samplePicture)], 'beleg.png', { type: 'image/png' })

describe('Belege', () => {
  it('nimmt einen Beleg mit Foto auf und zeigt, was von der Position übrig ist', async () => {
    const id = await aFestival()
    const saved = await own().post(tab(id, 'belege'), with_(receipt, { file: photo() }))
    expect([saved.status, saved.location]).toEqual([303, `/boizenburg-luebtheen${tab(id)}`])
    const page = await own().get(tab(id))
    expect(page.text).toContain('Musikschule „Klang“: Auftritt am Markt')
    expect(page.text).toContain('−75,0 %')
    const form = await own().get(tab(id, 'belege/neu'))
    expect(form.text).toContain('Honorare (noch 750,00 € von 1.000,00 €)')
    const [kept] = await listReceipts(applicant.scope, id)
    const file = await own().get(tab(id, `belege/${kept?.id}/datei`))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('verliert bei einem Fehler nichts, auch das Foto nicht', async () => {
    const id = await aFestival()
    const wrong = with_(receipt, { amount: 'zwölf', party: '<b>"\'&', paidOn: '2018-08-11', file: photo() })
    const again = await own().post(tab(id, 'belege'), wrong)
    expect(again.status).toBe(422)
    expect(again.text).toContain('Bitte geben Sie einen Betrag in Euro ein')
    expect(again.text).toContain('Der Tag der Zahlung liegt in der Zukunft')
    expect(again.html).toContain('value="zwölf"')
    expect(again.html).toContain('value="&lt;b&gt;&quot;&#39;&amp;"')
    const keptFile = /name="keptFile" value="([^"]+)"/.exec(again.html)?.[1] ?? ''
    await own().post(tab(id, 'belege'), with_(receipt, { keptFile }))
    expect(await listReceipts(applicant.scope, id)).toMatchObject([{ fileId: keptFile }])
  })

  it('weist eine Datei zurück, die kein Beleg sein kann', async () => {
    const id = await aFestival()
    const file = new File(['MZ program'], 'beleg.pdf', { type: 'application/pdf' })
    const again = await own().post(tab(id, 'belege'), with_(receipt, { file }))
    expect(again.status).toBe(422)
    expect(again.text).toContain('Der Inhalt der Datei „beleg.pdf“ passt nicht')
    expect(await listReceipts(applicant.scope, id)).toEqual([])
  })

  it('nimmt ein doppelt gesendetes Formular einmal', async () => {
    const id = await aFestival()
    const fields = with_(receipt, { _once: newId() })
    const site = own()
    await Promise.all([site.post(tab(id, 'belege'), fields), site.post(tab(id, 'belege'), fields)])
    expect(await listReceipts(applicant.scope, id)).toHaveLength(2)
  })

  it('findet den Beleg eines anderen Vorhabens nicht', async () => {
    const [one, other] = [await aFestival(), await aFestival()]
    await own().post(tab(one, 'belege'), receipt)
    const [kept] = await listReceipts(applicant.scope, one)
    for (const answer of [
      await own().post(tab(other, `belege/${kept?.id}/entfernen`), []),
      await own().get(tab(other, `belege/${kept?.id}/datei`)),
      await own().get(tab(one, `belege/${newId()}/datei`)),
    ])
      expect(answer.status).toBe(404)
    expect(await listReceipts(applicant.scope, one)).toHaveLength(1)
  })

  it('gibt die Belegliste als Tabelle mit den Auszahlungen', async () => {
    const id = await submitted()
    const csv = await lead().get(tab(id, 'belegliste.csv'))
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.html).toContain(
      '09.05.2018;Mittelabruf 1;Honorare und Technik;Zuwendung;Einnahme;Überweisung;1000,00',
    )
  })
})

describe('Sachbericht', () => {
  it('speichert sich beim Schreiben selbst, auch unvollständig', async () => {
    const id = await aFestival()
    const saved = await own().post(tab(id, 'bericht'), [['done', 'Wir haben']], { 'x-autosave': '1' })
    expect(saved.status).toBe(204)
    const wrong = await own().post(tab(id, 'bericht'), [
      ['done', 'Wir haben gefeiert'],
      ['participants', 'viele'],
    ])
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="viele"')
    expect(wrong.html).toContain('Wir haben gefeiert')
    expect((await findProof(applicant.scope, id))?.answers.done).toBe('Wir haben')
  })
})

describe('Einreichen', () => {
  it('sagt alles auf einmal, was fehlt, und ändert nichts', async () => {
    const id = await aFestival()
    const refused = await own().post(tab(id, 'einreichen'), [])
    expect(refused.status).toBe(422)
    for (const part of ['Sachbericht', 'Belege', 'Bestätigung der Richtigkeit'])
      expect(refused.text).toContain(`Es fehlt: ${part}.`)
    expect((await getMeasure(offices.lead, id)).state).toBe('running')
  })

  it('bringt den Nachweis auf die Liste der Ämter', async () => {
    const id = await aFestival()
    await own().post(tab(id, 'belege'), receipt)
    await own().post(tab(id, 'bericht'), [
      ['done', 'Ein Fest.'],
      ['conclusion', 'Gut.'],
    ])
    const before = await lead().get('/nachweise')
    expect(before.text).toContain('Nachweis fällig')
    const done = await own().post(tab(id, 'einreichen'), [['confirmed', 'ja']])
    expect([done.status, done.location]).toEqual([303, `/boizenburg-luebtheen${tab(id)}`])
    expect((await lead().get('/nachweise')).html).toContain(tab(id))
    expect((await own().post(tab(id, 'belege'), receipt)).status).toBe(403)
  })
})

describe('Prüfen und annehmen', () => {
  it('zieht ab, was nicht zuwendungsfähig ist, nie mehr als den Beleg', async () => {
    const id = await submitted()
    const [first] = await listReceipts(offices.lead, id)
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
    expect(await findStatement(offices.lead, id)).toMatchObject({ repaymentCents: euro(100) })
    const page = await own().get(tab(id))
    expect(page.text).toContain('Rückzahlung von 100,00 € bis zum 9. September 2018')
    expect(page.text).toContain('So wurde abgerechnet')
    const pdf = await own().get(tab(id, 'abrechnung.pdf'))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const future = await lead().post(tab(id, 'rueckzahlung'), [['repaidOn', '2018-08-11']])
    expect([future.status, future.text.includes('liegt in der Zukunft')]).toEqual([422, true])
    await lead().post(tab(id, 'rueckzahlung'), [['repaidOn', '2018-08-10']])
    expect((await getMeasure(offices.lead, id)).state).toBe('closed')
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
    const [first] = await listReceipts(offices.lead, id)
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
    const both = as(['lead_office', 'applicant'], { organisationIds: [applicant.organisationId] })
    expect((await both.post(tab(id, 'annehmen'), [])).status).toBe(403)
    const coordination = siteOf(offices.coordination)
    expect((await coordination.post(tab(id, 'annehmen'), [])).status).toBe(403)
  })

  it('zeigt Fremden nichts', async () => {
    const id = await submitted()
    const stranger = as(['applicant'], { organisationIds: [newId<'organisation'>()] })
    expect((await stranger.get(tab(id))).status).toBe(403)
    expect((await stranger.get(tab(id, 'abrechnung.pdf'))).status).toBe(403)
    const visitor = await siteOf(actingAs(offices.lead, anActor())).get(tab(id))
    expect([visitor.status, visitor.location]).toEqual([303, expect.stringContaining('/anmelden')])
  })

  it('nimmt die Annahme beim zweiten Mal nicht', async () => {
    const id = await submitted()
    await acceptProof(onDay(offices.lead, '2018-08-10'), id)
    expect((await lead().post(tab(id, 'annehmen'), [])).status).toBe(403)
  })
})
