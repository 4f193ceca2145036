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
    expect((await site.post(`/vorhaben/${complete}/antrag/einreichen`, [])).status).toBe(403)
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
      expect((await stranger.get(`/vorhaben/${id}${tab}`)).status, tab).toBe(403)
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
      expect((await there.get(path)).status, path).toBe(404)
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
    expect(read.text).not.toContain('DE02120300000000202051')
    expect((await officeSite.get(`/vorhaben/${id}/antrag`)).text).toContain('DE02120300000000202051')
  })
})

describe('Eingang', () => {
  it('findet nach Nummer, Wortanfang und Antragsteller, und gibt dieselbe Auswahl als Tabelle', async () => {
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

  it('mit verkehrten Tagen kommt alles Geschriebene zurück', async () => {
    const answer = await officeSite.post('/aufrufe', fields({ deadline: '2018-06-01' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Die Sitzung liegt vor dem Ende der Antragsfrist.')
    expect(answer.html).toContain('value="Zweite Runde"')
  })
})
