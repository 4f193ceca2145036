/**
 * A meeting as it is in the room: the chair at a desk, two members at their telephones, the wall in the dark, four browsers
 * at once and none is ever reloaded. Telephones and wall follow by themselves what the chair does: the meeting opens, people
 * come, points are called, votes are opened, cast and closed; a conflict bars a telephone; the quorum is lost and found, the
 * majority of civil society is lost; a point is put off and comes back in the next meeting, where one cent is missing.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../seeds/acts/meet.ts'
import { actionFundOf, applyFor, grantMicro } from '../../seeds/acts/year-2018.ts'
import { known, on } from '../../seeds/stage.ts'
import { day, type StoryMeeting } from '../../seeds/story.ts'
import { localDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { callMeeting, putOnAgenda } from '../../src/modules/committee/index.ts'
import { views } from './browser.ts'
import { amountText, itemOf, shows, tickPresent, writeVotes } from './committee-room.ts'
import { type OpenHouse, openHouse, password } from './open-house.ts'
import type { Visitor } from './visitor.ts'

const home = '/boizenburg-luebtheen'
const telephone = { ...views.telephone, viewport: { width: 360, height: 640 } }
let house: OpenHouse
let chair: Visitor
/** Of a member of the youth forum, and of the one whose parish applies for the posters. */
let youth: Visitor
let parish: Visitor
let wall: Visitor
let fundId: Id<'fund'>

beforeAll(async () => {
  house = await openHouse()
  fundId = await actionFundOf(await on(house.stage, day('2018-01-16'), 'koordination'), 2018)
  chair = await house.as('koordination')
  youth = await house.visit(telephone)
  parish = await house.visit({ ...telephone, colorScheme: 'dark' })
  wall = await house.visit(views.dark)
  await youth.signIn('m12@buntwerk.example', password)
  await parish.signIn('m07@buntwerk.example', password)
  await wall.signIn('amt@buntwerk.example', password)
})
afterAll(() => house.close())

const meetings = () => house.story.year_2018.meetings
const storyMeeting = (index: number) => meetings()[index] as StoryMeeting
const titleOf = (key: string): string =>
  house.story.year_2018.measures.find((measure) => measure.key === key)?.title ?? key

/** The meeting with its agenda, not opened yet, and everybody at their screen. */
async function comeTogether(meeting: StoryMeeting): Promise<string> {
  const { stage } = house
  const secretary = await on(stage, day('2018-02-01'), 'koordination')
  const { meetingId } = await callMeeting(secretary, { meetsOn: localDate(meeting.day) })
  const office = await on(stage, day(meeting.day), 'koordination')
  for (const key of new Set((meeting.items ?? []).map(({ measure }) => measure)))
    stage.items.set(key, await putOnAgenda(office, meetingId, known(stage.measures, key)))
  house.day(meeting.day, '17:00')
  const address = `${home}/sitzungen/${meetingId}`
  await chair.open(address)
  await Promise.all([youth.open(`${address}/mitmachen`), parish.open(`${address}/mitmachen`)])
  await wall.open(`${address}/leinwand/intern`)
  return address
}

const allShow = (text: string | RegExp) => Promise.all([youth, parish, wall].map((who) => shows(who, text)))

async function lookAtAll(): Promise<void> {
  for (const who of [youth, parish, wall]) await who.look()
}

async function openVote(amount?: number, condition?: string): Promise<void> {
  if (amount !== undefined) await chair.fill('Betrag', amountText(amount))
  if (condition) await chair.fill('Auflage', condition)
  await chair.press('Abstimmung öffnen')
}

