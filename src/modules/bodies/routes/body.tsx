import { Hono } from 'hono'
import { parseLocalDate } from '../../../kit/dates.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { type Again, take } from '../../../platform/http/respond.ts'
import { planSeats } from '../actions/plan-seats.ts'
import { seatPlanForm } from '../forms.ts'
import { bodiesPath, bodyPath } from '../paths.ts'
import { canOrganiseCommittee, canSeeBody } from '../permissions.ts'
import { type Body, getBody } from '../queries/bodies.ts'
import { loadComposition } from '../queries/judge-composition.ts'
import { listFormerMembers, listMembersAsOf, listSeatsHeldBy } from '../queries/members.ts'
import { listPlannedSeats } from '../queries/seat-plan.ts'
import { shownFindings } from '../shown-findings.ts'
import { BodyPage } from '../views/body-page.tsx'
import { SeatPlanPage } from '../views/seat-plan-page.tsx'

/** The roster of a body as of any day, and how its seats are distributed. */
export const bodyRoutes = new Hono<Environment>()
  .get('/gremien/:body', async (c) => showBody(c, await bodyOf(c)))
  .get('/gremien/:body/sitze', async (c) => showPlan(c, await bodyOf(c)))
  .post('/gremien/:body/sitze', async (c) => {
    const scope = scopeOf(c)
    const body = await bodyOf(c)
    allow(canOrganiseCommittee(scope.actor))
    const form = await readForm(c, seatPlanForm)
    if (!form.ok) return showPlan(c, body, form)
    const { validFrom, plan } = form.values
    return take(c, {
      act: (scope) => planSeats(scope, body.id, validFrom, plan),
      to: bodyPath(scope.slug, body.id),
      text: 'Die Sitzverteilung ist eingetragen.',
      show: (again) => showPlan(c, body, again),
      typed: form.typed,
    })
  })

export const bodyOf = (c: RequestContext): Promise<Body> =>
  getBody(scopeOf(c), idParameter<'body'>(c, 'body'))

export async function showBody(c: RequestContext, body: Body): Promise<Response> {
  const scope = scopeOf(c)
  allow(canSeeBody(scope.actor, body))
  const asked = c.req.query('tag') ?? ''
  const day = parseLocalDate(asked) ?? scope.today
  const { personId } = scope.actor
  const composition = await loadComposition(scope, body.id, day)
  return page(
    c,
    { title: body.label, breadcrumb: crumbs(c, { label: body.label }), wide: true },
    <BodyPage
      slug={scope.slug}
      body={body}
      day={day}
      dayIsUnclear={asked.trim() !== '' && !parseLocalDate(asked)}
      today={scope.today}
      members={await listMembersAsOf(scope, body.id, day)}
      former={await listFormerMembers(scope, body.id, day)}
      composition={composition}
      planned={await listPlannedSeats(scope, body.id, day)}
      ownSeats={personId ? await listSeatsHeldBy(scope, body.id, personId, day) : []}
      mayOrganise={canOrganiseCommittee(scope.actor)}
      findings={shownFindings(composition.findings)}
    />,
  )
}

async function showPlan(c: RequestContext, body: Body, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canOrganiseCommittee(scope.actor))
  return page(
    c,
    {
      title: 'Sitzverteilung',
      breadcrumb: crumbs(c, crumbOf(c, body), { label: 'Sitzverteilung' }),
      status: again ? 422 : 200,
    },
    <SeatPlanPage
      slug={scope.slug}
      body={body}
      plan={await listPlannedSeats(scope, body.id, scope.today)}
      today={scope.today}
      keys={formKeys(c)}
      typed={again?.typed ?? {}}
      errors={again?.errors ?? []}
    />,
  )
}

export const crumbOf = (c: RequestContext, body: Body) => ({
  label: body.label,
  href: bodyPath(scopeOf(c).slug, body.id),
})

/** From the start page through the bodies to this page. */
export const crumbs = (
  c: RequestContext,
  ...below: readonly { readonly label: string; readonly href?: string }[]
) => [
  { label: 'Start', href: `/${scopeOf(c).slug}` },
  { label: 'Gremien', href: bodiesPath(scopeOf(c).slug) },
  ...below,
]
