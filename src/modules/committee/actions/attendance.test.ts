import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  aCommittee,
  aRunningMeeting,
  refusalCodes,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from '../../../../test/builders/committee.ts'
import { openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import { formatClock, localDate } from '../../../kit/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listAbsences, listPresences } from '../queries/attendance.ts'
import { loadStage } from '../queries/stage.ts'
import { addAgendaPoint } from './add-agenda-point.ts'
import { callItem } from './call-item.ts'
import { callMeeting } from './call-meeting.ts'
import { changeSeat } from './change-seat.ts'
import { closeMeeting } from './close-meeting.ts'
import { excuseAbsence } from './excuse-absence.ts'
import { recordAttendance } from './record-attendance.ts'

const day = '2018-03-06'
const present: readonly Seat[] = ['m01', 'm06', 'm07']
let house: TestHouse
let office: Scope
let committee: TestCommittee
let meeting: TestMeeting

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.found()
  await openYear2018(office)
  committee = await aCommittee(office)
})
afterAll(() => house.close())
beforeEach(async () => {
  meeting = await aRunningMeeting(office, committee, day, present)
})

/** The office at a German clock time; the meeting was opened at noon. */
const at = (time: string): Scope => ({ ...meeting.scope, now: new Date(`${day}T${time}:00+01:00`) })

/** "m06 12:00–13:05" */
async function stays(): Promise<string[]> {
  const seatOf = new Map(present.concat('m02').map((key): [string, Seat] => [committee.seat(key), key]))
  return (await listPresences(office, meeting.meetingId)).map(
    ({ memberId, arrivedAt, leftAt, representedBy }) =>
      `${seatOf.get(memberId)} ${formatClock(arrivedAt)}–${leftAt ? formatClock(leftAt) : ''}${representedBy ?? ''}`,
  )
}
const leaves = (key: Seat, time: string, said?: string) =>
  changeSeat(at(time), meeting.meetingId, {
    memberId: committee.seat(key),
    taken: null,
    ...(said ? { at: at(said).now } : {}),
  })
const comes = (key: Seat, time: string) => {
  const memberId = committee.seat(key)
  return changeSeat(at(time), meeting.meetingId, { memberId, taken: { memberId } })
}

describe('who is in the room', () => {
  it('was there from the beginning when written down for the first time', async () => {
    expect((await stays()).toSorted()).toEqual(['m01 12:00–', 'm06 12:00–', 'm07 12:00–'])
  })

  it('comes, goes and comes back, each with its time', async () => {
    await leaves('m06', '13:05')
    await comes('m02', '13:10')
    await comes('m06', '13:40')
    expect((await stays()).filter((stay) => !stay.endsWith('–') || !stay.includes('12:00'))).toEqual([
      'm06 12:00–13:05',
      'm02 13:10–',
      'm06 13:40–',
    ])
  })

  it('is written down later with the time it happened, never before it was there or in the future', async () => {
    await leaves('m06', '13:30', '13:05')
    expect(await stays()).toContain('m06 12:00–13:05')
    expect(await refusalCodes(leaves('m07', '13:30', '13:31'))).toEqual(['presence-in-future'])
    expect(await refusalCodes(leaves('m07', '13:30', '11:59'))).toEqual([
      'presence-before-opening',
      'presence-before-last-change',
    ])
    expect(await stays()).toContain('m07 12:00–')
  })

  it('says nothing new when the same is said again', async () => {
    const before = await stays()
    await recordAttendance(
      at('14:00'),
      meeting.meetingId,
      present.map((key) => ({ memberId: committee.seat(key) })),
    )
    expect(await stays()).toEqual(before)
  })

  it('keeps all changes of eight people who write at once', async () => {
    const keys: Seat[] = ['m01', 'm06', 'm07']
    await Promise.all([...keys, ...keys].map((key) => leaves(key, '13:00')))
    await Promise.all([comes('m01', '13:10'), comes('m02', '13:10')])
    const there = (await listPresences(office, meeting.meetingId)).filter(({ leftAt }) => leftAt === null)
    expect(there).toHaveLength(2)
    expect(await listPresences(office, meeting.meetingId)).toHaveLength(5)
  })

  it('gives the seat to a deputy, and back to the member who comes', async () => {
    const memberId = committee.seat('m07')
    const taken = { memberId, representedBy: 'Stellvertretung' }
    await changeSeat(at('13:00'), meeting.meetingId, { memberId, taken })
    const { voting } = (await loadStage(office, meeting.meetingId)).loaded
    expect(voting.present.find((seat) => seat.memberId === memberId)).toMatchObject({ represented: true })
    await comes('m07', '13:20')
    expect((await stays()).filter((stay) => stay.startsWith('m07'))).toEqual([
      'm07 12:00–13:00',
      'm07 13:00–13:20Stellvertretung',
      'm07 13:20–',
    ])
  })
})

describe('absences', () => {
  it('are excused when somebody said so, unexcused when the meeting is closed, and gone when the member comes', async () => {
    await excuseAbsence(at('12:30'), meeting.meetingId, {
      memberId: committee.seat('m02'),
      reason: 'erkrankt',
    })
    await excuseAbsence(at('12:30'), meeting.meetingId, { memberId: committee.seat('m03') })
    await comes('m03', '13:00')
    await leaves('m03', '13:30')
    await closeMeeting(at('14:00'), meeting.meetingId)
    const absences = await listAbsences(office, meeting.meetingId)
    expect(absences).toHaveLength(9)
    expect(absences.filter(({ excused }) => excused)).toEqual([
      { memberId: committee.seat('m02'), excused: true, reason: 'erkrankt' },
    ])
    expect(absences.map(({ memberId }) => memberId)).not.toContain(committee.seat('m03'))
  })
})

describe('the point that is on', () => {
  it('is the one that was called, and none in a break', async () => {
    const title = 'Bericht der Koordinierungs- und Fachstelle'
    await addAgendaPoint(meeting.scope, meeting.meetingId, { title, kind: 'report', public: true })
    const { next } = await loadStage(office, meeting.meetingId)
    await callItem(meeting.scope, meeting.meetingId, next?.id ?? null)
    expect((await loadStage(office, meeting.meetingId)).item).toMatchObject({ title })
    await callItem(meeting.scope, meeting.meetingId, null)
    expect((await loadStage(office, meeting.meetingId)).item).toBeUndefined()
  })

  it('is not one of another meeting, and none before the meeting runs', async () => {
    const { meetingId } = await callMeeting(meeting.scope, { meetsOn: localDate('2018-05-15') })
    const title = 'Bericht'
    await addAgendaPoint(meeting.scope, meetingId, { title, kind: 'report', public: true })
    const [item] = (await loadStage(office, meetingId)).agenda
    if (!item) throw new Error('the agenda is empty')
    await expect(callItem(meeting.scope, meeting.meetingId, item.id)).rejects.toThrow(NotFound)
    expect(await refusalCodes(callItem(meeting.scope, meetingId, item.id))).toEqual(['meeting-not-running'])
  })
})