describe('6 March', () => {
  let address: string
  const meeting = () => storyMeeting(0)

  beforeAll(async () => {
    await applyFor(house.stage, house.story, meeting().day, fundId)
    address = await comeTogether(meeting())
  })

  test('before it begins every screen says so, and after that who is there', async () => {
    expect.hasAssertions()
    await allShow('Die Sitzung hat noch nicht begonnen')
    await lookAtAll()
    await chair.press('Sitzung eröffnen')
    await allShow('0 von 13')
    await allShow(`Als Nächstes: TOP 1 ${titleOf('demokratiefest')}`)
    await tickPresent(chair, house.stage, meeting().present)
    await allShow('11 von 13 · 7 Zivilgesellschaft · beschlussfähig')
    await shows(youth, 'Sie sind als anwesend eingetragen.')
    await lookAtAll()
  })

  test('a point is called, voted on at two telephones and at the desk, and its result is everywhere', async () => {
    expect.hasAssertions()
    await chair.press(/^TOP 1 aufrufen/)
    await allShow(titleOf('demokratiefest'))
    await openVote()
    await allShow('0 von 10 Stimmen abgegeben')
    await shows(youth, 'Ihre Stimme: Förderung mit 7.500,00 €')
    await lookAtAll()
    await youth.press('Nein')
    await shows(wall, '1 von 10 Stimmen abgegeben')
    await shows(youth, 'Sie haben mit Nein gestimmt.')
    await youth.page.locator('summary', { hasText: 'Stimme ändern' }).click()
    await youth.press('Ja')
    await shows(youth, 'Sie haben mit Ja gestimmt.')
    await parish.press('Ja')
    await allShow('2 von 10 Stimmen abgegeben')
    await lookAtAll()
    await chair.page.reload()
    await writeVotes(chair, house.stage, meeting(), itemOf(meeting(), 'demokratiefest'))
    await allShow('10 von 10 Stimmen abgegeben')
    await chair.press('Abstimmung schließen')
    await allShow('Angenommen: 9 Ja, 0 Nein, 1 Enthaltung; 1 befangen; einfache Mehrheit')
    await allShow('Bewilligt: 7.500,00 €.')
    await lookAtAll()
    expect(await wall.text()).not.toContain('Mitglied ')
  })

  test('who is in a conflict of interest sees the point and no button', async () => {
    expect.hasAssertions()
    await chair.press(/^Nächster Punkt/)
    await allShow(titleOf('plakataktion'))
    await shows(parish, 'Sie sind bei diesem Punkt befangen')
    const { amount, condition } = itemOf(meeting(), 'plakataktion').motion as {
      amount: number
      condition: string
    }
    await openVote(amount, condition)
    await shows(youth, 'Ihre Stimme')
    expect(await parish.page.getByRole('button', { name: 'Ja', exact: true }).count()).toBe(0)
    await parish.look()
    await writeVotes(chair, house.stage, meeting(), itemOf(meeting(), 'plakataktion'))
    await chair.press('Abstimmung schließen')
    await allShow('Bewilligt mit Auflage: 2.000,00 €.')
  })

  test('a point is put off, with what is missing', async () => {
    expect.hasAssertions()
    await chair.press(/^Nächster Punkt/)
    const { reason = '' } = itemOf(meeting(), 'lehrmaterial').expect
    await chair.fill('Was fehlt noch?', reason)
    await chair.press('Antrag zurückstellen')
    await allShow(`Zurückgestellt: ${reason}`)
    await lookAtAll()
  })

  test('five leave: no vote without a quorum, and the reason stands there; then they come back', async () => {
    expect.hasAssertions()
    await chair.press(/^Nächster Punkt/)
    await allShow(titleOf('fair-friday'))
    const leaving = ['m01', 'm02', 'm03', 'm05', 'm13']
    await chair.open(address)
    house.day(meeting().day, '17:40')
    for (const key of leaving) await changeSeat(key, 'geht')
    await allShow('6 von 13')
    await allShow('nicht beschlussfähig')
    await lookAtAll()
    await chair.follow(titleOf('fair-friday'))
    expect(await chair.page.getByRole('button', { name: 'Abstimmung öffnen' }).count()).toBe(0)
    expect(await chair.text()).toContain('nicht beschlussfähig')
    await chair.open(address)
    house.day(meeting().day, '17:55')
    for (const key of leaving) await changeSeat(key, 'kommt')
    await allShow(/11 von 13 · 7 Zivilgesellschaft( · 1 befangen)? · beschlussfähig/)
    expect(await chair.text()).toContain('18:00 bis 18:40 Uhr')
  })

  test('civil society leaves: a quorum without its majority may not vote either', async () => {
    expect.hasAssertions()
    const leaving = ['m08', 'm10', 'm12', 'm13']
    for (const key of leaving) await changeSeat(key, 'geht')
    await allShow('keine Mehrheit der Zivilgesellschaft')
    await shows(youth, 'Sie sind noch nicht als anwesend eingetragen.')
    await wall.look()
    for (const key of leaving) await changeSeat(key, 'kommt')
    await allShow(/· beschlussfähig/)
    await shows(youth, 'Sie sind als anwesend eingetragen.')
  })

  test('the wall loses its connection, and shows what it missed when it is back', async () => {
    expect.hasAssertions()
    await wall.page.context().setOffline(true)
    house.day(meeting().day, '18:30')
    for (const key of ['fair-friday', 'vereinsausflug', 'graffiti'])
      await decide(house.stage, meeting(), itemOf(meeting(), key))
    await shows(youth, 'Abgelehnt bei Stimmengleichheit: 5 Ja, 5 Nein, 1 Enthaltung')
    await wall.page.context().setOffline(false)
    await shows(wall, 'Abgelehnt bei Stimmengleichheit: 5 Ja, 5 Nein, 1 Enthaltung')
    await chair.open(address)
    await chair.press('Sitzung schließen')
    await allShow('Die Sitzung ist geschlossen')
    await lookAtAll()
  })

  const changeSeat = (key: string, word: string) => {
    const seat = known(house.stage.members, key)
    const row = chair.page.getByRole('row').filter({ has: chair.page.locator(`button[value$="${seat}"]`) })
    const button = row.getByRole('button', { name: new RegExp(`^${word}`) })
    return Promise.all([chair.page.waitForEvent('load'), button.click()])
  }
})

