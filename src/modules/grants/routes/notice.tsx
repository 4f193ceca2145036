import { Hono } from 'hono'
import type { Id } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { answerFile } from '../../../platform/files/keep-file.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import type { Scope } from '../../../platform/scope.ts'
import { CasePage, caseBreadcrumb } from '../../applications/index.ts'
import { getRecommendation } from '../../committee/index.ts'
import { acknowledgeNotice } from '../actions/acknowledge-notice.ts'
import { answerPrecheck } from '../actions/answer-precheck.ts'
import { grantRecommended, rejectRecommended } from '../actions/decide-recommended.ts'
import { issueNotice } from '../actions/issue-notice.ts'
import { requestPrecheck } from '../actions/request-precheck.ts'
import { acknowledgementForm, grantForm, precheckReplyForm, rejectionForm } from '../forms.ts'
import {
  canAcknowledge,
  canAnswerPrecheck,
  canGrant,
  canRequestPrecheck,
  canSeePrechecks,
} from '../permissions.ts'
import { findNotice, findPrecheck, getNotice, listWaitingPrechecks } from '../queries.ts'
import { shownFindings } from '../shown-findings.ts'
import { NoticeTab } from '../views/notice-tab.tsx'
import { WaitingPrechecks } from '../views/waiting-prechecks.tsx'
import { type Again, caseOfTab, type Step, takeStep } from './case-tab.ts'

const tab = '/vorhaben/:measure/bescheid'

export const noticeRoutes = new Hono<Environment>()
  .get('/freigaben', async (c) => {
    const scope = scopeOf(c)
    allow(canSeePrechecks(scope.actor))
    const breadcrumb = [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Freigaben' }]
    return page(
      c,
      { title: 'Freigaben', breadcrumb, wide: true },
      <WaitingPrechecks slug={scope.slug} prechecks={await listWaitingPrechecks(scope)} />,
    )
  })
  .get(tab, (c) => show(c))
  .get(`${tab}/datei`, async (c) => {
    const { scope, measure } = await caseOf(c)
    return answerFile(c, scope, (await getNotice(scope, measure.id)).fileId)
  })
  .post(`${tab}/freigabe-beantragen`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canRequestPrecheck(scope.actor))
    return take(c, (scope) => requestPrecheck(scope, measure.id), 'Die Freigabe ist beantragt.')
  })
  .post(`${tab}/freigabe-antwort`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canAnswerPrecheck(scope.actor))
    const form = await readForm(c, precheckReplyForm)
    if (!form.ok) return show(c, form)
    return take(c, (scope) => answerPrecheck(scope, measure.id, form.values), 'Die Antwort ist eingetragen.')
  })
  .post(`${tab}/bewilligen`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canGrant(scope.actor))
    const form = await readForm(c, grantForm)
    if (!form.ok) return show(c, form)
    const { amount: amountCents, deviation: reason } = form.values
    const act = (scope: Scope) => grantRecommended(scope, measure.id, { amountCents, reason })
    return take(c, act, 'Das Vorhaben ist bewilligt.', form.typed)
  })
  .post(`${tab}/ablehnen`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canGrant(scope.actor))
    const form = await readForm(c, rejectionForm)
    if (!form.ok) return show(c, form)
    return take(
      c,
      (scope) => rejectRecommended(scope, measure.id, form.values.reason),
      'Der Antrag ist abgelehnt.',
    )
  })
  .post(`${tab}/erstellen`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canGrant(scope.actor))
    return take(c, (scope) => issueNotice(scope, measure.id), 'Der Bescheid ist erstellt und zugestellt.')
  })
  .post(`${tab}/bestaetigen`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canAcknowledge(scope.actor, measure))
    const form = await readForm(c, acknowledgementForm)
    if (!form.ok) return show(c, form)
    const acknowledge = (scope: Scope) => acknowledgeNotice(scope, measure.id, form.values)
    return take(c, acknowledge, 'Danke. Sie können jetzt Mittel abrufen.')
  })

const caseOf = (c: RequestContext) => caseOfTab(c, 'bescheid')

const take = (c: RequestContext, act: Step['act'], done: string, typed?: Typed): Promise<Response> =>
  takeStep(c, { tab: 'bescheid', act, done, ...(typed ? { typed } : {}) }, show)

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  const id: Id<'measure'> = measure.id
  return page(
    c,
    {
      title: `Bescheid – ${frame.title}`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'bescheid'),
      status: again ? 422 : 200,
    },
    <CasePage frame={frame} current="bescheid">
      <NoticeTab
        slug={scope.slug}
        measure={measure}
        recommendedCents={
          measure.state === 'recommended' ? (await getRecommendation(scope, id)).amountCents : null
        }
        precheck={await findPrecheck(scope, id)}
        notice={await findNotice(scope, id)}
        may={{
          requestPrecheck: canRequestPrecheck(scope.actor),
          answerPrecheck: canAnswerPrecheck(scope.actor),
          grant: canGrant(scope.actor),
          acknowledge: canAcknowledge(scope.actor, measure),
        }}
        keys={formKeys(c)}
        typed={again?.typed ?? {}}
        errors={again?.errors ?? []}
        findings={shownFindings(again?.findings ?? [])}
      />
    </CasePage>,
  )
}
