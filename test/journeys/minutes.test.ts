/**
 * The minutes of the first meeting. The coordination office completes what wrote itself and lays it before two people; the
 * one who led the meeting signs on a telephone, the office signs for itself. The members get it by mail, one objects, the
 * text is corrected and signed anew, and the next meeting approves it. Only what passes the gate is read by everybody.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjourn, decide, gather } from '../../seeds/acts/meet.ts'
import { actionFundOf, applyFor } from '../../seeds/acts/year-2018.ts'
import { known, on } from '../../seeds/stage.ts'
import { day, type StoryMeeting } from '../../seeds/story.ts'
import { editItem } from '../../src/modules/committee/actions/edit-item.ts'
import { views } from './browser.ts'
import { type OpenHouse, openHouse, password } from './open-house.ts'
import type { Visitor } from './visitor.ts'

const home = '/boizenburg-luebtheen'
let house: OpenHouse
let office: Visitor
let chair: Visitor
let minutes: string
let chairName: string

beforeAll(async () => {
  house = await openHouse()
  const { stage, story } = house
  const [march, may] = story.year_2018.meetings as [StoryMeeting, StoryMeeting]
  await applyFor(
    stage,
    story,
    march.day,
    await actionFundOf(await on(stage, day('2018-01-17'), 'koordination'), 2018),
  )
  const meetingId = await gather(stage, march)
  const first = march.items?.[0]
  if (!first) throw new Error('the story decides nothing')
  const evening = await on(stage, day(march.day), 'koordination', '17:30')
  await editItem(evening, known(stage.items, first.measure), { public: true })
  await decide(stage, march, first)
  await adjourn(stage, march, meetingId)
  await gather(stage, { ...may, items: [] })
  chairName = (await on(stage, day(march.day), 'm01')).actor.name
  minutes = `${home}/sitzungen/${meetingId}/protokoll`
  house.day('2018-03-08')
  office = await house.as('koordination')
  chair = await house.visit(views.telephone)
  await chair.signIn('m01@buntwerk.example', password)
}, 120_000)
afterAll(() => house.close())

const layBefore = async (remarks: string, reason?: string) => {
  await office.open(minutes)
  await office.fill('Anmerkungen', remarks)
  await office.press('Entwurf speichern')
  if (reason) await office.fill('Was hat sich gegenüber der letzten Fassung geändert, und warum?', reason)
  await office.press('Zur Unterschrift vorlegen')
}

const sign = async (who: Visitor, name: string) => {
  await who.open(minutes)
  await who.fill('Ihr voller Name zur Bestätigung', name)
  await who.press('Protokoll unterschreiben')
}

test('the draft is there, and is completed', async () => {
  await office.open(minutes)
  expect(await office.text()).toContain('Angenommen: 9 Ja, 0 Nein, 1 Enthaltung')
  const chairs = office.page.getByRole('group', { name: 'Sitzungsleitung' })
  await office.choose('Aus der Liste', { label: chairName }, chairs)
  const clerks = office.page.getByRole('group', { name: 'Protokoll', exact: true })
  await office.choose('Aus der Liste', { label: 'Koordinierungs- und Fachstelle' }, clerks)
  await office.press('Entwurf speichern')
  await layBefore('Zwei Gäste.')
  expect(await office.text()).toContain('Fassung 1 liegt zur Unterschrift vor.')
})

test('the chair signs on the telephone, the office for itself', async () => {
  expect(house.mailbox.lettersFor('m01@buntwerk.example').at(-1)?.subject).toContain('Bitte unterschreiben')
  await sign(chair, chairName)
  expect(await chair.text()).toContain('Ihre Unterschrift ist festgehalten.')
  await sign(office, 'Koordinierungs- und Fachstelle')
  expect(await office.text()).toContain('unterschrieben und noch nicht versandt')
  expect(await office.paper('Protokoll (PDF)')).toMatch(/^%PDF-/)
})

test('everybody gets it, and one objects', async () => {
  await office.press('Protokoll versenden')
  expect(house.mailbox.lettersFor('m08@buntwerk.example').at(-1)?.text).toContain('Demokratiefest am Markt')
  await chair.open(minutes)
  await chair.fill('Was stimmt nicht, und wie heißt es richtig?', 'Es waren drei Gäste.')
  await chair.press('Einwendung erheben')
  await office.open(minutes)
  await office.choose('Entscheidung', { label: 'berechtigt, wird berichtigt' })
  await office.fill('Begründung', 'Richtig gezählt.')
  await office.press(/^Antworten/)
  await office.press('Protokoll berichtigen')
  await layBefore('Drei Gäste.', 'Einwendung: drei Gäste')
  await sign(chair, chairName)
  await sign(office, 'Koordinierungs- und Fachstelle')
  await office.press('Protokoll versenden')
})

test('the next meeting approves it', async () => {
  house.day('2018-05-15', '18:00')
  await office.open(minutes)
  await office.choose('Genehmigt in der Sitzung am', { label: '15. Mai 2018' })
  await office.press('Genehmigung eintragen')
  expect(await office.text()).toContain('genehmigt in der Sitzung am 15. Mai 2018 und steht fest')
})

test('the public reads what passed the gate, and nothing else', async () => {
  const everybody = await house.visit()
  const page = `${home}/buendnis`
  await everybody.open(page)
  expect(await everybody.text()).not.toContain('Auszug aus dem Protokoll')
  await office.follow('Öffentlicher Auszug')
  await office.press('Auszug speichern')
  expect(await office.page.getByRole('button', { name: 'Auszug veröffentlichen' }).count()).toBe(0)
  for (const box of [
    'Personenbezug geprüft',
    'Gefährdete Personen geprüft',
    'Nichtöffentliche Punkte geprüft',
  ])
    await office.page.getByLabel(box).check()
  await office.press('Prüfung bestätigen')
  await office.press('Auszug veröffentlichen')
  await everybody.open(page)
  await everybody.follow(/Auszug aus dem Protokoll/)
  const text = await everybody.text()
  expect(text).toContain('Bewilligt: 7.500,00 €.')
  expect(text).not.toContain('Gäste')
  expect(text).not.toContain(chairName)
  await office.fill('Warum?', 'Jemand wird bedroht.')
  await office.press('Auszug zurücknehmen')
  expect((await everybody.page.reload())?.status()).toBe(404)
})
