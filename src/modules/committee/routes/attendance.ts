import { Hono } from 'hono'
import { momentInGermany } from '../../../kit/dates.ts'
import { type Id, parseId } from '../../../kit/ids.ts'
import { allow, found, NotFound } from '../../../platform/errors.ts'
import { type Environment, scopeOf } from '../../../platform/http/environment.ts'
import { readFields, readForm, type Typed, typedList } from '../../../platform/http/form.ts'
import { take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMembersAsOf, type Member } from '../../bodies/index.ts'
import { holdsSeat } from '../../bodies/permissions.ts'
import { seatGroups } from '../../bodies/vocabulary.ts'
import { changeSeat } from '../actions/change-seat.ts'
import { excuseAbsence } from '../actions/excuse-absence.ts'
import { type PresentSeat, recordAttendance } from '../actions/record-attendance.ts'
import { meetingPath, phonePath } from '../paths.ts'
import { canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { excuseForm, type SeatChangeKind, seatChangeForm } from '../presence-forms.ts'
import { getMeeting, type Meeting } from '../queries/meetings.ts'
import { deputiesField, presentField } from '../views/attendance-form.tsx'
import { showPhone } from './live.tsx'
import { conduct, meetingOf, meetingPattern, meetingToConduct, showMeeting } from './meeting.tsx'

/** Who is there: all at once, seat by seat, and who says beforehand not to come. */
export const attendanceRoutes = new Hono<Environment>()
  .post(`${meetingPattern}/anwesenheit`, async (c) => {
    const { typed } = await readFields(c)
    const act = async (scope: Scope, id: Id<'meeting'>) =>
      recordAttendance(scope, id, seatsIn(typed, await membersOf(scope, await getMeeting(scope, id))))
    return conduct(c, act, 'Die Anwesenheit ist gespeichert.')
  })
  .post(`${meetingPattern}/anwesenheit/wechsel`, async (c) => {
    const meeting = await meetingToConduct(c)
    const form = await readForm(c, seatChangeForm)
    if (!form.ok) return showMeeting(c, form)
    const { change, changedAt } = form.values
    const members = await membersOf(scopeOf(c), meeting)
    const member = found(
      members.find(({ id }) => id === change.memberId),
      'committee member',
    )
    const at = changedAt === null ? {} : { at: momentInGermany(meeting.meetsOn, changedAt) }
    const seatChange = { memberId: member.id, taken: takenBy(change.kind, member), ...at }
    return take(c, {
      act: (scope) => changeSeat(scope, meeting.id, seatChange),
      to: meetingPath(scopeOf(c).slug, meeting.id),
      text: `${member.name}: ${changed[change.kind]}.`,
      show: (again) => showMeeting(c, again),
      typed: form.typed,
    })
  })
  .post(`${meetingPattern}/abmeldung`, async (c) => {
    const { id } = await meetingOf(c)
    const { actor, slug } = scopeOf(c)
    allow(canSeeMeetings(actor))
    const form = await readForm(c, excuseForm)
    if (!form.ok) return showPhone(c, form)
    const { member: memberId, absenceReason: reason } = form.values
    const members = await membersOf(scopeOf(c), await getMeeting(scopeOf(c), id))
    const member = found(
      members.find((candidate) => candidate.id === memberId),
      'committee member',
    )
    allow(canConductMeetings(actor) || holdsSeat(actor, member))
    return take(c, {
      act: (scope) => excuseAbsence(scope, id, { memberId, reason }),
      to: holdsSeat(actor, member) ? phonePath(slug, id) : meetingPath(slug, id),
      text: 'Die Abmeldung ist eingetragen.',
      show: (again) => showPhone(c, again),
      typed: form.typed,
    })
  })

const changed: Readonly<Record<SeatChangeKind, string>> = {
  comes: 'jetzt anwesend',
  deputy: 'jetzt vertreten',
  leaves: 'gegangen',
}

const membersOf = (scope: Scope, { bodyId, meetsOn }: Meeting): Promise<Member[]> =>
  listMembersAsOf(scope, bodyId, meetsOn)

const byDeputy = ({ id, deputyName, deputyPersonId }: Member): PresentSeat => ({
  memberId: id,
  representedBy: found(deputyName ?? undefined, 'deputy'),
  representedPersonId: deputyPersonId,
})

function takenBy(kind: SeatChangeKind, member: Member): PresentSeat | null {
  if (kind === 'leaves') return null
  return kind === 'comes' ? { memberId: member.id } : byDeputy(member)
}

/** The ticked seats; who is ticked in person and by deputy is there in person. */
function seatsIn(typed: Typed, members: readonly Member[]): PresentSeat[] {
  const inPerson = new Set(seatGroups.flatMap((group) => typedList(typed, presentField(group))))
  const deputies = new Set(typedList(typed, deputiesField))
  const unknown = [...inPerson, ...deputies].some((id) => !parseId(id))
  if (unknown) throw new NotFound('committee member')
  return [
    ...[...inPerson].map((id) => ({ memberId: id as Id<'member'> })),
    ...members.filter((member) => deputies.has(member.id) && !inPerson.has(member.id)).map(byDeputy),
  ]
}
