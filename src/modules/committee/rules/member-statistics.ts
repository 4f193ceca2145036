/**
 * Wer war da, und wer hat abgestimmt (Protokolle der Sitzungen; Ausscheiden nach unentschuldigtem Fehlen).
 * A meeting counts for those who held a seat on its day. Secret ballots and counted hands say nothing about a person.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { AttendanceKind } from '../../bodies/rules/absences.ts'

export interface SeatHolder {
  readonly id: string
  readonly appointedOn: LocalDate
  /** The first day without the seat. */
  readonly leftOn: LocalDate | null
}

export interface HeldMeeting {
  readonly id: string
  readonly meetsOn: LocalDate
}

/** What is written down of one member in one meeting. */
export interface MeetingRecord {
  readonly meetingId: string
  readonly memberId: string
}
export interface Taken extends MeetingRecord {
  readonly inPerson: boolean
}
export interface Missed extends MeetingRecord {
  readonly excused: boolean
}

/** One entry for each meeting that the member should have come to, in the order of `meetings`. */
export function attendanceOf(
  { id, appointedOn, leftOn }: SeatHolder,
  meetings: readonly HeldMeeting[],
  taken: readonly Taken[],
  missed: readonly Missed[],
): AttendanceKind[] {
  const invited = meetings.filter(
    ({ meetsOn }) => appointedOn <= meetsOn && (leftOn === null || meetsOn < leftOn),
  )
  return invited.map(({ id: meetingId }) => {
    const isOf = (record: MeetingRecord) => record.meetingId === meetingId && record.memberId === id
    const there = taken.filter(isOf)
    if (there.length > 0) return there.some(({ inPerson }) => inPerson) ? 'in_person' : 'represented'
    const absence = missed.find(isOf)
    if (!absence) return 'unknown'
    return absence.excused ? 'excused' : 'unexcused'
  })
}

export type AttendanceCounts = Readonly<Record<AttendanceKind, number>>

export function countAttendance(history: readonly AttendanceKind[]): AttendanceCounts {
  const countOf = (kind: AttendanceKind) => history.filter((attendance) => attendance === kind).length
  return {
    in_person: countOf('in_person'),
    represented: countOf('represented'),
    excused: countOf('excused'),
    unexcused: countOf('unexcused'),
    unknown: countOf('unknown'),
  }
}
