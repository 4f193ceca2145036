import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type AdoptedRules, getRules, listMembersAsOf, type Member } from '../../bodies/index.ts'
import type { PresentMember, Voting } from '../rules/vote.ts'
import { type Attendance, listAttendance } from './attendance.ts'
import { type DeclaredConflict, listConflicts } from './conflicts.ts'
import type { Meeting } from './meetings.ts'

export interface LoadedVoting {
  readonly rules: AdoptedRules
  /** Everybody with a seat on the day of the meeting, advisory members included. */
  readonly members: readonly Member[]
  readonly attendance: readonly Attendance[]
  /** What the rules ask for; without an item nobody is conflicted. */
  readonly voting: Voting
}

/** Who has a seat, who is there, and who is kept out of the item: all that the right to vote hangs on. */
export async function loadVoting(
  scope: Scope,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'meetsOn' | 'rulesId'>,
  itemId?: Id<'agenda-item'>,
): Promise<LoadedVoting> {
  const rules = await getRules(scope, meeting.rulesId)
  const members = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
  const attendance = await listAttendance(scope, meeting.id)
  const conflicts = itemId ? await listConflicts(scope, [itemId]) : []
  const conflictedIds = conflictedSeats(members, conflicts)
  const present = membersPresent(members, withoutHeldBy(conflictedIds, members, attendance))
  return {
    rules,
    members,
    attendance,
    voting: {
      votingMembers: members.filter((member) => member.voting).length,
      present,
      conflictedIds,
      contested: conflicts.filter(({ state }) => state === 'contested').map(({ memberName }) => memberName),
      advisory: advisoryOf(members, attendance),
    },
  }
}

/** The voting members in the room, or with a deputy in the room. */
export function membersPresent(
  members: readonly Member[],
  attendance: readonly Attendance[],
): PresentMember[] {
  const there = new Map(attendance.map((row) => [row.memberId, row.representedBy !== null]))
  return members
    .filter((member) => member.voting && there.has(member.id))
    .map((member) => ({
      memberId: member.id,
      group: member.seatGroup,
      represented: there.get(member.id) ?? false,
    }))
}

/** Who leaves the table because of a conflict takes along the vote held for somebody else. */
function withoutHeldBy(
  conflictedIds: readonly string[],
  members: readonly Member[],
  attendance: readonly Attendance[],
): Attendance[] {
  const out = members.filter(({ id }) => conflictedIds.includes(id))
  const isOut = ({ representedBy, representedPersonId }: Attendance) =>
    out.some(
      ({ name, personId }) =>
        name === representedBy || (personId !== null && personId === representedPersonId),
    )
  return attendance.filter((row) => row.representedBy === null || !isOut(row))
}

function advisoryOf(members: readonly Member[], attendance: readonly Attendance[]) {
  const there = new Set(attendance.map((row) => row.memberId))
  const advisory = members.filter((member) => !member.voting)
  return { seats: advisory.length, present: advisory.filter(({ id }) => there.has(id)).length }
}

/** Advisory members have no vote to lose: they do not count. */
const conflictedSeats = (members: readonly Member[], conflicts: readonly DeclaredConflict[]): string[] =>
  conflicts
    .map(({ memberId }) => memberId)
    .filter((memberId) => members.some((member) => member.voting && member.id === memberId))
