import { Hono } from 'hono'
import { addDays } from '../../../kit/dates.ts'
import { type Id, parseId } from '../../../kit/ids.ts'
import { formatEuroNumber } from '../../../kit/money.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm, typedText } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { type Again, take } from '../../../platform/http/respond.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { findCommittee, findRulesOn } from '../../bodies/index.ts'
import { conditionsIn } from '../../committee/index.ts'
import { sendCirculation } from '../actions/send-circulation.ts'
import { circulationForm } from '../forms.ts'
import { circulationPath, circulationsPath } from '../paths.ts'
import { canConductCirculations, canSeeCirculations } from '../permissions.ts'
import { listCirculations } from '../queries/circulations.ts'
import { shownFindings } from '../shown-findings.ts'
import { CirculationsPage } from '../views/circulations-page.tsx'
import { NewCirculationPage } from '../views/new-circulation-page.tsx'

/** All written votes, and the form for a new one. */
export const circulationsPages = new Hono<Environment>()
  .get('/umlauf', async (c) => {
    const scope = scopeOf(c)
    allow(canSeeCirculations(scope.actor))
    return page(
      c,
      {
        title: 'Umlaufverfahren',
        breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Umlaufverfahren' }],
      },
      <CirculationsPage
        slug={scope.slug}
        circulations={await listCirculations(scope)}
        mayConduct={canConductCirculations(scope.actor)}
      />,
    )
  })
  .get('/umlauf/neu', (c) => showNew(c))
  .post('/umlauf', async (c) => {
    const scope = scopeOf(c)
    allow(canConductCirculations(scope.actor))
    const form = await readForm(c, circulationForm)
    if (!form.ok) return showNew(c, form)
    const { measure: measureId, amount, title, motion, urgency, opinion, endsOn } = form.values
    if (measureId) await getMeasure(scope, measureId)
    const act = (scope: Scope) =>
      sendCirculation(scope, {
        measureId,
        title,
        motion,
        amountCents: measureId ? amount : null,
        conditions: measureId ? conditionsIn(form.values) : [],
        urgency,
        opinion,
        endsOn,
      })
    return take(c, {
      act,
      to: (id) => circulationPath(scope.slug, id as Id<'circulation'>),
      text: 'Das Umlaufverfahren ist eröffnet; alle mit Postfach haben es erhalten.',
      show: (again) => showNew(c, again),
      typed: form.typed,
    })
  })

async function showNew(c: RequestContext, again?: Again): Promise<Response> {
  const scope = scopeOf(c)
  allow(canConductCirculations(scope.actor))
  const typed = again?.typed ?? {}
  const measureId = parseId<'measure'>(typedText(typed, 'measure') || c.req.query('vorhaben'))
  const measure = measureId ? await getMeasure(scope, measureId) : undefined
  const body = await findCommittee(scope)
  const rules = body ? await findRulesOn(scope, body.id, scope.today) : undefined
  return page(
    c,
    {
      title: 'Neues Umlaufverfahren',
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Umlaufverfahren', href: circulationsPath(scope.slug) },
        { label: 'Neu' },
      ],
      status: again ? 422 : 200,
    },
    <NewCirculationPage
      slug={scope.slug}
      measure={measure}
      rule={rules?.circulation}
      usual={{
        title: measure?.title ?? '',
        amount: measure ? formatEuroNumber(measure.requestedCents) : '',
        endsOn: rules ? addDays(scope.today, rules.circulation.days) : '',
      }}
      keys={formKeys(c)}
      typed={typed}
      errors={again?.errors ?? []}
      findings={shownFindings(again?.findings ?? [])}
    />,
  )
}
