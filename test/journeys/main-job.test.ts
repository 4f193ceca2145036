/**
 * The main job, through the browser only. The coordination office publishes a call; somebody without a sign-in reads it;
 * the Kino-Club writes its application for the "Demokratiefest am Markt" section by section and submits it; the office
 * gives it back because of one answer and admits the corrected one. The committee meets, 11 of 13, one of them in conflict,
 * and grants 7,500.00 EUR by name. The lead office notifies, two drawdowns are checked, released and paid by four eyes, the
 * festival is proven with its receipts, 240.00 EUR come back, and everybody can read on the public page what became of it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { known } from '../../seeds/stage.ts'
import { measureOf, type StoryItem, type StoryMeeting } from '../../seeds/story.ts'
import { openBallot, tickPresent, writeVotes } from './committee-room.ts'
import { giveBack, publishCall } from './coordination-office.ts'
import { prove, writeApplication } from './kino-club.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import type { Visitor } from './visitor.ts'

let house: OpenHouse
let kino: Visitor
let koordination: Visitor
let amt: Visitor
let visitor: Visitor
/** The address of the case, as everybody who may see it knows it. */
let caseAddress: string
let meetingAddress: string
const home = '/boizenburg-luebtheen'
const call = 'Aktions- und Initiativfonds 2018, Sitzung im März'

beforeAll(async () => {
  house = await openHouse()
  visitor = await house.visit()
  kino = await house.as('kino')
  koordination = await house.as('koordination')
  amt = await house.as('amt')
})
afterAll(() => house.close())

const firstMeeting = () => house.story.year_2018.meetings[0] as StoryMeeting
const item = () => firstMeeting().items?.[0] as StoryItem
const measure = () => measureOf(house.story.year_2018.measures, 'demokratiefest')

test('the coordination office publishes a call, and everybody can read it', async () => {
  house.day('2018-01-17')
  await publishCall(koordination, call)
  await visitor.open(home)
  expect(await visitor.text()).toContain('20. Februar 2018')
  await visitor.follow('Förderung finden')
  await visitor.follow(call)
  expect(await visitor.text()).toMatch(/6\. März 2018.*zusammenbringen/)
})

test('the Kino-Club writes its application section by section and submits it', async () => {
  house.day('2018-02-12')
  await kino.open(`${home}/foerderung`)
  await kino.follow(call)
  await kino.follow('Antrag beginnen')
  await kino.press('Antrag beginnen')
  await writeApplication(kino, measure())
  expect(await kino.text()).toContain('Der Antrag ist vollständig und kann eingereicht werden.')
  await kino.press('Verbindlich einreichen')
  expect(await kino.text()).toMatch(/eingereicht.*2018-001/)
  caseAddress = new URL(kino.page.url()).pathname.replace(/\/antrag$/, '')
  expect(await kino.paper(/^Bestätigung als PDF/)).toMatch(/^%PDF-/)
  expect(house.mailbox.lettersFor('kino@buntwerk.example').at(-1)?.subject).toContain('2018-001')
})

test('the office finds it on "Heute" and gives it back because of one answer', async () => {
  house.day('2018-02-13')
  await koordination.open(`${home}/heute`)
  await koordination.follow(measure().title)
  expect(await koordination.text()).toContain('Keine Beanstandung')
  await giveBack(koordination, 'Bedarf: Ausgangslage', 'Bitte beschreiben Sie die Ursachen genauer.')
  expect(await koordination.text()).toContain('Kino-Club')
})

test('the Kino-Club corrects only this answer and submits again', async () => {
  house.day('2018-02-15')
  await kino.open(`${home}/antraege`)
  await kino.follow(measure().title)
  expect(await kino.text()).toContain('Bitte beschreiben Sie die Ursachen genauer.')
  await kino.open(`${caseAddress}/antrag/bearbeiten/vorhaben`)
  expect(await kino.field('Titel').getAttribute('readonly')).not.toBeNull()
  await kino.open(`${caseAddress}/antrag`)
  expect(await kino.page.getByRole('row', { name: /Bedarf/ }).innerText()).toContain('Bitte korrigieren')
  await kino.follow('Zur Korrektur')
  await kino.fill('Ausgangslage', 'Viele reden nur übereinander: Es fehlt ein Anlass, sich zu treffen.')
  await kino.press('Speichern und zur Übersicht')
  await kino.press('Verbindlich einreichen')
  expect(await kino.text()).toContain('2. Fassung')
})

