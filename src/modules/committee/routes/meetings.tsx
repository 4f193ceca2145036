import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import type { Again } from '../../../platform/http/respond.ts'
import { take } from '../../../platform/http/respond.ts'
import { callMeeting } from '../actions/call-meeting.ts'
import { meetingForm } from '../forms.ts'
import { meetingPath } from '../paths.ts'
import { canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { listMeetings } from '../queries/meetings.ts'
import { shownFindings } from '../shown-findings.ts'
import { MeetingsPage } from '../views/meetings-page.tsx'

export const meetingsRoutes = new Hono<Environment>()
  .get('/sitzungen', (c) => show(c))
  .post('/sitzungen', async (c) => {
    const scope = scopeOf(c)
    allow(canConductMeetings(scope.actor))
    const form = await readForm(c, meetingForm)
    if (!form.ok) return show(c, form)
    const { applicationDeadline, ...call } = form.values
    return take(c, {
      act: async (scope) => {
        const { meetingId } = await callMeeting(scope, {
          ...call,
          ...(applicationDeadline ? { applicationDeadline } : {}),
        })
        return meetingPath(scope.slug, meetingId)
      },
      to: String,
      text: 'Die Sitzung ist angelegt.',
      show: (again) => show(c, again),
      typed: form.typed,
    })
  })

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeMeetings(scope.actor))
  return page(
    c,
    {
      title: 'Sitzungen',
      breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Sitzungen' }],
      status: again ? 422 : 200,
      wide: true,
    },
    <MeetingsPage
      slug={scope.slug}
      meetings={await listMeetings(scope)}
      mayCall={canConductMeetings(scope.actor)}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
