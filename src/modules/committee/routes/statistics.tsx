import { Hono } from 'hono'
import { firstDayOfYear, lastDayOfYear, yearOf } from '../../../kit/dates.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import { type Body, getBody, getMember } from '../../bodies/index.ts'
import { bodiesPath, bodyPath, statisticsPath } from '../../bodies/paths.ts'
import { canOrganiseCommittee, canSeeBody } from '../../bodies/permissions.ts'
import { endSeatByAbsences } from '../actions/end-seat-by-absences.ts'
import { loadBodyStatistics } from '../queries/member-statistics.ts'
import { shownFindings } from '../shown-findings.ts'
import { StatisticsPage } from '../views/statistics-page.tsx'

/** Who came, who voted, and whose term ends. */
export const statisticsRoutes = new Hono<Environment>()
  .get('/gremien/:body/statistik', async (c) => show(c, await getBody(scopeOf(c), idParameter(c, 'body'))))
  .post('/mitglieder/:member/ausscheiden/fehlen', async (c) => {
    const scope = scopeOf(c)
    const member = await getMember(scope, idParameter<'member'>(c, 'member'))
    allow(canOrganiseCommittee(scope.actor))
    const body = await getBody(scope, member.bodyId)
    return take(c, {
      act: (scope) => endSeatByAbsences(scope, member.id),
      to: statisticsPath(scope.slug, body.id),
      text: 'Das Ausscheiden ist eingetragen.',
      show: (again) => show(c, body, again),
    })
  })

async function show(c: RequestContext, body: Body, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeBody(scope.actor, body))
  const asked = c.req.query('jahr') ?? ''
  const year = /^20\d\d$/.test(asked) ? Number(asked) : yearOf(scope.today)
  const statistics = await loadBodyStatistics(scope, body.id, firstDayOfYear(year), lastDayOfYear(year))
  const absences = statistics.members.flatMap(({ absences }) => absences)
  return page(
    c,
    {
      title: 'Statistik',
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Gremien', href: bodiesPath(scope.slug) },
        { label: body.label, href: bodyPath(scope.slug, body.id) },
        { label: 'Statistik' },
      ],
      status: again ? 422 : 200,
      wide: true,
    },
    <StatisticsPage
      slug={scope.slug}
      body={body}
      year={year}
      thisYear={yearOf(scope.today)}
      statistics={statistics}
      mayOrganise={canOrganiseCommittee(scope.actor)}
      newKeys={() => formKeys(c)}
      findings={shownFindings([...(again?.findings ?? []), ...absences])}
    />,
  )
}
