import { Hono } from 'hono'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import { getRules } from '../../bodies/index.ts'
import { rescheduleMeeting } from '../actions/reschedule-meeting.ts'
import { sendInvitation } from '../actions/send-invitation.ts'
import { dateForm, invitationForm } from '../agenda-forms.ts'
import { invitationMail } from '../mails/invitation.ts'
import { invitationPath } from '../paths.ts'
import { listAgenda } from '../queries/agenda.ts'
import { listInvitations, listInvited, listRecipients, toldToday } from '../queries/invitations.ts'
import { changesSince, hasChanges } from '../rules/agenda-changes.ts'
import { checkNotice } from '../rules/notice-period.ts'
import { shownFindings } from '../shown-findings.ts'
import { DatePage } from '../views/date-page.tsx'
import { InvitationPage } from '../views/invitation-page.tsx'
import { meetingCrumbs, meetingToPrepare } from './agenda.tsx'

const path = '/sitzungen/:meeting/einladung'
const datePath = '/sitzungen/:meeting/termin'

/** The invitation with its amendments, and the date that it tells. */
export const invitationRoutes = new Hono<Environment>()
  .get(path, (c) => show(c))
  .post(path, async (c) => {
    const { id } = await meetingToPrepare(c)
    const form = await readForm(c, invitationForm)
    if (!form.ok) return show(c, form)
    return take(c, {
      act: (scope) => sendInvitation(scope, id, form.values.message),
      to: invitationPath(scopeOf(c).slug, id),
      text: 'Die Einladung ist unterwegs; die Unterlagen werden zusammengestellt.',
      show: (again) => show(c, again),
      typed: form.typed,
    })
  })
  .get(datePath, (c) => showDate(c))
  .post(datePath, async (c) => {
    const { id } = await meetingToPrepare(c)
    const form = await readForm(c, dateForm)
    if (!form.ok) return showDate(c, form)
    return take(c, {
      act: (scope) => rescheduleMeeting(scope, id, form.values),
      to: invitationPath(scopeOf(c).slug, id),
      text: 'Der Termin ist gespeichert.',
      show: (again) => showDate(c, again),
      typed: form.typed,
    })
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const meeting = await meetingToPrepare(c)
  const items = await listAgenda(scope, meeting.id)
  const sent = await listInvitations(scope, meeting.id)
  const told = toldToday(meeting, items)
  const changes = sent[0] && changesSince(sent[0], told)
  const warnings =
    meeting.state === 'prepared'
      ? checkNotice(scope.today, meeting.meetsOn, await getRules(scope, meeting.rulesId))
      : []
  return page(
    c,
    {
      title: 'Einladung',
      breadcrumb: meetingCrumbs(scope.slug, meeting.id, 'Einladung'),
      status: again ? 422 : 200,
      islands: ['once', 'counter'],
    },
    <InvitationPage
      slug={scope.slug}
      meeting={meeting}
      {...invitationMail({ meeting, told, changes, message: '' })}
      somethingNew={changes === undefined || hasChanges(changes)}
      invited={await listInvited(scope, meeting)}
      sent={sent}
      recipients={await listRecipients(scope, meeting.id)}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? warnings)}
    />,
  )
}

async function showDate(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  const meeting = await meetingToPrepare(c)
  const sent = await listInvitations(scope, meeting.id)
  return page(
    c,
    {
      title: 'Termin',
      breadcrumb: meetingCrumbs(scope.slug, meeting.id, 'Termin'),
      status: again ? 422 : 200,
    },
    <DatePage
      slug={scope.slug}
      meeting={meeting}
      wasInvited={sent.length > 0}
      keys={formKeys(c)}
      typed={again?.typed}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
