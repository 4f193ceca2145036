import { Hono } from 'hono'
import type { z } from 'zod'
import { yearOf } from '../../../kit/dates.ts'
import { parseId } from '../../../kit/ids.ts'
import { formatEuroNumber } from '../../../kit/money.ts'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type CallDraft, closeCall, publishCall, reviseCall } from '../actions/publish-call.ts'
import { type Call, getCall, listCalls } from '../call-queries.ts'
import { callForm, closeCallForm } from '../forms.ts'
import { listFundNames } from '../list-queries.ts'
import { officeCallPath, officeCallsPath } from '../paths.ts'
import { canPublishCalls } from '../permissions.ts'
import { fieldErrors } from '../shown-findings.ts'
import { CallForm, CallsPage } from '../views/calls-page.tsx'

/** The offices' calls; the public reads them at /foerderung. */
export const callRoutes = new Hono<Environment>()
  .get('/aufrufe', async (c) => {
    const scope = scopeOf(c)
    allow(canPublishCalls(scope.actor))
    return page(
      c,
      {
        title: 'Aufrufe',
        breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Aufrufe' }],
        wide: true,
      },
      <CallsPage slug={scope.slug} today={scope.today} calls={await listCalls(scope)} />,
    )
  })
  .get('/aufrufe/neu', (c) => {
    allow(canPublishCalls(scopeOf(c).actor))
    return callPage(c, undefined, {}, [])
  })
  .post('/aufrufe', async (c) => {
    allow(canPublishCalls(scopeOf(c).actor))
    const form = await readForm(c, callForm)
    if (!form.ok) return callPage(c, undefined, form.typed, form.errors)
    const publish = () =>
      answerOnce(
        c,
        async (scope) => {
          const id = await publishCall(scope, draftOf(form.values))
          return officeCallPath(scope.slug, id)
        },
        { kind: 'success', text: 'Der Aufruf ist veröffentlicht.' },
      )
    return answerOrShow(publish, (findings) => callPage(c, undefined, form.typed, fieldErrors(findings)))
  })
  .get('/aufrufe/:call', async (c) => {
    allow(canPublishCalls(scopeOf(c).actor))
    const call = await callOf(c)
    return callPage(c, call, typedOf(call), [])
  })
  .post('/aufrufe/:call', async (c) => {
    allow(canPublishCalls(scopeOf(c).actor))
    const call = await callOf(c)
    const form = await readForm(c, callForm)
    if (!form.ok) return callPage(c, call, form.typed, form.errors)
    const revise = () =>
      answerOnce(
        c,
        async (scope) => {
          await reviseCall(scope, call.id, draftOf(form.values))
          return officeCallsPath(scope.slug)
        },
        { kind: 'success', text: 'Der Aufruf ist geändert.' },
      )
    return answerOrShow(revise, (findings) => callPage(c, call, form.typed, fieldErrors(findings)))
  })
  .post('/aufrufe/:call/schliessen', async (c) => {
    allow(canPublishCalls(scopeOf(c).actor))
    const call = await callOf(c)
    const form = await readForm(c, closeCallForm)
    if (!form.ok) return callPage(c, call, { ...typedOf(call), ...form.typed }, form.errors)
    return answerOnce(
      c,
      async (scope) => {
        await closeCall(scope, call.id, form.values.reason)
        return officeCallsPath(scope.slug)
      },
      { kind: 'success', text: 'Der Aufruf ist geschlossen.' },
    )
  })

const callOf = (c: RequestContext): Promise<Call> => getCall(scopeOf(c), idParameter<'call'>(c, 'call'))

const draftOf = (values: z.infer<typeof callForm>): CallDraft => ({
  fundId: found(parseId<'fund'>(values.fund), 'fund'),
  title: values.title,
  description: values.description,
  hints: values.hints,
  opensOn: values.opensOn,
  deadline: values.deadline,
  meetingDay: values.meetingDay,
  capCents: values.cap,
  forMicroGrants: values.forMicroGrants,
  lateIsRefused: !values.lateIsFlagged,
})

const typedOf = (call: Call): Typed => ({
  fund: call.fundId,
  title: call.title,
  description: call.description,
  hints: call.hints,
  opensOn: call.opensOn,
  deadline: call.deadline,
  meetingDay: call.meetingDay,
  cap: call.capCents === null ? '' : formatEuroNumber(call.capCents),
  forMicroGrants: call.forMicroGrants ? 'ja' : '',
  lateIsFlagged: call.lateIsRefused ? '' : 'ja',
})

async function callPage(
  c: RequestContext,
  call: Call | undefined,
  typed: Typed,
  errors: readonly FieldError[],
) {
  const scope = scopeOf(c)
  const breadcrumb = [
    { label: 'Start', href: `/${scope.slug}` },
    { label: 'Aufrufe', href: officeCallsPath(scope.slug) },
    { label: call?.title ?? 'Neuer Aufruf' },
  ]
  return page(
    c,
    {
      title: call?.title ?? 'Neuer Aufruf',
      breadcrumb,
      status: errors.length > 0 ? 422 : 200,
      islands: ['counter', 'once'],
    },
    <CallForm
      slug={scope.slug}
      call={call}
      action={call ? officeCallPath(scope.slug, call.id) : officeCallsPath(scope.slug)}
      keys={() => formKeys(c)}
      typed={typed}
      errors={errors}
      funds={await fundsToChoose(scope, call)}
      mayClose={call !== undefined && call.closedOn === null && scope.today <= call.deadline}
    />,
  )
}

/** Funds whose year is not over, and the one the call was made for. */
const fundsToChoose = async (scope: Scope, call: Call | undefined) =>
  (await listFundNames(scope)).filter(({ id, year }) => year >= yearOf(scope.today) || id === call?.fundId)
