import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import type { Member } from '../../bodies/index.ts'
import { holdsSeat } from '../../bodies/permissions.ts'
import { addAgendaPoint } from '../actions/add-agenda-point.ts'
import { closeMeeting } from '../actions/close-meeting.ts'
import { openMeeting } from '../actions/open-meeting.ts'
import { putOnAgenda } from '../actions/put-on-agenda.ts'
import { agendaForm, pointForm } from '../forms.ts'
import { stampOf } from '../live-stage.tsx'
import { meetingPath, meetingsPath } from '../paths.ts'
import { canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { presenceOf } from '../presence.ts'
import { listAbsences, listPresences } from '../queries/attendance.ts'
import { getMeeting, listReadyMeasures, type Meeting } from '../queries/meetings.ts'
import { loadMinutes, type MinutesItem } from '../queries/minutes.ts'
import { listReportsTo } from '../queries/reports.ts'
import { loadStage } from '../queries/stage.ts'
import { checkLeadTime } from '../rules/application-lead-time.ts'
import { shownFindings } from '../shown-findings.ts'
import { MeetingPage } from '../views/meeting-page.tsx'

export const meetingPattern = '/sitzungen/:meeting'

export const meetingRoutes = new Hono<Environment>()
  .get(meetingPattern, (c) => showMeeting(c))
  .post(`${meetingPattern}/eroeffnen`, (c) => conduct(c, openMeeting, 'Die Sitzung ist eröffnet.'))
  .post(`${meetingPattern}/schliessen`, (c) =>
    conduct(c, closeMeeting, 'Die Sitzung ist geschlossen, der Entwurf des Protokolls liegt vor.'),
  )
  .post(`${meetingPattern}/antraege`, async (c) => {
    await meetingToConduct(c)
    const form = await readForm(c, agendaForm)
    if (!form.ok) return showMeeting(c, form)
    const act = (scope: Scope, id: Id<'meeting'>) => putOnAgenda(scope, id, form.values.measure)
    return conduct(c, act, 'Der Antrag steht auf der Tagesordnung.')
  })
  .post(`${meetingPattern}/punkte`, async (c) => {
    await meetingToConduct(c)
    const form = await readForm(c, pointForm)
    if (!form.ok) return showMeeting(c, form)
    const act = (scope: Scope, id: Id<'meeting'>) => addAgendaPoint(scope, id, form.values)
    return conduct(c, act, 'Der Punkt steht auf der Tagesordnung.')
  })

/** The meeting of the address; one of another partnership is not found. */
export const meetingOf = (c: RequestContext): Promise<Meeting> =>
  getMeeting(scopeOf(c), idParameter<'meeting'>(c, 'meeting'))

export async function meetingToConduct(c: RequestContext): Promise<Meeting> {
  const meeting = await meetingOf(c)
  allow(canConductMeetings(scopeOf(c).actor))
  return meeting
}

export async function conduct(
  c: RequestContext,
  act: (scope: Scope, id: Id<'meeting'>) => Promise<unknown>,
  text: string,
): Promise<Response> {
  const { id } = await meetingToConduct(c)
  return take(c, {
    act: (scope) => act(scope, id),
    to: meetingPath(scopeOf(c).slug, id),
    text,
    show: (again) => showMeeting(c, again),
  })
}

export async function showMeeting(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const id = idParameter<'meeting'>(c, 'meeting')
  const { meeting, loaded, items } = await loadMinutes(scope, id)
  allow(canSeeMeetings(scope.actor))
  const mayConduct = canConductMeetings(scope.actor)
  const own = loaded.members.filter((member) => holdsSeat(scope.actor, member))
  const stage = await loadStage(scope, id)
  const deadline = meeting.state === 'prepared' ? meeting.applicationDeadline : null
  const warnings = deadline ? checkLeadTime(deadline, meeting.meetsOn, loaded.rules) : []
  return page(
    c,
    {
      title: 'Sitzung',
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Sitzungen', href: meetingsPath(scope.slug) },
        { label: 'Sitzung' },
      ],
      status: again ? 422 : 200,
      wide: true,
      islands: meeting.state === 'running' ? ['live', 'once'] : ['once'],
    },
    <MeetingPage
      slug={scope.slug}
      meeting={meeting}
      loaded={loaded}
      presence={presenceOf(stage.loaded)}
      items={items}
      reports={await listReportsTo(scope, meeting)}
      stage={stage}
      stamp={stampOf(stage)}
      presences={await listPresences(scope, id)}
      absences={await listAbsences(scope, id)}
      takesPart={seatsFor(scope.actor, loaded.members).length > 0}
      ready={
        mayConduct && meeting.state !== 'closed' ? await listReadyMeasures(scope, meeting.fundingYearId) : []
      }
      mayConduct={mayConduct}
      conflictedItems={conflictedItems(items, own)}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings([...(again?.findings ?? []), ...warnings])}
    />,
  )
}

function conflictedItems(items: readonly MinutesItem[], own: readonly Member[]): Set<string> {
  const isOwn = (memberId: Id<'member'>) => own.some((member) => member.id === memberId)
  const barred = items.filter(({ conflicts }) => conflicts.some(({ memberId }) => isOwn(memberId)))
  return new Set(barred.map(({ item }) => item.id))
}

/** The seats on which somebody may sit: the own one, and those of whom the person is the deputy. */
export const seatsFor = ({ personId }: Actor, members: readonly Member[]): Member[] =>
  members.filter((member) => personId && [member.personId, member.deputyPersonId].includes(personId))
