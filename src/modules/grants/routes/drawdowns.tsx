import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { noCents } from '../../../kit/money.ts'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { CasePage, caseBreadcrumb, type Measure } from '../../applications/index.ts'
import { readsAll } from '../../identity/permissions.ts'
import { measureSums } from '../../ledger/index.ts'
import {
  checkDrawdownRequest,
  confirmSpending,
  recordPayment,
  refuseDrawdown,
  releaseDrawdown,
  requestDrawdown,
} from '../actions/drawdowns.ts'
import { loadDrawdownCase } from '../drawdown-case.ts'
import { drawdownForm, paymentForm, refusalForm } from '../forms.ts'
import { canCheckDrawdown, canRecordPayment, canReleaseDrawdown, canRequestDrawdown } from '../permissions.ts'
import { listDrawdowns, listWaitingDrawdowns } from '../queries.ts'
import { checkDrawdown, remainingOfGrant } from '../rules/drawdown.ts'
import { drawdownMoney } from '../rules/drawdown-money.ts'
import { shownFindings } from '../shown-findings.ts'
import { DrawdownsTab } from '../views/drawdowns-tab.tsx'
import { WaitingDrawdowns } from '../views/waiting-drawdowns.tsx'
import { type Again, caseOfTab, type Step, takeStep } from './case-tab.ts'

const tab = '/vorhaben/:measure/auszahlungen'

export const drawdownRoutes = new Hono<Environment>()
  .get('/auszahlungen', async (c) => {
    const scope = scopeOf(c)
    allow(readsAll(scope.actor))
    const breadcrumb = [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Auszahlungen' }]
    return page(
      c,
      { title: 'Auszahlungen', breadcrumb, wide: true },
      <WaitingDrawdowns slug={scope.slug} drawdowns={await listWaitingDrawdowns(scope)} />,
    )
  })
  .get(tab, (c) => show(c))
  .post(tab, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canRequestDrawdown(scope.actor, measure))
    const form = await readForm(c, drawdownForm)
    if (!form.ok) return show(c, form)
    const { amount: amountCents, purpose } = form.values
    const request = (scope: Scope) => requestDrawdown(scope, measure.id, { amountCents, purpose })
    return take(c, request, 'Der Mittelabruf ist gestellt.', form.typed)
  })
  .post(`${tab}/:drawdown/pruefen`, (c) =>
    step(c, canCheckDrawdown, checkDrawdownRequest, 'Der Abruf ist geprüft.'),
  )
  .post(`${tab}/:drawdown/freigeben`, (c) =>
    step(c, canReleaseDrawdown, releaseDrawdown, 'Der Abruf ist freigegeben.'),
  )
  .post(`${tab}/:drawdown/verbraucht`, (c) =>
    step(c, canRequestDrawdown, confirmSpending, 'Danke, die Verwendung ist bestätigt.'),
  )
  .post(`${tab}/:drawdown/ablehnen`, async (c) => {
    const { scope } = await drawdownOf(c)
    allow(canCheckDrawdown(scope.actor))
    const form = await readForm(c, refusalForm)
    if (!form.ok) return show(c, form)
    const refuse: DrawdownStep = (scope, measureId, id) =>
      refuseDrawdown(scope, measureId, id, form.values.reason)
    return step(c, canCheckDrawdown, refuse, 'Der Abruf ist abgelehnt.')
  })
  .post(`${tab}/:drawdown/zahlen`, async (c) => {
    const { scope, drawdown } = await drawdownOf(c)
    allow(canRecordPayment(scope.actor))
    const form = await readForm(c, paymentForm(scope.today, drawdown.releasedOn))
    if (!form.ok) return show(c, form)
    const pay: DrawdownStep = (scope, measureId, id) =>
      recordPayment(scope, measureId, id, form.values.paidOn)
    return step(c, canRecordPayment, pay, 'Die Zahlung ist eingetragen.')
  })

type DrawdownStep = (scope: Scope, measureId: Id<'measure'>, id: Id<'drawdown'>) => Promise<void>

async function step(
  c: RequestContext,
  may: (actor: Actor, measure: Measure) => boolean,
  act: DrawdownStep,
  text: string,
): Promise<Response> {
  const { scope, measure, id } = await drawdownOf(c)
  allow(may(scope.actor, measure))
  return take(c, (scope) => act(scope, measure.id, id), text)
}

const caseOf = (c: RequestContext) => caseOfTab(c, 'auszahlungen')

/** One drawdown of this case; that of another one is not found, before any of the form is looked at. */
async function drawdownOf(c: RequestContext) {
  const { scope, measure } = await caseOf(c)
  const id = idParameter<'drawdown'>(c, 'drawdown')
  const drawdowns = await listDrawdowns(scope, measure.id)
  const drawdown = found(
    drawdowns.find((drawdown) => drawdown.id === id),
    'drawdown',
  )
  return { scope, measure, id, drawdown }
}

const take = (c: RequestContext, act: Step['act'], done: string, typed?: Typed): Promise<Response> =>
  takeStep(c, { tab: 'auszahlungen', act, done, ...(typed ? { typed } : {}) }, show)

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  const { grant, terms } = await loadDrawdownCase(scope, measure)
  const remainingCents = remainingOfGrant(grant)
  const today = { amountCents: remainingCents, requestedOn: scope.today }
  const mayRequest = canRequestDrawdown(scope.actor, measure)
  return page(
    c,
    {
      title: `Auszahlungen – ${frame.title}`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'auszahlungen'),
      status: again ? 422 : 200,
      wide: true,
    },
    <CasePage frame={frame} current="auszahlungen">
      <DrawdownsTab
        slug={scope.slug}
        measure={measure}
        drawdowns={await listDrawdowns(scope, measure.id)}
        money={drawdownMoney(measure.grantedCents ?? noCents, await measureSums(scope, measure.id))}
        remainingCents={remainingCents}
        spendWithinDays={terms.spendWithinDays}
        today={scope.today}
        may={{
          request: mayRequest,
          check: canCheckDrawdown(scope.actor),
          release: canReleaseDrawdown(scope.actor),
          pay: canRecordPayment(scope.actor),
        }}
        obstacles={mayRequest && remainingCents > 0 ? shownFindings(checkDrawdown(today, grant, terms)) : []}
        keys={formKeys(c)}
        typed={again?.typed ?? {}}
        errors={again?.errors ?? []}
        findings={shownFindings(again?.findings ?? [])}
      />
    </CasePage>,
  )
}
