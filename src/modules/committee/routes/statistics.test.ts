import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  decided,
  refusalCodes,
  type Seat,
  type TestCommittee,
  usualRulesOfProcedure,
} from '../../../../test/builders/committee.ts'
import {
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../../test/builders/site.ts'
import { firstDayOfYear, lastDayOfYear, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { adoptRulesOfProcedure, appointMember, bodiesRoutes, getMember } from '../../bodies/index.ts'
import { addAgendaPoint } from '../actions/add-agenda-point.ts'
import { closeBallot } from '../actions/close-ballot.ts'
import { closeMeeting } from '../actions/close-meeting.ts'
import { endSeatByAbsences } from '../actions/end-seat-by-absences.ts'
import { openBallot } from '../actions/open-ballot.ts'
import { recordAttendance } from '../actions/record-attendance.ts'
import { committeeRoutes } from '../index.ts'
import { loadBodyStatistics } from '../queries/member-statistics.ts'

const today = '2018-07-10'
const steady: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']

let house: TestHouse
let office: Scope
let committee: TestCommittee

/** Three meetings: m10 misses all, m11 the last two; m09 leaves the first one early and is represented in the second. */
beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const { funds } = await openYear2018(founded)
  office = onDay(await anOfficer(founded, 'coordination_office'), today)
  committee = await aCommittee(founded)
  const rules = { ...usualRulesOfProcedure, adoptedOn: localDate('2018-01-20'), absencesEndSeat: 3 }
  await adoptRulesOfProcedure(office, committee.bodyId, rules)
  const first = await aRunningMeeting(office, committee, '2018-03-06', [...steady, 'm11'])
  const measure = await anAdmitted(office, committee.applicants.kultur, await aCall(founded, funds.action))
  const item = await anItem(first, measure)
  const voters = [...steady, 'm11'] as const
  await decided(first.scope, committee, item, { amount: 500, yes: 9, voters })
  for (const kind of ['secret_paper', 'hand_count'] as const) {
    const point = await addAgendaPoint(first.scope, first.meetingId, { title: `Wahl: ${kind}` })
    await openBallot(first.scope, {
      itemId: point,
      text: 'Die Sprecherin ist gewählt.',
      kind,
      askForSecret: kind === 'secret_paper' ? 1 : 0,
    })
    await closeBallot(first.scope, { itemId: point, tally: { yes: 9, no: 0, abstain: 0 } })
  }
  await closeMeeting(first.scope, first.meetingId)
  const second = await aRunningMeeting(office, committee, '2018-05-15', steady)
  const seats = steady.map((seat) => ({
    memberId: committee.seat(seat),
    representedBy: seat === 'm09' ? 'Vertretung' : null,
  }))
  await recordAttendance(second.scope, second.meetingId, seats)
  await closeMeeting(second.scope, second.meetingId)
  const third = await aRunningMeeting(office, committee, '2018-06-26', steady)
  await closeMeeting(third.scope, third.meetingId)
})
afterAll(() => house.close())

const statisticsOf = async (seat: Seat, year = 2018) => {
  const { members } = await loadBodyStatistics(
    office,
    committee.bodyId,
    firstDayOfYear(year),
    lastDayOfYear(year),
  )
  const found = members.find(({ member }) => member.id === committee.seat(seat))
  if (!found) throw new Error(seat)
  return found
}
const siteOf = (actor: Actor): Site => siteFor(house, office, actor, bodiesRoutes, committeeRoutes)
const path = (query = '') => `/gremien/${committee.bodyId}/statistik${query}`

describe('the statistics of members', () => {
  it('count who came, was represented and missed, and who voted by name: no secret ballot, no counted hands', async () => {
    const none = { in_person: 0, represented: 0, excused: 0, unexcused: 0, unknown: 0 }
    expect(await statisticsOf('m01')).toMatchObject({
      attendance: { ...none, in_person: 3 },
      ballots: 1,
      votes: 1,
    })
    expect((await statisticsOf('m10')).attendance).toEqual({ ...none, unexcused: 3 })
    expect(await statisticsOf('m10')).toMatchObject({ ballots: 0, votes: 0 })
    expect((await statisticsOf('m11')).attendance).toEqual({ ...none, in_person: 1, unexcused: 2 })
    expect((await statisticsOf('m01', 2019)).attendance).toEqual(none)
  })

  it('say whose seat ends by absences, and who is one meeting short of it', async () => {
    expect(codesOf((await statisticsOf('m10')).absences)).toEqual(['absences-end-seat'])
    expect(codesOf((await statisticsOf('m11')).absences)).toEqual(['absences-near-limit'])
    expect(codesOf((await statisticsOf('m12')).absences)).toEqual([])
    const { text } = await siteOf(office.actor).get(path())
    expect(text).toContain('Mitglied m10 hat zuletzt 3 Sitzungen nacheinander unentschuldigt versäumt.')
    expect(text).toContain('3 geschlossene Sitzungen in diesem Jahr.')
  })

  it('tell of terms that end', async () => {
    await appointMember(office, committee.bodyId, {
      name: 'Auf Zeit',
      seatGroup: 'other',
      voting: false,
      termUntil: localDate('2018-08-31'),
    })
    expect((await siteOf(office.actor).get(path())).text).toMatch(
      /Amtszeiten, die enden Auf Zeit : 31. August 2018/,
    )
  })

  it('are for the body, not for applicants', async () => {
    expect((await siteOf(committee.as('m01', today).actor).get(path('?jahr=2018'))).status).toBe(200)
    expect((await siteOf(anActor(['applicant'])).get(path())).status).toBe(403)
    expect((await siteOf(committee.as('m01', today).actor).get(path())).text).not.toContain(
      'Sitze, die durch',
    )
  })
})

describe('a seat ends by absences', () => {
  it('not one meeting before', async () => {
    expect(await refusalCodes(endSeatByAbsences(office, committee.seat('m11')))).toEqual([
      'absences-below-limit',
    ])
    expect((await getMember(office, committee.seat('m11'))).leftOn).toBeNull()
  })

  it('by the office, with the reason on the seat', async () => {
    const button = `/mitglieder/${committee.seat('m10')}/ausscheiden/fehlen`
    expect((await siteOf(committee.as('m01', today).actor).post(button, {})).status).toBe(403)
    expect((await siteOf(office.actor).post(button, {})).status).toBe(303)
    expect(await getMember(office, committee.seat('m10'))).toMatchObject({
      leftOn: today,
      leftBecause: 'absences',
      leftNote: '3 Sitzungen nacheinander unentschuldigt versäumt',
    })
    const short = await siteOf(office.actor).post(
      `/mitglieder/${committee.seat('m11')}/ausscheiden/fehlen`,
      {},
    )
    expect([short.status, short.text.includes('endet der Sitz noch nicht')]).toEqual([422, true])
  })
})
