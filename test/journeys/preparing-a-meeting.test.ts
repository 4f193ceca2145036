/**
 * The coordination office plans the dates of the year, has the agenda proposed, drags a point to another place, gives a
 * project a time to present itself and invites. A member opens the mail on a telephone, watches the papers being put
 * together and opens them; then a point comes to the agenda and everybody is told what is new.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionFundOf, applyFor } from '../../seeds/acts/year-2018.ts'
import { on, type Stage } from '../../seeds/stage.ts'
import { day, type StoryMeeting } from '../../seeds/story.ts'
import { views } from './browser.ts'
import { type OpenHouse, openHouse, password } from './open-house.ts'
import type { Visitor } from './visitor.ts'

const home = '/boizenburg-luebtheen'
let house: OpenHouse
let stage: Stage
let office: Visitor

beforeAll(async () => {
  house = await openHouse()
  stage = house.stage
  const meeting = house.story.year_2018.meetings[0] as StoryMeeting
  const fundId = await actionFundOf(await on(stage, day('2018-01-17'), 'koordination'), 2018)
  await applyFor(stage, house.story, meeting.day, fundId)
  house.day('2018-02-20')
  office = await house.as('koordination')
}, 60_000)
afterAll(() => house.close())

const printPacks = async () =>
  (await on(stage, day('2018-02-20'), 'koordination')).edges.jobs.runWaiting('meeting-pack')
const points = () => office.page.locator('[data-item] .agenda__title').allInnerTexts()

test('the office plans the dates of a year', async () => {
  await office.open(`${home}/sitzungen`)
  await office.fill('1. Sitzung', '2018-03-06')
  await office.fill('2. Sitzung', '2018-05-08')
  await office.fill('Ort aller Sitzungen', 'Rathaus')
  await office.press('Termine anlegen')
  expect(await office.text()).toContain('20. Februar 2018')
  await office.follow('6. März 2018')
})

test('the agenda is proposed, dragged into order, and a project gets a time', async () => {
  await office.follow('Tagesordnung bearbeiten')
  await office.press('Vorschlag übernehmen')
  const before = await points()
  expect(before.length).toBeGreaterThan(5)
  const second = (before[1] ?? '').replace('TOP 2 ', '')
  const items = office.page.locator('[data-item]')
  const saved = office.page.waitForEvent('load')
  await items.nth(1).dragTo(items.first(), { targetPosition: { x: 12, y: 4 } })
  await saved
  await office.look()
  expect((await points())[0]).toContain(second)
  await office.press(/^Nach unten TOP 1/)
  expect((await points())[1]).toContain(second)
  await office.page.locator('input[name^="slot-"]').first().fill('18:30')
  await office.press('Zeiten speichern')
  await office.press('Antragstellende zur Vorstellung einladen')
})

test('the invitation reaches a member, who watches the papers being put together', async () => {
  await office.follow('Zur Einladung')
  await office.fill('Was Sie dazu schreiben möchten', 'Parken Sie bitte im Hof.')
  await office.press('Einladung versenden')
  const letter = house.mailbox.lettersFor('m01@buntwerk.example').at(-1)
  expect(letter?.subject).toBe('Einladung: Sitzung am 6. März 2018 (Begleitausschuss)')
  expect(letter?.attachments.some(({ contentType }) => /calendar|ics/.test(contentType))).toBe(true)
  const address = /http\S+unterlagen/.exec(letter?.text ?? '')?.[0] ?? ''
  const member = await house.visit(views.telephone)
  await member.signIn('m01@buntwerk.example', password)
  await member.open(address)
  expect(await member.text()).toContain('werden zusammengestellt')
  const shownAnew = member.page.waitForEvent('load')
  await printPacks()
  await shownAnew
  await member.look()
  expect(await member.text()).toContain('Die Unterlagen liegen bereit')
  expect(await member.paper('Unterlagen öffnen (PDF)')).toContain('%PDF-1.')
})

test('what comes to the agenda later is told as news', async () => {
  await office.follow('Tagesordnung ändern')
  await office.fill('Titel des Punktes', 'Wahl der Sprecherin')
  await office.choose('Art des Punktes', { label: 'Wahl' })
  await office.press('Punkt aufnehmen')
  await office.follow('Zur Einladung')
  expect(await office.text()).toContain('Neu: „Wahl der Sprecherin“.')
  await office.press('Geänderte Einladung versenden')
  const letter = house.mailbox.lettersFor('m01@buntwerk.example').at(-1)
  expect(letter?.subject).toContain('Geänderte Tagesordnung')
  await office.follow('Termin ändern')
  await office.fill('Ort', 'Kirche')
  await office.press('Termin speichern')
  expect(await office.text()).toContain('Tag, Zeit oder Ort sind anders.')
})