test('the office admits it', async () => {
  house.day('2018-02-16')
  await koordination.open(`${home}/heute`)
  await koordination.follow(measure().title)
  const points = koordination.page.getByRole('group', { name: 'In Ordnung ist' }).getByRole('checkbox')
  for (const point of await points.all()) await point.check()
  await koordination.press('Zulassen: entscheidungsreif')
  expect(await koordination.text()).toContain('kann entschieden werden')
})

test('the meeting is prepared, opened, and 11 of 13 are there', async () => {
  house.day('2018-02-20')
  await koordination.open(`${home}/sitzungen`)
  await koordination.fill('Tag der Sitzung', '2018-03-06')
  await koordination.fill('Ort', 'Rathaus, Großer Saal')
  await koordination.fill('Antragsfrist', '2018-02-20')
  await koordination.press('Sitzung anlegen')
  meetingAddress = new URL(koordination.page.url()).pathname
  await koordination.page.getByLabel('Entscheidungsreifer Antrag').selectOption({ index: 1 })
  await koordination.press('Antrag aufnehmen')
  expect(await koordination.text()).toContain(measure().title)

  house.day('2018-03-06')
  await koordination.open(meetingAddress)
  await koordination.press('Sitzung eröffnen')
  await tickPresent(koordination, house.stage, firstMeeting().present)
  expect(await koordination.text()).toContain('11 von 13')
})

test('the committee grants 7,500.00 by nine votes and one abstention, without the member of the Kino-Club', async () => {
  await koordination.open(`${home}/mittel?jahr=2018`)
  expect(await koordination.fourNumbers('Aktions- und Initiativfonds')).toEqual([
    '40.000,00 €',
    '0,00 €',
    '0,00 €',
    '40.000,00 €',
  ])

  await koordination.open(meetingAddress)
  await koordination.follow(measure().title)
  expect(await koordination.text()).toContain('Mitglied Kino-Club')
  expect(await koordination.field('Betrag').inputValue()).toBe('7.500,00')
  await openBallot(koordination, item())
  expect(await koordination.page.locator(`[name="vote-${known(house.stage.members, 'm06')}"]`).count()).toBe(
    0,
  )
  await writeVotes(koordination, house.stage, firstMeeting(), item())
  await koordination.press('Abstimmung schließen')
  expect(await koordination.text()).toContain('9 Ja, 0 Nein, 1 Enthaltung; 1 befangen')

  await koordination.open(`${home}/mittel?jahr=2018`)
  expect(await koordination.fourNumbers('Aktions- und Initiativfonds')).toEqual([
    '40.000,00 €',
    '7.500,00 €',
    '0,00 €',
    '32.500,00 €',
  ])
})

test('closing the meeting makes the minutes and tells the Kino-Club', async () => {
  await koordination.open(meetingAddress)
  await koordination.press('Sitzung schließen')
  expect(await koordination.paper('Protokoll (PDF)')).toMatch(/^%PDF-/)
  const letter = house.mailbox.lettersFor('kino@buntwerk.example').at(-1)
  expect(letter?.text?.replace(/\s+/g, ' ')).toContain('7.500,00 €')
})