describe('15 May', () => {
  const meeting = () => storyMeeting(1)

  beforeAll(async () => {
    await grantMicro(house.stage, house.story.year_2018.measures, fundId, new Map())
    await applyFor(house.stage, house.story, meeting().day, fundId)
    const address = await comeTogether(meeting())
    await chair.press('Sitzung eröffnen')
    await tickPresent(chair, house.stage, meeting().present)
    await chair.open(address)
  })

  test('what was put off is back and granted', async () => {
    expect.hasAssertions()
    await chair.press(/^TOP 1 aufrufen/)
    await allShow(titleOf('lehrmaterial'))
    await openVote()
    await youth.press('Ja')
    await chair.page.reload()
    await writeVotes(chair, house.stage, meeting(), itemOf(meeting(), 'lehrmaterial'))
    await chair.press('Abstimmung schließen')
    await allShow('Bewilligt: 9.000,00 €.')
  })

  test('one cent too much is refused on every screen, and less is granted at once', async () => {
    expect.hasAssertions()
    await chair.press(/^Nächster Punkt/)
    await allShow(titleOf('freilichtkino'))
    await openVote(17_020.02)
    await writeVotes(chair, house.stage, meeting(), itemOf(meeting(), 'freilichtkino'))
    await chair.press('Abstimmung schließen')
    await allShow('es fehlen 0,01 €')
    await lookAtAll()
    const second = itemOf(meeting(), 'freilichtkino', 1)
    const { amount, condition } = second.motion as { amount: number; condition: string }
    await openVote(amount, condition)
    await writeVotes(chair, house.stage, meeting(), second)
    await chair.press('Abstimmung schließen')
    await allShow('Bewilligt mit Auflage: 15.000,00 €.')
  })
})
