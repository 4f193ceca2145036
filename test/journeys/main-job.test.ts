/**
 * The main job, through the browser only. The coordination office publishes a call; somebody without a sign-in reads it;
 * the Kino-Club writes its application for the "Demokratiefest am Markt" section by section and submits it; the office
 * gives it back because of one answer and admits the corrected one. The committee meets, 11 of 13, one of them in conflict,
 * and grants 7,500.00 EUR by name. The lead office notifies, two drawdowns are checked, released and paid by four eyes, the
 * festival is proven with its receipts, 240.00 EUR come back, and everybody can read on the public page what became of it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { known } from '../../seeds/stage.ts'
import { measureOf, type StoryItem, type StoryMeeting, type StorySums } from '../../seeds/story.ts'
import { amountText, openBallot, tickPresent, writeVotes } from './committee-room.ts'
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
  await koordination.open(`${home}/aufrufe`)
  await koordination.follow('Neuer Aufruf')
  await koordination.choose('Fonds', { label: 'Aktions- und Initiativfonds 2018' })
  await koordination.fill('Titel', 'Aktions- und Initiativfonds 2018, Sitzung im März')
  await koordination.fill('Beschreibung', 'Für Vorhaben, die Menschen in beiden Städten zusammenbringen.')
  await koordination.fill('Beginn', '2018-01-17')
  await koordination.fill('Antragsfrist', '2018-02-20')
  await koordination.fill('Sitzung', '2018-03-06')
  await koordination.press('Aufruf veröffentlichen')

  await visitor.open(home)
  expect(await visitor.text()).toContain('20. Februar 2018')
  await visitor.follow('Förderung finden')
  await visitor.follow('Aktions- und Initiativfonds 2018, Sitzung im März')
  expect(await visitor.text()).toContain('zusammenbringen')
  expect(await visitor.text()).toContain('6. März 2018')
})

test('the Kino-Club writes its application section by section and submits it', async () => {
  house.day('2018-02-12')
  await kino.open(`${home}/foerderung`)
  await kino.follow('Aktions- und Initiativfonds 2018, Sitzung im März')
  await kino.follow('Antrag beginnen')
  await kino.press('Antrag beginnen')
  expect(await kino.text()).toContain('Abschnitt 1 von 11')
  await writeSections()
  await writePlan()
  await attach()
  for (const box of await kino.page.getByRole('checkbox').all()) await box.check()
  await kino.press('Speichern und weiter')

  expect(await kino.text()).toContain('Der Antrag ist vollständig und kann eingereicht werden.')
  await kino.press('Verbindlich einreichen')
  expect(await kino.text()).toMatch(/eingereicht.*2018-001/)
  caseAddress = new URL(kino.page.url()).pathname.replace(/\/antrag$/, '')
  await isPdf(kino, /^Bestätigung als PDF/)
  expect(house.mailbox.lettersFor('kino@buntwerk.example').at(-1)?.subject).toContain('2018-001')
})

async function writeSections(): Promise<void> {
  await kino.fill('Vertretungsberechtigte Person (Name und Funktion)', 'Vorsitz des Kino-Clubs')
  await kino.fill('Ansprechperson für dieses Vorhaben', 'Vorsitz des Kino-Clubs')
  await kino.press('Speichern und weiter')
  await kino.fill('Titel', measure().title)
  await kino.fill('Ort', 'Markt, Boizenburg/Elbe')
  await kino.fill('Erster Tag', measure().period?.from ?? '')
  await kino.fill('Letzter Tag', measure().period?.until ?? '')
  await kino.tick('Nein')
  await kino.press('Speichern und weiter')
  await kino.fill('Ausgangslage', 'Auf dem Markt begegnen sich viele nur noch beim Einkauf.')
  await kino.press('Speichern und weiter')
  await kino.fill('Leitziel', 'Demokratie im ländlichen Raum erleben')
  await kino.fill('Mittlerziel', 'Menschen aus beiden Städten reden miteinander über ihre Stadt.')
  await kino.tick('Begegnung und Beteiligung')
  await kino.press('Speichern und weiter')
  await kino.tick('Kulturprojekt')
  await kino.fill('Beschreibung der Maßnahme', 'Ein Fest mit Bühne, Film und Gesprächen an langen Tischen.')
  await kino.press('Speichern und weiter')
  await kino.tick('Alle Menschen am Ort')
  await kino.fill('Erwartete Zahl der Teilnehmenden', '500')
  await kino.press('Speichern und weiter')
  await kino.fill('Woran erkennen Sie, dass das Vorhaben gelungen ist?', 'Mehr als 500 Menschen kommen.')
  await kino.press('Speichern und weiter')
  await kino.fill('Wie machen Sie das Vorhaben bekannt?', 'Plakate, Zeitung, Aushang in beiden Rathäusern')
  await kino.press('Speichern und weiter')
}

async function writePlan(): Promise<void> {
  await writeLines('Ausgaben', 'expenses', measure().expenses ?? {}, (name) => name)
  await writeLines('Einnahmen', 'income', measure().income ?? {}, (name) =>
    name === 'requested' ? 'requested' : name === 'Eigenmittel' ? 'own' : 'third_party',
  )
  expect(await kino.text()).toContain('Ausgaben und Einnahmen sind ausgeglichen')
  await kino.press('Speichern und weiter')
}

async function writeLines(
  title: string,
  side: string,
  sums: StorySums,
  kindOf: (name: string) => string,
): Promise<void> {
  const group = kino.page.getByRole('group', { name: title })
  for (const [index, [name, euros]] of Object.entries(sums).entries()) {
    if (index > 0) await group.getByRole('button', { name: 'Zeile hinzufügen' }).click()
    await kino.page.locator(`[name="${side}.${index}.category"]`).selectOption(kindOf(name))
    await kino.page.locator(`[name="${side}.${index}.amount"]`).fill(amountText(euros))
  }
}

async function attach(): Promise<void> {
  const offer = { name: 'Angebot Bühne.pdf', mimeType: 'application/pdf', buffer: await kino.page.pdf() }
  await kino.field('Dateien hinzufügen').setInputFiles(offer)
  await kino.press('Hochladen')
  expect(await kino.text()).toContain('Angebot Bühne.pdf')
  await kino.follow(/Erklärungen/)
}

async function isPdf(who: Visitor, link: string | RegExp): Promise<void> {
  const { type, body } = await who.paper(link)
  expect(type).toContain('application/pdf')
  expect(body.subarray(0, 5).toString()).toBe('%PDF-')
}

test('the office finds it on "Heute" and gives it back because of one answer', async () => {
  house.day('2018-02-13')
  await koordination.open(`${home}/heute`)
  await koordination.follow(measure().title)
  expect(await koordination.text()).toContain('Keine Beanstandung')
  await koordination.fill('Nachricht an den Antragsteller', 'Bitte beschreiben Sie die Ursachen genauer.')
  await koordination.page.getByText('Zur Korrektur zurückgeben').first().click()
  await koordination.tick('Bedarf: Ausgangslage')
  await koordination.fill('Korrektur bis', '2018-02-19')
  await koordination.press('Zur Korrektur zurückgeben')
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
  for (const box of await koordination.page
    .getByRole('group', { name: 'In Ordnung ist' })
    .getByRole('checkbox')
    .all())
    await box.check()
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
  await isPdf(koordination, 'Protokoll (PDF)')
  const letter = house.mailbox.lettersFor('kino@buntwerk.example').at(-1)
  expect(letter?.text?.replace(/\s+/g, ' ')).toContain('7.500,00 €')
})

test('the lead office issues the notice, and the Kino-Club acknowledges it', async () => {
  house.day('2018-03-14')
  await amt.open(`${home}/heute`)
  expect(await amt.text()).toContain('seit 06.03.2018')
  await amt.follow(measure().title)
  await amt.press('Bescheid erstellen und zustellen')
  await isPdf(amt, 'Bescheid als PDF')

  house.day('2018-03-18')
  await kino.open(`${caseAddress}/bescheid`)
  await isPdf(kino, 'Bescheid als PDF')
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
  const { expenses = {}, income = {} } = measure().proof ?? {}
  const lines = [
    ...Object.entries(expenses).map(([name, euros]) => [`expense:${name}`, name, euros] as const),
    ...Object.entries(income).map(
      ([name, euros]) => [`income:${name === 'Eigenmittel' ? 'own' : 'third_party'}`, name, euros] as const,
    ),
  ]
  await kino.follow('Beleg hinzufügen')
  for (const [index, [line, name, euros]] of lines.entries()) {
    if (index === 0) await kino.field('Foto oder PDF des Belegs').setInputFiles(await photo())
    await kino.fill('Betrag', amountText(euros))
    await kino.choose('Position im Plan', line)
    await kino.fill('Tag auf dem Beleg', '2018-07-14')
    await kino.fill('Bezahlt am', '2018-07-31')
    await kino.fill('Wer hat das Geld bekommen oder gegeben?', `Rechnung ${name}`)
    await kino.fill('Wofür?', name)
    await kino.press(index < lines.length - 1 ? 'Speichern und weiterer Beleg' : 'Speichern')
  }
  expect(await kino.text()).toContain('2.850,00 €')
  await attendAndReport()
  await kino.tick(
    'Ich bestätige: Die Mittel wurden wie bewilligt verwendet, die Ausgaben waren notwendig und wirtschaftlich, und die Angaben stimmen mit den Büchern und Belegen überein.',
  )
  await kino.press('Nachweis einreichen')
  expect(await kino.text()).toContain('Der Verwendungsnachweis liegt vor und wird geprüft.')
})

const photo = async () => ({
  name: 'beleg.png',
  mimeType: 'image/png',
  buffer: await kino.page.screenshot(),
})

async function attendAndReport(): Promise<void> {
  await kino.follow('Liste hinzufügen')
  await kino.fill('Tag der Veranstaltung', '2018-07-14')
  await kino.fill('Veranstaltung', measure().title)
  await kino.fill('Teilnehmende', '640')
  await kino.press('Speichern')
  await kino.follow('Sachbericht schreiben')
  await kino.fill('Wie viele Menschen haben insgesamt teilgenommen?', '640')
  for (const question of await kino.page.getByRole('textbox').all())
    if ((await question.inputValue()) === '') await question.fill('Es kamen mehr Menschen als gedacht.')
  await kino.press('Speichern')
}

test('the lead office accepts to the cent, and 240.00 come back', async () => {
  house.day('2018-09-24')
  await amt.open(`${home}/heute`)
  expect(await amt.text()).toContain('seit 10.09.2018')
  await amt.follow(measure().title)
  expect(await amt.text()).toContain('8.210,00 €')
  expect(await amt.text()).toContain('7.260,00 €')
  await amt.press('Annehmen und 240,00 € zurückfordern')
  await isPdf(amt, 'Zahlenmäßiger Nachweis (PDF)')
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
