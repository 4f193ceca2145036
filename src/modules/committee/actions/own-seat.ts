import type { Id } from '../../../kit/ids.ts'
import { Forbidden } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { holdsSeat } from '../../bodies/permissions.ts'
import { listSeatsOf } from '../queries/entitlements.ts'
import { getMeeting } from '../queries/meetings.ts'
import { refuseUnentitled } from './write-votes.ts'

/** The voting seats that are the actor's own, entitled in a ballot or not. */
async function ownSeats(scope: Scope, meetingId: Id<'meeting'>): Promise<Id<'member'>[]> {
  const meeting = await getMeeting(scope, meetingId)
  const members = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
  return members.filter((member) => member.voting && holdsSeat(scope.actor, member)).map(({ id }) => id)
}

/** The seat that the actor sits on in this ballot: the own one, or the one of a member who is represented. */
export async function seatOf(
  scope: Scope,
  ballot: { readonly id: Id<'ballot'>; readonly agendaItemId: Id<'agenda-item'> },
  meetingId: Id<'meeting'>,
  forMember: Id<'member'> | undefined,
): Promise<{ readonly memberId: Id<'member'>; readonly memberName: string }> {
  const { personId } = scope.actor
  const held = personId === null ? [] : await listSeatsOf(scope, ballot.id, personId)
  const seat = forMember ? held.find((row) => row.memberId === forMember) : held[0]
  if (seat) return seat
  const [ownSeat] = await ownSeats(scope, meetingId)
  if (!ownSeat) throw new Forbidden('no voting seat')
  await refuseUnentitled(scope, ballot, [ownSeat])
  throw new Forbidden('somebody else sits on the seat')
}
