/**
 * Without script, as on an old telephone or behind a strict filter. The Kirchgemeinde writes and submits an application,
 * each section by its button and each line of the plan by a round trip; and a member of the committee votes on a screen of
 * 320 pixels, thinks again and changes the vote.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCall } from '../../seeds/acts/apply.ts'
import { gather } from '../../seeds/acts/meet.ts'
import { actionFundOf, applyFor } from '../../seeds/acts/year-2018.ts'
import { known, on } from '../../seeds/stage.ts'
import { day, type StoryMeeting } from '../../seeds/story.ts'
import { openBallot } from '../../src/modules/committee/index.ts'
import { euro } from '../builders/partnership.ts'
import { views } from './browser.ts'
import { type OpenHouse, openHouse, password } from './open-house.ts'

const home = '/boizenburg-luebtheen'
const withoutScript = { ...views.desk, javaScriptEnabled: false }
let house: OpenHouse

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('the Kirchgemeinde writes its application by buttons alone', async () => {
  const { stage } = house
  const fundId = await actionFundOf(await on(stage, day('2018-01-17'), 'koordination'), 2018)
  await openCall(stage, {
    fundId,
    title: 'Kleinprojekte 2018',
    opensOn: day('2018-01-17'),
    deadline: day('2018-11-15'),
    meetingDay: day('2018-11-15'),
    forMicroGrants: true,
  })
  house.day('2018-03-07')
  const kirche = await house.visit(withoutScript)
  await kirche.signIn('kirche@buntwerk.example', password)
  await kirche.open(`${home}/antraege/neu`)
  await kirche.follow(/Antrag vorbereiten/)
  await kirche.press('Antrag beginnen')
  await kirche.fill('Vertretungsberechtigte Person (Name und Funktion)', 'Vorsitz des Kirchenvorstands')
  await kirche.fill('Ansprechperson für dieses Vorhaben', 'Gemeindebüro')
  await kirche.press('Speichern und weiter')
  await kirche.fill('Titel', 'Begegnungscafé')
  await kirche.fill('Ort', 'Gemeindehaus')
  await kirche.fill('Erster Tag', '2018-05-01')
  await kirche.fill('Letzter Tag', '2018-05-31')
  await kirche.tick('Nein')
  await kirche.press('Speichern und weiter')
  await kirche.fill('Beschreibung der Maßnahme', 'Ein offener Nachmittag in der Woche.')
  await kirche.press('Speichern und weiter')
  await kirche.tick('Alle Menschen am Ort')
  await kirche.press('Speichern und weiter')

  const plan = (name: string) => kirche.page.locator(`[name="${name}"]`)
  await plan('expenses.0.category').selectOption('Material')
  await plan('expenses.0.amount').fill('300')
  await kirche.press('Zeile hinzufügen', kirche.page.getByRole('group', { name: 'Ausgaben' }))
  expect(await plan('expenses.0.amount').inputValue()).toMatch(/^300(,00)?$/)
  await plan('expenses.1.category').selectOption('Verpflegung')
  await plan('expenses.1.amount').fill('150,50')
  await plan('income.0.category').selectOption('requested')
  await plan('income.0.amount').fill('450,50')
  await kirche.press('Speichern und weiter')
  await kirche.follow(/Erklärungen/)
  for (const box of await kirche.page.getByRole('checkbox').all()) await box.check()
  await kirche.press('Speichern und weiter')
  expect(await kirche.text()).toContain('450,50 €')
  await kirche.press('Verbindlich einreichen')
  expect(await kirche.text()).toContain('2018-001')
})

test('a member votes with the thumb and changes the vote', async () => {
  const { stage, story } = house
  const meeting = story.year_2018.meetings[0] as StoryMeeting
  const fundId = await actionFundOf(await on(stage, day('2018-01-17'), 'koordination'), 2018)
  await applyFor(stage, story, meeting.day, fundId)
  await gather(stage, meeting)
  house.day(meeting.day)
  await openBallot(await on(stage, day(meeting.day), 'koordination'), {
    itemId: known(stage.items, 'demokratiefest'),
    amountCents: euro(7500),
    condition: '',
  })

  const member = await house.visit({ ...views.telephone, javaScriptEnabled: false })
  await member.signIn('m01@buntwerk.example', password)
  await member.open(`${home}/sitzungen`)
  await member.follow('6. März 2018')
  await member.follow('Demokratiefest am Markt')
  const yes = await member.page.getByRole('button', { name: 'Ja' }).boundingBox()
  expect(Math.min(yes?.width ?? 0, yes?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await member.press('Ja')
  expect(await member.text()).toContain('Sie haben mit Ja gestimmt.')
  await member.page.getByText('Stimme ändern', { exact: true }).click()
  await member.press('Enthaltung')
  expect(await member.text()).toContain('Sie haben mit Enthaltung gestimmt.')

  const conflicted = await house.visit({ ...views.telephone, javaScriptEnabled: false })
  await conflicted.signIn('m06@buntwerk.example', password)
  await conflicted.open(new URL(member.page.url()).pathname)
  expect(await conflicted.text()).toContain('Sie sind bei diesem Punkt befangen')
  expect(await conflicted.page.getByRole('button', { name: 'Ja', exact: true }).count()).toBe(0)
})
