import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  aCoordinator,
  aDraft,
  anAdmitted,
  anApplicant,
  aSubmitted,
  type TestApplicant,
} from '../../../../test/builders/applications.ts'
import { type CaseSite, caseSite } from '../../../../test/builders/case-site.ts'
import {
  actingAs,
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../queries.ts'

let house: TestHouse
let office: Scope
let coordinator: Scope
let fundId: Id<'fund'>
let callId: Id<'call'>
let applicant: TestApplicant
let site: CaseSite
let officeSite: CaseSite

beforeAll(async () => {
  house = await openTestHouse()
  office = onDay(await house.found(), '2018-02-12')
  fundId = (await openYear2018(office)).funds.action
  callId = await aCall(office, fundId)
  coordinator = await aCoordinator(office)
  applicant = await anApplicant(office)
  site = caseSite(house, applicant.scope)
  officeSite = caseSite(house, coordinator)
})
afterAll(() => house.close())

const draft = () => aDraft(applicant, callId)
const edit = (id: string, section: string) => `/vorhaben/${id}/antrag/bearbeiten/${section}`

describe('Prüfen', () => {
  it('gibt mit genannten Feldern zurück, öffnet nur diese und lässt danach zu', async () => {
    const id = await aSubmitted(applicant, callId)
    const path = `/vorhaben/${id}/pruefung`
    const incomplete = await officeSite.post(path, [
      ['outcome', 'returned'],
      ['internalNote', 'bleibt stehen'],
    ])
    expect(incomplete.status).toBe(422)
    expect(incomplete.html).toContain('bleibt stehen')
    const past = await officeSite.post(path, [
      ['outcome', 'returned'],
      ['noteToApplicant', 'Bitte den Titel kürzen.'],
      ['reopenedFields', 'title'],
      ['dueOn', '2018-02-11'],
    ])
    expect([past.status, past.text.includes('Der Tag ist schon vorbei')]).toEqual([422, true])
    const returned = await officeSite.post(path, [
      ['outcome', 'returned'],
      ['noteToApplicant', 'Bitte den Titel kürzen.'],
      ['internalNote', 'Rückfrage war telefonisch'],
      ['reopenedFields', 'title'],
      ['reopenedFields', 'description'],
    ])
    expect(returned.status).toBe(303)
    const shown = await site.get(`/vorhaben/${id}/antrag`)
    expect(shown.text).toContain('Bitte den Titel kürzen.')
    expect(shown.text).not.toContain('telefonisch')
    expect((await site.get(edit(id, 'vorhaben'))).html).toMatch(/name="place"[^>]*readonly/)
    await site.post(edit(id, 'vorhaben'), [
      ['title', 'Fest am Markt'],
      ['place', 'Anderswo'],
    ])
    expect(await getMeasure(office, id)).toMatchObject({
      title: 'Fest am Markt',
      place: 'Markt, Boizenburg/Elbe',
    })
    await site.post(`/vorhaben/${id}/antrag/einreichen`, [])
    expect(
      (
        await officeSite.post(path, [
          ['outcome', 'admitted'],
          ['checklist', 'plan'],
        ])
      ).status,
    ).toBe(303)
    expect((await getMeasure(office, id)).state).toBe('admitted')
    expect((await officeSite.get(path)).text).toContain('1 von 7 Punkten abgehakt')
    expect((await site.get(path)).status).toBe(403)
  })
})

describe('Wer was sieht', () => {
  it('Fremde sehen den Fall nicht, und was es nicht gibt, ist nicht da', async () => {
    const id = await aSubmitted(applicant, callId)
    const stranger = caseSite(house, (await anApplicant(office, 'Nachbarn')).scope)
    for (const tab of ['', '/antrag', '/pruefung', '/nachrichten', '/verlauf'])
      expect((await stranger.get(`/vorhaben/${id}${tab}`)).status).toBe(403)
    expect((await stranger.post(`/vorhaben/${id}/antrag/einreichen`, [])).status).toBe(403)
    expect((await site.get(`/vorhaben/${newId()}/antrag`)).status).toBe(404)
    expect((await site.get('/vorhaben/keine-nummer/antrag')).status).toBe(404)
    expect((await stranger.get('/eingang')).status).toBe(403)
    expect((await stranger.get('/aufrufe')).status).toBe(403)
  })

  it('ein Fall einer anderen Partnerschaft ist nicht zu finden', async () => {
    const id = await draft()
    const elsewhere = await house.found({ slug: 'anderswo' })
    const there = caseSite(house, await aCoordinator(elsewhere))
    for (const path of [`/vorhaben/${id}`, `/vorhaben/${id}/antrag`, edit(id, 'plan'), `/aufrufe/${callId}`])
      expect((await there.get(path)).status).toBe(404)
  })

  it('der Ausschuss liest ohne Bankverbindung', async () => {
    const id = await anAdmitted(office, applicant, callId)
    await house.database
      .of(office.partnershipId)
      .updateTable('measures')
      .set({ state: 'scheduled' })
      .where('partnershipId', '=', office.partnershipId)
      .where('id', '=', id)
      .execute()
    const member = anActor(['committee_voting'], { personId: coordinator.actor.personId })
    const read = await caseSite(house, actingAs(office, member)).get(`/vorhaben/${id}/antrag`)
    expect(read.status).toBe(200)
    expect(read.text).toContain('Ein Fest am Markt')
    expect(read.text).not.toContain('DE02 1203 0000 0000 2020 51')
    expect((await officeSite.get(`/vorhaben/${id}/antrag`)).text).toContain('DE02 1203 0000 0000 2020 51')
  })
})

describe('Eingang', () => {
  it('findet nach Nummer, Wortanfang und Antragstellende, und gibt dieselbe Auswahl als Tabelle', async () => {
    const town = onDay(await house.found({ slug: 'liste' }), '2018-02-12')
    const { funds } = await openYear2018(town)
    const call = await aCall(town, funds.action)
    const club = await anApplicant(town, 'Kirchgemeinde')
    await aSubmitted(club, call, { title: 'Plakataktion: Unsere Stadt ist bunt' })
    await aSubmitted(club, call, { title: '=Graffiti am Bahnhof' })
    await aDraft(club, call, { title: 'Geheimer Entwurf' })
    const there = caseSite(house, await aCoordinator(town))
    const found = async (query: string) => (await there.get(`/eingang${query}`)).text
    const all = await found('')
    expect(all).toContain('Plakataktion')
    expect(all).not.toContain('Geheimer Entwurf')
    expect(await found('?suche=plakat')).not.toContain('Graffiti')
    expect(await found('?suche=2018-002')).not.toContain('Plakataktion')
    expect(await found('?suche=kirchgem')).toContain('Graffiti')
    expect(await found('?suche=gibtesnicht')).toContain('Nichts gefunden')
    expect(await found(`?suche=${encodeURIComponent("'&|!():* \\")}`)).toContain('Nichts gefunden')
    expect(await found('?stand=admitted')).toContain('Nichts gefunden')
    expect(await found('?jahr=2018&stand=submitted')).toContain('Plakataktion')
    const table = await there.get('/eingang/liste.csv?suche=graffiti')
    expect(table.html).toContain("2018-002;'=Graffiti am Bahnhof;Kirchgemeinde")
    expect(table.html).toContain(';7500,00;;Eingereicht;')
    expect(table.html.trim().split('\r\n')).toHaveLength(2)
  })
})

describe('Nachrichten und Verlauf', () => {
  it('hält das Gespräch und die internen Notizen auseinander', async () => {
    const id = await aSubmitted(applicant, callId)
    const path = `/vorhaben/${id}/nachrichten`
    await site.post(path, [['body', 'Dürfen wir den Ort wechseln?']])
    await officeSite.post(path, [['body', 'Ja, gern.']])
    await officeSite.post(path, [
      ['audience', 'offices'],
      ['note', 'Ort ist der Turnhalle näher.'],
    ])
    expect(
      (
        await site.post(path, [
          ['audience', 'offices'],
          ['note', 'eingeschlichen'],
        ])
      ).status,
    ).toBe(403)
    expect((await site.post(path, [['body', '  ']])).status).toBe(422)
    const applicantsPage = (await site.get(path)).text
    expect(applicantsPage).toContain('Ja, gern.')
    expect(applicantsPage).not.toContain('Turnhalle')
    expect((await officeSite.get(path)).text).toContain('Turnhalle')
    const history = (await site.get(`/vorhaben/${id}/verlauf`)).text
    expect(history).toContain('eingereicht (beantragt: 7.500,00 €)')
    expect(history).not.toContain('interne Notiz')
    expect((await officeSite.get(`/vorhaben/${id}/verlauf`)).text).toContain(
      'Hat eine interne Notiz geschrieben.',
    )
  })
})

describe('Aufrufe', () => {
  const fields = (changes: Record<string, string> = {}): [string, string][] =>
    Object.entries({
      fund: fundId,
      title: 'Zweite Runde',
      opensOn: '2018-03-01',
      deadline: '2018-05-01',
      meetingDay: '2018-05-15',
      cap: '9.999,99',
      ...changes,
    })

  it.each(['1e9', '-5', '0', 'viel'])('nennen den Fehler im Höchstbetrag „%s“', async (cap) => {
    const { status, text } = await officeSite.post('/aufrufe', fields({ cap }))
    expect([status, text.includes('Bitte geben Sie einen Betrag in Euro ein')]).toEqual([422, true])
    expect(text).not.toContain('Invalid')
  })

  it('werden veröffentlicht, geändert und geschlossen', async () => {
    const published = await officeSite.post('/aufrufe', fields())
    expect(published.status).toBe(303)
    const path = published.location?.replace(`/${office.slug}`, '') ?? ''
    expect((await officeSite.get(path)).html).toContain('value="9.999,99"')
    expect((await officeSite.post(path, fields({ title: 'Zweite Runde 2018', cap: '' }))).status).toBe(303)
    expect((await officeSite.get('/aufrufe')).text).toContain('Zweite Runde 2018')
    expect((await officeSite.post(`${path}/schliessen`, [['reason', '']])).status).toBe(422)
    expect((await officeSite.post(`${path}/schliessen`, [['reason', 'Mittel vergeben']])).status).toBe(303)
    expect((await officeSite.post(`${path}/schliessen`, [['reason', 'noch einmal']])).status).toBe(409)
  })

  it('nicht für den Fonds eines Jahres, das vorbei ist', async () => {
    const later = caseSite(house, onDay(coordinator, '2019-02-01'))
    const answer = await later.post('/aufrufe', fields())
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Das Förderjahr 2018 ist vorbei')
    expect(answer.html).toContain('value="Zweite Runde"')
    expect((await later.get('/aufrufe/neu')).html).not.toContain(fundId)
    expect((await later.get(`/aufrufe/${callId}`)).html).toContain(fundId)
  })

  it('mit verkehrten Tagen kommt alles Geschriebene zurück', async () => {
    const answer = await officeSite.post('/aufrufe', fields({ deadline: '2018-06-01' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Die Sitzung liegt vor dem Ende der Antragsfrist.')
    expect(answer.html).toContain('value="Zweite Runde"')
  })
})
