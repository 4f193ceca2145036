import { Hono } from 'hono'
import { allow, found } from '../../../platform/errors.ts'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'
import { readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import type { Scope } from '../../../platform/scope.ts'
import { CasePage, caseBreadcrumb, listPlans } from '../../applications/index.ts'
import { answerAdaptedPlan, cancelMeasure } from '../actions/change-measure.ts'
import { cancellationForm, planAnswerForm } from '../forms.ts'
import { canDecideChange, canProposeChange, mayAdaptIn } from '../permissions.ts'
import { shownFindings } from '../shown-findings.ts'
import { ChangesTab } from '../views/changes-tab.tsx'
import { type Again, caseOfTab, type Step, takeStep } from './case-tab.ts'

const tab = '/vorhaben/:measure/aenderungen'

export const changeRoutes = new Hono<Environment>()
  .get(tab, (c) => show(c))
  .post(`${tab}/absagen`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canProposeChange(scope.actor, measure))
    const form = await readForm(c, cancellationForm)
    if (!form.ok) return show(c, form)
    const cancel = (scope: Scope) => cancelMeasure(scope, measure.id, form.values.reason)
    return take(c, cancel, 'Das Vorhaben ist abgesagt. Bitte reichen Sie den Verwendungsnachweis ein.')
  })
  .post(`${tab}/:plan`, async (c) => {
    const { scope, measure } = await caseOf(c)
    const planId = idParameter<'financing-plan'>(c, 'plan')
    const plans = await listPlans(scope, measure.id)
    found(
      plans.find((plan) => plan.id === planId),
      'financing plan',
    )
    allow(canDecideChange(scope.actor))
    const form = await readForm(c, planAnswerForm)
    if (!form.ok) return show(c, form)
    const text =
      form.values.answer === 'accepted' ? 'Der Plan ist angenommen.' : 'Der Plan ist zurückgegeben.'
    return take(c, (scope) => answerAdaptedPlan(scope, measure.id, planId, form.values.answer), text)
  })

const caseOf = (c: RequestContext) => caseOfTab(c, 'aenderungen')

const take = (c: RequestContext, act: Step['act'], done: string, typed?: Typed): Promise<Response> =>
  takeStep(c, { tab: 'aenderungen', act, done, ...(typed ? { typed } : {}) }, show)

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  const own = canProposeChange(scope.actor, measure)
  return page(
    c,
    {
      title: `Änderungen – ${frame.title}`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'aenderungen'),
      status: again ? 422 : 200,
    },
    <CasePage frame={frame} current="aenderungen">
      <ChangesTab
        slug={scope.slug}
        measure={measure}
        plans={await listPlans(scope, measure.id)}
        may={{
          propose: own && mayAdaptIn(measure.state),
          decide: canDecideChange(scope.actor),
          cancel: own && measure.state === 'running' && !measure.cancelledOn,
        }}
        keys={formKeys(c)}
        typed={again?.typed ?? {}}
        errors={again?.errors ?? []}
        findings={shownFindings(again?.findings ?? [])}
      />
    </CasePage>,
  )
}
