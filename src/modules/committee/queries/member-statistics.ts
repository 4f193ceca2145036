import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import {
  checkAbsences,
  findRulesOn,
  listBodies,
  listMembersAsOf,
  type Member,
  missedInARow,
  type TermState,
  termState,
} from '../../bodies/index.ts'
import { type AttendanceCounts, attendanceOf, countAttendance } from '../rules/member-statistics.ts'
import { countNamedVotes, loadAttendance } from './member-records.ts'

export interface MemberStatistics {
  readonly member: Member
  readonly attendance: AttendanceCounts
  /** Ballots by name in which the member could vote, and did; secret ones and counted hands are left out. */
  readonly ballots: number
  readonly votes: number
  readonly term: TermState
  /** What missed meetings mean for the seat. */
  readonly absences: readonly Finding[]
}

export interface BodyStatistics {
  readonly meetings: number
  readonly members: readonly MemberStatistics[]
}

/** Attendance and votes of today's members in a period, both days inclusive; misses in a row count over all time. */
export async function loadBodyStatistics(
  scope: Scope,
  bodyId: Id<'body'>,
  from: LocalDate,
  until: LocalDate,
): Promise<BodyStatistics> {
  const members = await listMembersAsOf(scope, bodyId, scope.today)
  const { meetings, taken, missed } = await loadAttendance(scope, bodyId)
  const inPeriod = meetings.filter(({ meetsOn }) => meetsOn >= from && meetsOn <= until)
  const limit = await absenceLimit(scope, bodyId)
  const { entitled, cast } = await countNamedVotes(scope, bodyId, from, until)
  return {
    meetings: inPeriod.length,
    members: members.map((member) => ({
      member,
      attendance: countAttendance(attendanceOf(member, inPeriod, taken, missed)),
      ballots: entitled.get(member.id) ?? 0,
      votes: cast.get(member.id) ?? 0,
      term: termState(member.termUntil, scope.today),
      absences: checkAbsences(attendanceOf(member, meetings, taken, missed), limit, member.name),
    })),
  }
}

export interface SeatEndingByAbsences {
  readonly bodyId: Id<'body'>
  readonly memberName: string
  readonly missed: number
}

/** Seats that end by absences where the body has said so; nobody ends one but the office by its own entry. */
export async function listSeatsEndingByAbsences(scope: Scope): Promise<SeatEndingByAbsences[]> {
  const found: SeatEndingByAbsences[] = []
  for (const { id: bodyId } of await listBodies(scope)) {
    const limit = await absenceLimit(scope, bodyId)
    if (limit === null) continue
    // Earlier meetings cannot change that the last ones were missed.
    const { meetings, taken, missed } = await loadAttendance(scope, bodyId, limit)
    for (const member of await listMembersAsOf(scope, bodyId, scope.today)) {
      const row = missedInARow(attendanceOf(member, meetings, taken, missed))
      if (row >= limit) found.push({ bodyId, memberName: member.name, missed: row })
    }
  }
  return found
}

/** One member's meetings in their order, and what the body set itself for missing them. */
export async function loadAbsenceCase(scope: Scope, member: Member) {
  const { meetings, taken, missed } = await loadAttendance(scope, member.bodyId)
  return {
    history: attendanceOf(member, meetings, taken, missed),
    limit: await absenceLimit(scope, member.bodyId),
  }
}

const absenceLimit = async (scope: Scope, bodyId: Id<'body'>): Promise<number | null> =>
  (await findRulesOn(scope, bodyId, scope.today))?.absencesEndSeat ?? null
