import { type Finding, isRefused } from '../../../kit/findings.ts'
import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { NotFound, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import {
  checkRepresentation,
  getRules,
  listMembersAsOf,
  type Member,
  type Representation,
} from '../../bodies/index.ts'
import { listPresences, type SeatPresence } from '../queries/attendance.ts'
import { checkPresenceStep } from '../rules/meeting-steps.ts'
import { checkMoment, comeAndGo } from '../rules/presence-steps.ts'
import { lockMeeting } from './locks.ts'

export interface PresentSeat {
  readonly memberId: Id<'member'>
  /** The deputy who sits on the seat; null when the member is there in person. */
  readonly representedBy?: string | null
  readonly representedPersonId?: PersonId | null
}

/**
 * Writes who is in the room; arrivals, departures and deputies are told by saying it again. What has changed is dated
 * now, or `at`; who is there when it is written down for the first time was there from the beginning.
 */
export const recordAttendance = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  present: readonly PresentSeat[],
  at?: Date,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, meetingId)
    const presences = await listPresences(scope, meetingId)
    const there = presences.filter((seat) => seat.leftAt === null)
    const members = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
    const taken = takenSeats(members, present)
    const { left, arrived } = comeAndGo(there, taken)
    const beginning = presences.length === 0 ? meeting.openedAt : null
    const moment = at ?? beginning ?? latest([scope.now, ...arrivalsOf(left)])
    const findings: Finding[] = [
      ...checkPresenceStep(meeting.state),
      ...(at
        ? checkMoment({ at, now: scope.now, openedAt: meeting.openedAt, arrivals: arrivalsOf(left) })
        : []),
    ]
    findings.push(...(await checkDeputies(scope, meeting.rulesId, members, { arrived, taken })))
    if (isRefused(findings)) throw new Refused(findings)
    await endPresences(scope, left, moment)
    await beginPresences(scope, meetingId, arrived, moment)
    const idsOf = (seats: readonly { memberId: Id<'member'> }[]) => seats.map(({ memberId }) => memberId)
    const facts = {
      present: taken.length,
      arrived: idsOf(arrived),
      gone: idsOf(left),
      at: moment.toISOString(),
    }
    await audit(scope, { verb: 'record-attendance', record: 'meeting', recordId: meetingId, facts })
  })

type TakenSeat = Required<PresentSeat>

function takenSeats(members: readonly Member[], present: readonly PresentSeat[]): TakenSeat[] {
  const known = new Set(members.map((seat) => seat.id))
  if (present.some((seat) => !known.has(seat.memberId))) throw new NotFound('committee member')
  const bySeat = new Map(present.map((seat) => [seat.memberId, seat]))
  return [...bySeat.values()].map(({ memberId, representedBy = null, representedPersonId = null }) => ({
    memberId,
    representedBy,
    representedPersonId,
  }))
}

/** Who now takes a seat in the member's place must be allowed to by the rules of procedure. */
async function checkDeputies(
  scope: Scope,
  rulesId: Id<'rules-of-procedure'>,
  members: readonly Member[],
  { arrived, taken }: { readonly arrived: readonly TakenSeat[]; readonly taken: readonly TakenSeat[] },
): Promise<Finding[]> {
  const deputies = arrived.filter(({ representedBy }) => representedBy !== null)
  if (deputies.length === 0) return []
  const rules = await getRules(scope, rulesId)
  return deputies.flatMap((seat) => checkRepresentation(representationOf(seat, members, taken), rules))
}

/** Who is a member of the body and not the named deputy holds the vote besides the own one. */
function representationOf(
  { memberId, representedBy }: TakenSeat,
  members: readonly Member[],
  taken: readonly TakenSeat[],
): Representation {
  const member = members.find(({ id }) => id === memberId)
  const named = member?.deputyName ?? null
  const seat = { member: member?.name ?? '', name: representedBy ?? '' }
  const holder = members.find(({ id, name }) => id !== memberId && name === seat.name)
  if (!holder || named === seat.name) return { by: 'deputy', ...seat, named }
  return {
    by: 'member',
    ...seat,
    voting: holder.voting,
    there: taken.some((other) => other.memberId === holder.id && other.representedBy === null),
    holds: taken.filter((other) => other.memberId !== memberId && other.representedBy === seat.name).length,
  }
}

const latest = (moments: readonly Date[]): Date => new Date(Math.max(...moments.map(Number)))

const arrivalsOf = (seats: readonly SeatPresence[]): Date[] => seats.map(({ arrivedAt }) => arrivedAt)

async function endPresences(scope: Scope, left: readonly SeatPresence[], leftAt: Date): Promise<void> {
  if (left.length === 0) return
  await scope.database
    .updateTable('presences')
    .set({ leftAt })
    .where('partnershipId', '=', scope.partnershipId)
    .where(
      'id',
      'in',
      left.map(({ id }) => id),
    )
    .execute()
}

/** Who came is not absent, also after saying otherwise. */
async function beginPresences(
  scope: Scope,
  meetingId: Id<'meeting'>,
  arrived: readonly TakenSeat[],
  arrivedAt: Date,
): Promise<void> {
  const { partnershipId, now: recordedAt } = scope
  if (arrived.length === 0) return
  const recordedBy = scope.actor.personId
  await scope.database
    .insertInto('presences')
    .values(
      arrived.map((seat) => ({
        ...seat,
        partnershipId,
        id: newId<'presence'>(),
        meetingId,
        arrivedAt,
        recordedAt,
        recordedBy,
      })),
    )
    .execute()
  await scope.database
    .deleteFrom('absences')
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .where(
      'memberId',
      'in',
      arrived.map(({ memberId }) => memberId),
    )
    .execute()
}