test('the lead office issues the notice, and the Kino-Club acknowledges it', async () => {
  house.day('2018-03-14')
  await amt.open(`${home}/heute`)
  expect(await amt.text()).toContain('seit 06.03.2018')
  await amt.follow(measure().title)
  await amt.press('Bescheid erstellen und zustellen')
  expect(await amt.paper('Bescheid als PDF')).toMatch(/^%PDF-/)

  house.day('2018-03-18')
  await kino.open(`${caseAddress}/bescheid`)
  expect(await kino.paper('Bescheid als PDF')).toMatch(/^%PDF-/)
  await kino.press('Empfang bestätigen')
  expect(await kino.page.getByRole('alert').innerText()).toContain('Bitte prüfen Sie')
  await kino.tick('Wir haben den Bescheid erhalten und beachten seine Bedingungen.')
  await kino.tick('Wir verzichten auf einen Rechtsbehelf gegen diesen Bescheid.')
  await kino.press('Empfang bestätigen')
  expect(await kino.text()).toContain('auf Rechtsbehelf verzichtet')
})

test.each([
  ['2018-05-02', '4.000,00', '2018-05-09', '20. Juni 2018'],
  ['2018-06-20', '3.500,00', '2018-06-27', '8. August 2018'],
])('the Kino-Club draws on %s: %s, paid on %s, to be spent by %s', async (requested, sum, paid, spendBy) => {
  house.day(requested)
  await kino.open(`${caseAddress}/auszahlungen`)
  if (requested === '2018-06-20') await kino.press('Ist ausgegeben')
  await kino.fill('Betrag', sum)
  await kino.fill('Wofür brauchen Sie das Geld?', 'Rechnungen der nächsten sechs Wochen')
  await kino.press('Mittel abrufen')
  await koordination.open(`${home}/heute`)
  await koordination.follow(measure().title)
  await koordination.press('Geprüft')
  await amt.open(`${caseAddress}/auszahlungen`)
  await amt.press('Freigeben')
  house.day(paid)
  await amt.open(`${caseAddress}/auszahlungen`)
  await amt.press(`Zahlung von ${sum} € eintragen`)
  expect(await amt.text()).toContain(spendBy)
})

test('the Kino-Club proves the festival with its receipts, one of them a photo', async () => {
  house.day('2018-09-10')
  await kino.open(`${caseAddress}/nachweis`)
  await prove(kino, measure())
  expect(await kino.text()).toContain('Der Verwendungsnachweis liegt vor und wird geprüft.')
})

test('the lead office accepts to the cent, and 240.00 come back', async () => {
  house.day('2018-09-24')
  await amt.open(`${home}/heute`)
  expect(await amt.text()).toContain('seit 10.09.2018')
  await amt.follow(measure().title)
  expect(await amt.text()).toContain('8.210,00 €')
  expect(await amt.text()).toContain('7.260,00 €')
  await amt.press('Annehmen und 240,00 € zurückfordern')
  expect(await amt.paper('Zahlenmäßiger Nachweis (PDF)')).toMatch(/^%PDF-/)
  house.day('2018-10-08')
  await amt.open(`${caseAddress}/nachweis`)
  await amt.press('Rückzahlung eintragen')
  expect(await amt.text()).toContain('Das Vorhaben ist abgeschlossen und abgerechnet.')
})

test('the public page tells what became of it, and the history reads like a story', async () => {
  await visitor.open(`${home}/projekte`)
  await visitor.follow(measure().title)
  const shown = await visitor.text()
  for (const part of ['Kino-Club', '7.500,00 €', '8.210,00 €', '7.260,00 €', '640'])
    expect(shown).toContain(part)
  expect(shown).not.toContain('Rechnung Honorare')

  await kino.open(`${caseAddress}/verlauf`)
  const told = await kino.text()
  for (const part of [
    'Hat einen Antrag begonnen',
    'zurückgegeben',
    'angenommen (9 Ja',
    'Rückzahlung von 240,00 €',
  ])
    expect(told).toContain(part)
  expect(told).not.toMatch(/Schritt „|undefined|NaN|\[object|\.\./)
})

test('the fund shows what was spent and what is free again', async () => {
  await amt.open(`${home}/mittel?jahr=2018`)
  expect(await amt.fourNumbers('Aktions- und Initiativfonds')).toEqual([
    '40.000,00 €',
    '0,00 €',
    '7.260,00 €',
    '32.740,00 €',
  ])
})
