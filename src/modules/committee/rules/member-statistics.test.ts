import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { attendanceOf, countAttendance, type Missed, type Taken } from './member-statistics.ts'

const meetings = [
  { id: 'march', meetsOn: localDate('2018-03-06') },
  { id: 'may', meetsOn: localDate('2018-05-15') },
  { id: 'june', meetsOn: localDate('2018-06-26') },
]
const holder = (appointedOn: string, leftOn: string | null = null) => ({
  id: 'm06',
  appointedOn: localDate(appointedOn),
  leftOn: leftOn === null ? null : localDate(leftOn),
})
const at = (meetingId: string, inPerson: boolean, memberId = 'm06'): Taken => ({
  meetingId,
  memberId,
  inPerson,
})
const away = (meetingId: string, excused: boolean, memberId = 'm06'): Missed => ({
  meetingId,
  memberId,
  excused,
})

describe('the meetings that count', () => {
  it.each<[string, string | null, number]>([
    ['2018-01-10', null, 3],
    ['2018-03-06', null, 3],
    ['2018-03-07', null, 2],
    ['2018-01-10', '2018-06-27', 3],
    ['2018-01-10', '2018-06-26', 2],
    ['2018-03-07', '2018-05-15', 0],
  ])('for a seat held from %s until %s: %i', (from, leftOn, count) => {
    expect(attendanceOf(holder(from, leftOn), meetings, [], [])).toHaveLength(count)
  })
})

describe('what a meeting was for the member', () => {
  it.each<[string, readonly Taken[], readonly Missed[], string]>([
    ['came', [at('march', true)], [], 'in_person'],
    ['sent the deputy', [at('march', false)], [], 'represented'],
    ['came late, the deputy before', [at('march', false), at('march', true)], [], 'in_person'],
    ['said so', [], [away('march', true)], 'excused'],
    ['said nothing', [], [away('march', false)], 'unexcused'],
    ['came after saying no', [at('march', true)], [away('march', true)], 'in_person'],
    ['another one came', [at('march', true, 'm07')], [away('march', false, 'm07')], 'unknown'],
    ['nobody wrote it down', [], [], 'unknown'],
  ])('%s', (_, taken, missed, kind) => {
    expect(attendanceOf(holder('2018-01-10'), meetings, taken, missed)[0]).toBe(kind)
  })
})

it('counts each kind', () => {
  expect(countAttendance(['in_person', 'excused', 'in_person'])).toEqual({
    in_person: 2,
    represented: 0,
    excused: 1,
    unexcused: 0,
    unknown: 0,
  })
})
