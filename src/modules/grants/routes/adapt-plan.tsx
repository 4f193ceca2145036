import { Hono } from 'hono'
import type { Finding } from '../../../kit/findings.ts'
import { allow } from '../../../platform/errors.ts'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'
import { type FieldError, readFields, typedText } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { answerOrShow } from '../../../platform/http/refused.ts'
import {
  CasePage,
  caseBreadcrumb,
  changeRows,
  loadBindingPlan,
  type NewPlanLine,
  parsePlan,
  readTypedPlan,
  type TypedPlan,
  typedPlanOf,
} from '../../applications/index.ts'
import { getFundingYear } from '../../partnership/index.ts'
import { proposeAdaptedPlan } from '../actions/change-measure.ts'
import { cancellationForm } from '../forms.ts'
import { changesPath } from '../paths.ts'
import { canProposeChange, mayAdaptIn } from '../permissions.ts'
import { shownFindings } from '../shown-findings.ts'
import { AdaptPlanPage } from '../views/adapt-plan-page.tsx'
import { caseOfTab } from './case-tab.ts'

const path = '/vorhaben/:measure/aenderungen/plan'

export const adaptPlanRoutes = new Hono<Environment>()
  .get(path, async (c) => {
    const { scope, measure } = await caseOf(c)
    const plan = typedPlanOf(await loadBindingPlan(scope, measure.id))
    return show(c, { plan, reason: '' })
  })
  .post(path, async (c) => {
    const { measure } = await caseOf(c)
    const { typed } = await readFields(c)
    const plan = readTypedPlan(typed)
    const reason = typedText(typed, 'reason')
    const changed = changeRows(typed, plan)
    if (changed) return show(c, { plan: changed, reason })
    const parsed = parsePlan(plan)
    const given = cancellationForm.safeParse({ reason })
    if (!parsed.ok || !given.success) {
      const errors = [...(parsed.ok ? [] : parsed.errors), ...(given.success ? [] : [reasonMissing])]
      return show(c, { plan: parsed.ok ? plan : parsed.plan, reason, errors })
    }
    return propose(c, { measureId: measure.id, lines: parsed.lines, plan, reason })
  })

const reasonMissing: FieldError = {
  field: 'reason',
  text: 'Bitte schreiben Sie kurz, warum sich der Plan ändert.',
}

interface Proposal extends Shown {
  readonly measureId: Parameters<typeof proposeAdaptedPlan>[1]
  readonly lines: readonly NewPlanLine[]
}

const propose = (c: RequestContext, { measureId, lines, plan, reason }: Proposal): Promise<Response> =>
  answerOrShow(
    () =>
      answerOnce(
        c,
        async (scope) => {
          await proposeAdaptedPlan(scope, measureId, { lines, reason })
          return changesPath(scope.slug, measureId)
        },
        {
          kind: 'success',
          text: 'Der Plan ist vorgelegt. Sie bekommen eine Nachricht, sobald er geprüft ist.',
        },
      ),
    (findings) => show(c, { plan, reason, findings }),
  )

async function caseOf(c: RequestContext) {
  const found = await caseOfTab(c, 'aenderungen')
  allow(canProposeChange(found.scope.actor, found.measure) && mayAdaptIn(found.measure.state))
  return found
}

interface Shown {
  readonly plan: TypedPlan
  readonly reason: string
  readonly errors?: readonly FieldError[]
  readonly findings?: readonly Finding[]
}

async function show(c: RequestContext, { plan, reason, errors, findings }: Shown): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  const { settlement } = await getFundingYear(scope, measure.fundingYearId)
  return page(
    c,
    {
      title: `Plan anpassen – ${frame.title}`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'aenderungen'),
      status: errors || findings ? 422 : 200,
      islands: ['plan', 'once'],
    },
    <CasePage frame={frame} current="aenderungen">
      <AdaptPlanPage
        slug={scope.slug}
        measure={measure}
        plan={plan}
        lumpSums={settlement === 'lump_sums'}
        reason={reason}
        keys={formKeys(c)}
        errors={errors ?? []}
        findings={shownFindings(findings ?? [])}
      />
    </CasePage>,
  )
}
