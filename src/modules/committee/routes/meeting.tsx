import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { parseId } from '../../../kit/ids.ts'
import { allow, found, NotFound } from '../../../platform/errors.ts'
import { answerFile } from '../../../platform/files/keep-file.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readFields, readForm, typedList } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { holdsSeat } from '../../bodies/permissions.ts'
import { seatGroups } from '../../bodies/vocabulary.ts'
import { addAgendaPoint } from '../actions/add-agenda-point.ts'
import { closeMeeting } from '../actions/close-meeting.ts'
import { openMeeting } from '../actions/open-meeting.ts'
import { putOnAgenda } from '../actions/put-on-agenda.ts'
import { type PresentSeat, recordAttendance } from '../actions/record-attendance.ts'
import { agendaForm, pointForm } from '../forms.ts'
import { meetingPath, meetingsPath } from '../paths.ts'
import { canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { presenceOf } from '../presence.ts'
import { getMeeting, listReadyMeasures } from '../queries/meetings.ts'
import { loadMinutes } from '../queries/minutes.ts'
import { checkLeadTime } from '../rules/application-lead-time.ts'
import { shownFindings } from '../shown-findings.ts'
import { deputiesField, presentField } from '../views/attendance-form.tsx'
import { MeetingPage } from '../views/meeting-page.tsx'

const path = '/sitzungen/:meeting'

export const meetingRoutes = new Hono<Environment>()
  .get(path, (c) => show(c))
  .get(`${path}/protokoll`, async (c) => {
    const scope = scopeOf(c)
    const meeting = await getMeeting(scope, idParameter<'meeting'>(c, 'meeting'))
    allow(canSeeMeetings(scope.actor))
    return answerFile(c, scope, found(meeting.minutesFileId ?? undefined, 'minutes'))
  })
  .post(`${path}/eroeffnen`, (c) => conduct(c, openMeeting, 'Die Sitzung ist eröffnet.'))
  .post(`${path}/schliessen`, (c) =>
    conduct(c, closeMeeting, 'Die Sitzung ist geschlossen, das Protokoll liegt vor.'),
  )
  .post(`${path}/anwesenheit`, async (c) => {
    const { typed } = await readFields(c)
    const act = async (scope: Scope, id: Id<'meeting'>) =>
      recordAttendance(scope, id, await seatsOf(scope, id, typed))
    return conduct(c, act, 'Die Anwesenheit ist gespeichert.')
  })
  .post(`${path}/antraege`, async (c) => {
    await meetingToConduct(c)
    const form = await readForm(c, agendaForm)
    if (!form.ok) return show(c, form)
    const act = (scope: Scope, id: Id<'meeting'>) => putOnAgenda(scope, id, form.values.measure)
    return conduct(c, act, 'Der Antrag steht auf der Tagesordnung.')
  })
  .post(`${path}/punkte`, async (c) => {
    await meetingToConduct(c)
    const form = await readForm(c, pointForm)
    if (!form.ok) return show(c, form)
    const act = (scope: Scope, id: Id<'meeting'>) => addAgendaPoint(scope, id, form.values)
    return conduct(c, act, 'Der Punkt steht auf der Tagesordnung.')
  })

async function meetingToConduct(c: RequestContext) {
  const meeting = await getMeeting(scopeOf(c), idParameter<'meeting'>(c, 'meeting'))
  allow(canConductMeetings(scopeOf(c).actor))
  return meeting
}

async function conduct(
  c: RequestContext,
  act: (scope: Scope, id: Id<'meeting'>) => Promise<unknown>,
  text: string,
): Promise<Response> {
  const { id } = await meetingToConduct(c)
  return take(c, {
    act: (scope) => act(scope, id),
    to: meetingPath(scopeOf(c).slug, id),
    text,
    show: (again) => show(c, again),
  })
}

/** The ticked seats; who is ticked in person and by deputy is there in person. */
async function seatsOf(
  scope: Scope,
  meetingId: Id<'meeting'>,
  typed: Parameters<typeof typedList>[0],
): Promise<PresentSeat[]> {
  const meeting = await getMeeting(scope, meetingId)
  const members = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
  const inPerson = new Set(seatGroups.flatMap((group) => typedList(typed, presentField(group))))
  const byDeputy = new Set(typedList(typed, deputiesField))
  const unknown = [...inPerson, ...byDeputy].some((id) => !parseId(id))
  if (unknown) throw new NotFound('committee member')
  return [
    ...[...inPerson].map((id) => ({ memberId: id as Id<'member'> })),
    ...members
      .filter((member) => byDeputy.has(member.id) && !inPerson.has(member.id))
      .map((member) => ({ memberId: member.id, representedBy: member.deputyName })),
  ]
}

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const id = idParameter<'meeting'>(c, 'meeting')
  const { meeting, loaded, items } = await loadMinutes(scope, id)
  allow(canSeeMeetings(scope.actor))
  const mayConduct = canConductMeetings(scope.actor)
  const own = loaded.members.filter((member) => holdsSeat(scope.actor, member)).map((member) => member.id)
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
    },
    <MeetingPage
      slug={scope.slug}
      meeting={meeting}
      loaded={loaded}
      presence={presenceOf(loaded)}
      items={items}
      ready={
        mayConduct && meeting.state !== 'closed' ? await listReadyMeasures(scope, meeting.fundingYearId) : []
      }
      mayConduct={mayConduct}
      conflictedItems={
        new Set(
          items
            .filter(({ conflicts }) => conflicts.some((conflict) => own.includes(conflict.memberId)))
            .map(({ item }) => item.id),
        )
      }
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings([...(again?.findings ?? []), ...warnings])}
    />,
  )
}
