import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseSite, caseSite, type Fields } from '../../../../test/builders/case-site.ts'
import { onDay } from '../../../../test/builders/partnership.ts'
import {
  aRunning,
  aSubmittedProof,
  openProofHouse,
  type ProofHouse,
} from '../../../../test/builders/proof.ts'
import { newId } from '../../../kit/ids.ts'
import { samplePicture } from '../../../platform/pdf/sample.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { proofRoutes } from '../index.ts'
import { findProof } from '../queries/proofs.ts'
import { listReceipts } from '../queries/records.ts'

let at: ProofHouse
beforeAll(async () => {
  at = await openProofHouse()
})
afterAll(() => at.house.close())

const siteOf = (scope: Scope): CaseSite => caseSite(at.house, onDay(scope, '2018-08-10'), proofRoutes)
const own = () => siteOf(at.applicant.scope)
const lead = () => siteOf(at.lead)

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
    expect(page.text).toContain('Musikschule „Klang“ Auftritt am Markt')
    expect(page.text).toContain('−75,0 %')
    const form = await own().get(tab(id, 'belege/neu'))
    expect(form.text).toContain('Honorare (noch 750,00 € von 1.000,00 €)')
    const [kept] = await listReceipts(at.applicant.scope, id)
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
    expect(await listReceipts(at.applicant.scope, id)).toMatchObject([{ fileId: keptFile }])
  })

  it('weist eine Datei zurück, die kein Beleg sein kann', async () => {
    const id = await aFestival()
    const file = new File(['MZ program'], 'beleg.pdf', { type: 'application/pdf' })
    const again = await own().post(tab(id, 'belege'), with_(receipt, { file }))
    expect(again.status).toBe(422)
    expect(again.text).toContain('Der Inhalt der Datei „beleg.pdf“ passt nicht')
    expect(await listReceipts(at.applicant.scope, id)).toEqual([])
  })

  it('nimmt ein doppelt gesendetes Formular einmal', async () => {
    const id = await aFestival()
    const fields = with_(receipt, { _once: newId() })
    const site = own()
    await Promise.all([site.post(tab(id, 'belege'), fields), site.post(tab(id, 'belege'), fields)])
    expect(await listReceipts(at.applicant.scope, id)).toHaveLength(1)
  })

  it('findet den Beleg eines anderen Vorhabens nicht', async () => {
    const [one, other] = [await aFestival(), await aFestival()]
    await own().post(tab(one, 'belege'), receipt)
    const [kept] = await listReceipts(at.applicant.scope, one)
    for (const answer of [
      await own().post(tab(other, `belege/${kept?.id}/entfernen`), []),
      await own().get(tab(other, `belege/${kept?.id}/datei`)),
      await own().get(tab(one, `belege/${newId()}/datei`)),
    ])
      expect(answer.status).toBe(404)
    expect(await listReceipts(at.applicant.scope, one)).toHaveLength(1)
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
    expect((await findProof(at.applicant.scope, id))?.answers.done).toBe('Wir haben')
  })
})

describe('Einreichen', () => {
  it('sagt alles auf einmal, was fehlt, und ändert nichts', async () => {
    const id = await aFestival()
    const refused = await own().post(tab(id, 'einreichen'), [])
    expect(refused.status).toBe(422)
    for (const part of ['Sachbericht', 'Belege', 'Bestätigung der Richtigkeit'])
      expect(refused.text).toContain(`Es fehlt: ${part}.`)
    expect((await getMeasure(at.lead, id)).state).toBe('running')
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
