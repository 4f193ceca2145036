import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCommittee,
  anOfficer,
  aRunningMeeting,
  type TestCommittee,
  usualRulesOfProcedure,
} from '../../../test/builders/committee.ts'
import { onDay, openTestHouse, openYear2018, type TestHouse } from '../../../test/builders/partnership.ts'
import { siteFor } from '../../../test/builders/site.ts'
import { localDate } from '../../kit/dates.ts'
import type { Scope } from '../../platform/scope.ts'
import {
  adoptRulesOfProcedure,
  appointMember,
  dismissMember,
  listVacantSeats,
  planSeats,
} from '../bodies/index.ts'
import { addAgendaPoint } from '../committee/actions/add-agenda-point.ts'
import { sendInvitation } from '../committee/actions/send-invitation.ts'
import { callMeeting, closeMeeting } from '../committee/index.ts'
import { deskRoutes } from './index.ts'
import { loadBodyNotices } from './load-body-notices.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  await openYear2018(founded)
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  const rules = { ...usualRulesOfProcedure, adoptedOn: localDate('2018-01-20'), absencesEndSeat: 2 }
  await adoptRulesOfProcedure(onDay(office, '2018-01-20'), committee.bodyId, { ...rules, noticeDays: 14 })
})
afterAll(() => house.close())

const textsOn = async (day: string) => (await loadBodyNotices(onDay(office, day))).map(({ text }) => text)
const about = async (word: string, day: string) =>
  (await textsOn(day)).filter((text) => text.startsWith(word))

describe('the desk, of the bodies', () => {
  it('says nothing where nothing is due', async () => {
    expect(await textsOn('2018-01-20')).toEqual([])
  })

  it('reminds of an invitation near its last day, and no more once it is sent', async () => {
    const { meetingId } = await callMeeting(onDay(office, '2018-01-20'), { meetsOn: localDate('2018-12-04') })
    expect(await about('Einladung', '2018-11-05')).toEqual([])
    expect(await about('Einladung', '2018-11-20')).toEqual([
      'Einladung fällig: Sitzung am 4. Dezember 2018, spätestens am 20. November 2018 versenden',
    ])
    expect(await about('Einladung überfällig', '2018-11-21')).toHaveLength(1)
    const { html } = await siteFor(house, onDay(office, '2018-11-21'), office.actor, deskRoutes).get('/heute')
    expect(html).toContain(`/sitzungen/${meetingId}/einladung`)
    await addAgendaPoint(onDay(office, '2018-11-20'), meetingId, { title: 'Bericht', kind: 'report' })
    await sendInvitation(onDay(office, '2018-11-20'), meetingId, '')
    expect(await about('Einladung', '2018-11-21')).toEqual([])
  })

  it('names terms that end within 90 days or have ended, until the seat is left', async () => {
    const { memberId } = await appointMember(onDay(office, '2018-01-21'), committee.bodyId, {
      name: 'Rita Frist',
      seatGroup: 'civil_society',
      voting: false,
      termUntil: localDate('2018-06-30'),
    })
    expect(await about('Amtszeit', '2018-03-31')).toEqual([])
    expect(await about('Amtszeit endet am 30. Juni 2018: Rita Frist', '2018-04-01')).toHaveLength(1)
    expect(await about('Amtszeit abgelaufen', '2018-07-01')).toHaveLength(1)
    await dismissMember(onDay(office, '2018-07-02'), memberId, localDate('2018-07-02'), {
      because: 'term_ended',
      note: '',
    })
    expect(await about('Amtszeit', '2018-07-02')).toEqual([])
  })

  it('counts the seats of the distribution in force that nobody holds', async () => {
    const plan = (civil: number) => [
      { group: 'civil_society' as const, voting: true, seats: civil },
      { group: 'administration' as const, voting: true, seats: 5 },
    ]
    await planSeats(onDay(office, '2018-02-01'), committee.bodyId, localDate('2018-02-01'), plan(6))
    await planSeats(onDay(office, '2018-02-01'), committee.bodyId, localDate('2018-03-01'), plan(8))
    expect(await listVacantSeats(onDay(office, '2018-02-28'), 10)).toEqual([])
    expect(await textsOn('2018-03-01')).toEqual([
      '2 Sitze nicht besetzt: Zivilgesellschaft, mit Stimmrecht (Begleitausschuss)',
    ])
  })

  it('says whose seat ends by absences: the last meetings in a row, not one fewer', async () => {
    const all = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12'] as const
    const others = ['m03', 'm04', 'm05', 'm10', 'm11', 'm13'] as const
    const first = await aRunningMeeting(office, committee, '2018-05-15', all)
    await closeMeeting(first.scope, first.meetingId)
    expect(await about('Sitz endet', '2018-05-16')).toEqual([])
    const second = await aRunningMeeting(office, committee, '2018-06-12', [...all, ...others.slice(1)])
    await closeMeeting(second.scope, second.meetingId)
    expect(await about('Sitz endet wegen Fehlens: Mitglied', '2018-06-13')).toEqual([
      'Sitz endet wegen Fehlens: Mitglied m03, 2 Sitzungen nacheinander unentschuldigt',
    ])
  })

  it('shows nothing of another partnership', async () => {
    const elsewhere = onDay(await house.found({ slug: 'anderswo' }), '2018-11-20')
    expect(await loadBodyNotices(elsewhere)).toEqual([])
  })
})
