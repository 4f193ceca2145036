/**
 * The whole example year 2018 where the browser matters: both meetings that decide, vote by vote, with a point that is put
 * off, one that is refused because it is excluded, a tie, and a motion that is one cent more than the fund has; both
 * meetings that cannot decide; and at the end, when everything is carried out and proven, the fund to the last cent.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settle } from '../../seeds/acts/carry-out.ts'
import { gather } from '../../seeds/acts/meet.ts'
import { actionFundOf, applyFor, carryOut, grantMicro } from '../../seeds/acts/year-2018.ts'
import { known, on } from '../../seeds/stage.ts'
import { day, type StoryItem, type StoryMeeting } from '../../seeds/story.ts'
import type { LocalDate } from '../../src/kit/dates.ts'
import type { Id } from '../../src/kit/ids.ts'
import { amountText, openBallot, writeVotes } from './committee-room.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import type { Visitor } from './visitor.ts'

const home = '/boizenburg-luebtheen'
let house: OpenHouse
let office: Visitor
let fundId: Id<'fund'>
const decidedOn = new Map<string, LocalDate>()

beforeAll(async () => {
  house = await openHouse()
  office = await house.as('koordination')
  fundId = await actionFundOf(await on(house.stage, day('2018-01-16'), 'koordination'), 2018)
})
afterAll(() => house.close())

const meetings = () => house.story.year_2018.meetings
const titleOf = (key: string): string =>
  house.story.year_2018.measures.find((measure) => measure.key === key)?.title ?? key
const fundNumbers = async (who: Visitor) => {
  await who.open(`${home}/mittel?jahr=2018`)
  return who.fourNumbers('Aktions- und Initiativfonds')
}

describe.each([0, 1])('deciding meeting %i', (index) => {
  const meeting = () => meetings()[index] as StoryMeeting
  let address: string

  beforeAll(async () => {
    await applyFor(house.stage, house.story, meeting().day, fundId)
    const meetingId = await gather(house.stage, meeting())
    house.day(meeting().day)
    address = `${home}/sitzungen/${meetingId}`
  })

  test('every point ends as the story tells', async () => {
    for (const item of meeting().items ?? []) {
      await office.open(address)
      await office.follow(titleOf(item.measure))
      await decide(meeting(), item)
      decidedOn.set(item.measure, day(meeting().day))
    }
    await office.open(address)
    expect(await office.text()).not.toContain('Abstimmung läuft')
  })

  test('the fund shows what is free, and the meeting ends with its minutes', async () => {
    expect((await fundNumbers(office)).at(-1)).toBe(`${amountText(Number(meeting().expect.free))} €`)
    await office.open(address)
    await office.press('Sitzung schließen')
    expect(await office.paper('Protokoll (PDF)')).toMatch(/^%PDF-/)
    if (index === 0) await grantMicro(house.stage, house.story.year_2018.measures, fundId, decidedOn)
  })
})

async function decide(meeting: StoryMeeting, item: StoryItem): Promise<void> {
  await settleConflicts(item)
  if (item.motion === 'deferred') {
    await office.fill('Was fehlt noch?', item.expect.reason ?? '')
    await office.press('Antrag zurückstellen')
    return expect(await office.text()).toContain('zurückgestellt')
  }
  await openBallot(office, item)
  await writeVotes(office, house.stage, meeting, item)
  if (item.expect.source) {
    await office.fill('Begründung, falls der Antrag abgelehnt oder gekürzt wird', 'Eine Reise zur Erholung.')
    await office.fill('Grundlage der Ablehnung', item.expect.source)
  }
  await office.press('Abstimmung schließen')
  expect(await office.text()).toContain(wordsOf(item))
}

/** Only the members that the story names are kept out; the others' ties are lifted with a reason. */
async function settleConflicts({ conflicted = [] }: StoryItem): Promise<void> {
  const shown = await office.text(office.page.locator('section', { hasText: 'Befangenheit' }).last())
  for (const key of conflicted) expect(shown).toContain(nameOf(key))
  if (conflicted.length > 0) return
  const lift = office.page.getByText(/^Befangenheit von .* aufheben$/)
  for (let count = await lift.count(); count > 0; count -= 1) {
    await lift.first().click()
    await office.page
      .getByLabel(/mitentscheiden\?/)
      .first()
      .fill('Der Ausschuss sieht keine Befangenheit.')
    await office.press('Befangenheit aufheben')
  }
}

const nameOf = (key: string): string => {
  const seat = house.story.committee.seats.find((candidate) => candidate.key === key)
  const { name } = house.story.organisations.find((candidate) => candidate.key === seat?.organisation) ?? {}
  return `Mitglied ${name}`
}

function wordsOf({ expect: expected }: StoryItem): string {
  const amount = `${amountText(expected.amount ?? 0)} €`
  if (expected.outcome === 'granted') return `Bewilligt: ${amount}.`
  if (expected.outcome === 'granted_with_conditions') return `Bewilligt mit Auflage: ${amount}.`
  if (expected.outcome === 'refused_by_fund')
    return `Im Fonds sind noch ${amountText(expected.free ?? 0)} € frei, es fehlen 0,01 €.`
  return expected.because === 'tie' ? 'Abgelehnt bei Stimmengleichheit' : 'Abgelehnt: 0 Ja, 11 Nein'
}

describe('meetings that cannot decide', () => {
  test.each([
    [2, 'nicht beschlussfähig'],
    [3, 'keine Mehrheit'],
  ])('meeting %i', async (index, words) => {
    const meeting = meetings()[index] as StoryMeeting
    const meetingId = await gather(house.stage, meeting)
    house.day(meeting.day)
    await office.open(`${home}/sitzungen/${meetingId}`)
    expect(await office.text()).toContain(words)
  })
})

describe('when everything is carried out and proven', () => {
  beforeAll(async () => {
    for (const measure of house.story.year_2018.measures.filter(({ proof }) => proof)) {
      await carryOut(house.stage, measure, known(decidedOn, measure.key))
      await settle(house.stage, measure, day(measure.proof?.submitted ?? ''))
    }
    house.day('2018-12-31')
  })

  test('the fund is right to the last cent', async () => {
    expect(await fundNumbers(office)).toEqual(['40.000,00 €', '0,00 €', '26.614,49 €', '13.385,51 €'])
    const section = office.page.locator('section', { hasText: 'Aktions- und Initiativfonds' })
    const shown = await office.text(section.last())
    for (const part of ['nachgewiesen 26.614,49 €', 'zurückgezahlt 2.365,50 €']) expect(shown).toContain(part)
  })

  test('each booking stands in the journal, with its case', async () => {
    await office.follow(
      '13.385,51 €',
      office.page.locator('section', { hasText: 'Aktions- und Initiativfonds' }).last(),
    )
    const shown = await office.text()
    for (const title of ['Demokratiefest am Markt', 'Kreativkiste', 'Freilichtkino'])
      expect(shown).toContain(title)
  })

  test('the public pages show the projects with what became of them', async () => {
    const visitor = await house.visit()
    await visitor.open(`${home}/projekte?jahr=2018`)
    await visitor.follow('Freilichtkino und Gespräch')
    expect(await visitor.text()).toContain('3.900,00 €')
    await visitor.open(`${home}/buendnis`)
    expect(await visitor.text()).toContain('Begleitausschuss')
  })
})
