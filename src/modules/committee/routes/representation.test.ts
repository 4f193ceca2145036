import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  aCommittee,
  anOfficer,
  aRunningMeeting,
  type Seat,
  type TestCommittee,
  type TestMeeting,
  usualRulesOfProcedure,
} from '../../../../test/builders/committee.ts'
import { openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../../test/builders/site.ts'
import { localDate } from '../../../kit/dates.ts'
import { newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { adoptRulesOfProcedure } from '../../bodies/index.ts'
import { listAttendance } from '../queries/attendance.ts'
import { committeeRoutes } from './index.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm12']

let house: TestHouse
let office: Scope
let committee: TestCommittee
let meeting: TestMeeting
let chair: Site

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  await openYear2018(founded)
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  await adoptRulesOfProcedure(office, committee.bodyId, {
    ...usualRulesOfProcedure,
    adoptedOn: localDate('2018-03-07'),
    deputies: 'none',
    voteTransfer: true,
  })
})
afterAll(() => house.close())

const inMeetingOn = async (day: string) => {
  meeting = await aRunningMeeting(office, committee, day, present)
  chair = siteFor(house, meeting.scope, meeting.scope.actor, committeeRoutes)
}
const represent = (fields: Record<string, string>) =>
  chair.post(`/sitzungen/${meeting.meetingId}/anwesenheit/vertretung`, fields)
const sitsOn = async (seat: Seat) =>
  (await listAttendance(office, meeting.meetingId)).find(({ memberId }) => memberId === committee.seat(seat))
    ?.representedBy

describe('who is sent for a meeting', () => {
  beforeEach(() => inMeetingOn('2018-03-06'))

  it('takes the seat, where the rules let it be', async () => {
    const { status } = await represent({ represented: committee.seat('m09'), representative: 'Person Neu' })
    expect(status).toBe(303)
    expect(await sitsOn('m09')).toBe('Person Neu')
  })

  it('is no other member: votes are not transferred', async () => {
    const { status, text } = await represent({
      represented: committee.seat('m09'),
      representative: 'Mitglied m06',
    })
    expect([status, text.includes('lässt keine Stimmübertragung zu')]).toEqual([422, true])
    expect(await sitsOn('m09')).toBe(undefined)
  })

  it('must be said, and of a seat of here', async () => {
    expect((await represent({ represented: committee.seat('m09') })).status).toBe(422)
    expect((await represent({ represented: newId(), representative: 'Person' })).status).toBe(404)
    const foreign = { represented: committee.seat('m09'), holder: newId() }
    expect((await represent(foreign)).status).toBe(404)
  })
})

describe('a transferred vote', () => {
  beforeEach(() => inMeetingOn('2018-03-20'))
  const transfer = (from: Seat, to: Seat) =>
    represent({ represented: committee.seat(from), holder: committee.seat(to) })

  it('is held by a member who is there, one each', async () => {
    expect((await transfer('m09', 'm06')).status).toBe(303)
    expect(await sitsOn('m09')).toBe('Mitglied m06')
    const second = await transfer('m10', 'm06')
    expect([second.status, second.text.includes('führt schon die Stimme')]).toEqual([422, true])
    expect((await transfer('m10', 'm07')).status).toBe(303)
  })

  it('by nobody who is away, and deputies there are none', async () => {
    const away = await transfer('m09', 'm11')
    expect([away.status, away.text.includes('ist nicht selbst da')]).toEqual([422, true])
    const deputy = await represent({ represented: committee.seat('m09'), representative: 'Person Neu' })
    expect([deputy.status, deputy.text.includes('kennt keine Vertretung')]).toEqual([422, true])
  })

  it('is entered on the page of the meeting, where no deputy is asked for', async () => {
    await transfer('m09', 'm06')
    const { html } = await chair.get(`/sitzungen/${meeting.meetingId}`)
    expect(html).toContain('Welches Mitglied führt die Stimme?')
    expect(html).not.toContain('Wer vertritt?')
  })
})
