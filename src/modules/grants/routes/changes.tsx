import { Hono } from 'hono'
import type { Finding } from '../../../kit/findings.ts'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import type { Scope } from '../../../platform/scope.ts'
import { CasePage, caseBreadcrumb, listPlans, loadCaseFrame } from '../../applications/index.ts'
import { answerAdaptedPlan, cancelMeasure } from '../actions/change-measure.ts'
import { cancellationForm, planAnswerForm } from '../forms.ts'
import { changesPath } from '../paths.ts'
import { canDecideChange, canProposeChange, mayAdaptIn } from '../permissions.ts'
import { shownFindings } from '../shown-findings.ts'
import { ChangesTab } from '../views/changes-tab.tsx'

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

async function caseOf(c: RequestContext) {
  const scope = scopeOf(c)
  const frame = await loadCaseFrame(scope, idParameter<'measure'>(c, 'measure'), 'aenderungen')
  return { scope, frame, measure: frame.measure }
}

const take = (c: RequestContext, act: (scope: Scope) => Promise<unknown>, text: string): Promise<Response> =>
  answerOrShow(
    () =>
      answerOnce(
        c,
        async (scope) => {
          await act(scope)
          return changesPath(scope.slug, idParameter<'measure'>(c, 'measure'))
        },
        { kind: 'success', text },
      ),
    (findings) => show(c, { findings }),
  )

interface Again {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly findings?: readonly Finding[]
}

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
