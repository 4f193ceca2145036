import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import { type Environment, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { take } from '../../../platform/http/respond.ts'
import { listMembersAsOf, type Member } from '../../bodies/index.ts'
import { changeSeat } from '../actions/change-seat.ts'
import { meetingPath } from '../paths.ts'
import { representationForm } from '../representation-form.ts'
import { meetingPattern, meetingToConduct, showMeeting } from './meeting.tsx'

/** A seat is given to somebody who is not its named deputy, where the rules of procedure let that be. */
export const representationRoutes = new Hono<Environment>().post(
  `${meetingPattern}/anwesenheit/vertretung`,
  async (c) => {
    const meeting = await meetingToConduct(c)
    const form = await readForm(c, representationForm)
    if (!form.ok) return showMeeting(c, form)
    const { represented, holder, representative } = form.values
    const members = await listMembersAsOf(scopeOf(c), meeting.bodyId, meeting.meetsOn)
    const member = memberIn(members, represented)
    const other = holder && memberIn(members, holder)
    const taken = {
      memberId: member.id,
      representedBy: other ? other.name : representative.trim(),
      representedPersonId: other ? other.personId : null,
    }
    return take(c, {
      act: (scope) => changeSeat(scope, meeting.id, { memberId: member.id, taken }),
      to: meetingPath(scopeOf(c).slug, meeting.id),
      text: `${member.name}: jetzt vertreten durch ${taken.representedBy}.`,
      show: (again) => showMeeting(c, again),
      typed: form.typed,
    })
  },
)

const memberIn = (members: readonly Member[], id: Id<'member'>): Member =>
  found(
    members.find((member) => member.id === id),
    'member',
  )
