/**
 * On a small telephone, in the dark: a visitor, an applicant and a member of the committee come to the pages they need, none
 * can be scrolled sideways, and the button that matters can be reached. And with the keyboard alone: past the navigation
 * with one key, through a form, and to what has to be corrected.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draw, notify } from '../../seeds/acts/carry-out.ts'
import { adjourn, decide, gather } from '../../seeds/acts/meet.ts'
import { actionFundOf, applyFor } from '../../seeds/acts/year-2018.ts'
import { known, on } from '../../seeds/stage.ts'
import { day, measureOf, type StoryMeeting } from '../../seeds/story.ts'
import { views } from './browser.ts'
import { type OpenHouse, openHouse, password } from './open-house.ts'
import type { Visitor } from './visitor.ts'

const home = '/boizenburg-luebtheen'
let house: OpenHouse
let caseAddress: string
let meetingAddress: string

beforeAll(async () => {
  house = await openHouse()
  const { stage, story } = house
  const meeting = story.year_2018.meetings[0] as StoryMeeting
  const fundId = await actionFundOf(await on(stage, day('2018-01-17'), 'koordination'), 2018)
  await applyFor(stage, story, meeting.day, fundId)
  const meetingId = await gather(stage, meeting)
  for (const item of meeting.items ?? []) await decide(stage, meeting, item)
  await adjourn(stage, meeting, meetingId)
  const measure = measureOf(story.year_2018.measures, 'demokratiefest')
  await notify(stage, measure, day(meeting.day))
  for (const drawdown of measure.drawdowns ?? []) await draw(stage, measure, drawdown)
  caseAddress = `${home}/vorhaben/${known(stage.measures, 'demokratiefest')}`
  meetingAddress = `${home}/sitzungen/${meetingId}`
})
afterAll(() => house.close())

test('a visitor reads the public pages', async () => {
  house.day('2018-02-01')
  const visitor = await house.visit(views.darkTelephone)
  for (const page of [
    '',
    '/foerderung',
    '/projekte',
    '/buendnis',
    '/impressum',
    '/datenschutz',
    '/barrierefreiheit',
  ])
    await visitor.open(`${home}${page}`)
  await visitor.open(home)
  await visitor.follow('Förderung finden')
  await visitor.follow(/^Aktions- und Initiativfonds/)
  expect(await isReachable(visitor, 'link', 'Antrag beginnen')).toBe(true)
})

test('an applicant finds every tab of the case and adds a receipt', async () => {
  house.day('2018-08-20')
  const kino = await house.visit(views.darkTelephone)
  await kino.signIn('kino@buntwerk.example', password)
  for (const tab of [
    'antrag',
    'beschluss',
    'bescheid',
    'auszahlungen',
    'aenderungen',
    'nachweis',
    'nachrichten',
    'verlauf',
  ])
    await kino.open(`${caseAddress}/${tab}`)
  await kino.open(`${caseAddress}/nachweis/belege/neu`)
  expect(await isReachable(kino, 'button', 'Speichern')).toBe(true)
  await kino.press('Speichern')
  expect(await kino.page.getByRole('alert').innerText()).toContain('Bitte prüfen Sie')
  await kino.open(`${caseAddress}/nachweis/bericht`)
  await kino.open(`${home}/organisation`)
  await kino.open(`${home}/antraege`)
})

test('an office and a member of the committee read the meeting', async () => {
  const member = await house.visit(views.darkTelephone)
  await member.signIn('m12@buntwerk.example', password)
  await member.open(`${home}/sitzungen`)
  await member.open(meetingAddress)
  await member.follow('Graffiti-Werkstatt am Bahnhof')
  expect(await member.text()).toContain('Abgelehnt bei Stimmengleichheit')
  const amt = await house.visit(views.darkTelephone)
  await amt.signIn('amt@buntwerk.example', password)
  for (const page of [
    '/heute',
    '/eingang',
    '/mittel?jahr=2018',
    '/aufrufe',
    '/menschen',
    '/gremium',
    '/geschaeftsordnung',
  ])
    await amt.open(`${home}${page}`)
  for (const page of ['/auszahlungen', '/nachweise', '/einstellungen']) await amt.open(`${home}${page}`)
  for (const link of ['Mitglied berufen', 'Sitzverteilung', 'Statistik', 'Mitglied Kino-Club']) {
    await amt.open(`${home}/gremium`)
    await amt.follow(link)
  }
  await amt.open(`${home}/gremien`)
})

/** Whole on the screen after scrolling to it, and nothing lies above it. */
async function isReachable(who: Visitor, role: 'link' | 'button', name: string): Promise<boolean> {
  const way = who.page.getByRole(role, { name, exact: true }).first()
  await way.scrollIntoViewIfNeeded()
  await way.click({ trial: true })
  const box = await way.boundingBox()
  return (box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320
}

test('with the keyboard alone: past the navigation, through the form, to the first mistake', async () => {
  const visitor = await house.visit(views.dark)
  const { page } = visitor
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
  await visitor.open('/anmelden')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Zum Inhalt springen')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focusedName()).toBe('email')
  await page.keyboard.type('kino@buntwerk.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  const arrived = page.waitForURL((url) => url.pathname !== '/anmelden')
  await page.keyboard.press('Enter')
  await arrived

  await visitor.open(`${caseAddress}/nachweis/bericht`)
  await visitor.open(`${caseAddress}/nachweis/belege/neu`)
  await page.getByRole('button', { name: 'Speichern', exact: true }).focus()
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await loaded
  await visitor.look()
  expect(await page.evaluate(() => document.activeElement?.classList.contains('error-summary'))).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await focusedName()).toBe('amount')
})
