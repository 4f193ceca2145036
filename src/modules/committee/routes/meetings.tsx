import { Hono } from 'hono'
import { yearOf } from '../../../kit/dates.ts'
import { calendarFile } from '../../../platform/calendar-file.ts'
import { allow, NotFound } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import { callMeeting, planMeetings } from '../actions/call-meeting.ts'
import { dateForm, yearPlanForm } from '../agenda-forms.ts'
import { entryOfMeeting } from '../calendar-entries.ts'
import { meetingPath, yearPath } from '../paths.ts'
import { canConductMeetings, canSeeMeetings } from '../permissions.ts'
import { loadYear } from '../queries/calendar.ts'
import { shownFindings } from '../shown-findings.ts'
import { MeetingsPage } from '../views/meetings-page.tsx'

export const meetingsRoutes = new Hono<Environment>()
  .get('/sitzungen', (c) => show(c))
  .get('/sitzungen/kalender/:year', (c) => calendar(c))
  .post('/sitzungen', async (c) => {
    const scope = scopeOf(c)
    allow(canConductMeetings(scope.actor))
    const form = await readForm(c, dateForm)
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
  .post('/sitzungen/jahresplan', async (c) => {
    const scope = scopeOf(c)
    allow(canConductMeetings(scope.actor))
    const form = await readForm(c, yearPlanForm)
    if (!form.ok) return show(c, form)
    const { days, ...call } = form.values
    const [first] = days
    return take(c, {
      act: (scope) => planMeetings(scope, days, call),
      to: yearPath(scope.slug, first ? yearOf(first) : yearOf(scope.today)),
      text: 'Die Termine sind angelegt.',
      show: (again) => show(c, again),
      typed: form.typed,
    })
  })

/** The year of the address; what is no year is the running one. */
function yearAsked(c: RequestContext): number {
  const year = Number(c.req.query('jahr'))
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : yearOf(scopeOf(c).today)
}

/** The dates of a year for an own calendar. */
async function calendar(c: RequestContext): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeMeetings(scope.actor))
  const year = Number(c.req.param('year'))
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new NotFound('year')
  const { meetings } = await loadYear(scope, year)
  const entries = meetings.map((meeting) =>
    entryOfMeeting(scope, meeting, { sequence: Math.max(0, meeting.told - 1), description: '' }),
  )
  return c.body(calendarFile({ entries, at: scope.now }), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="sitzungen-${year}.ics"`,
    'cache-control': 'private, no-store',
  })
}

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeMeetings(scope.actor))
  const year = yearAsked(c)
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
      year={year}
      {...(await loadYear(scope, year))}
      mayCall={canConductMeetings(scope.actor)}
      newKeys={() => formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
