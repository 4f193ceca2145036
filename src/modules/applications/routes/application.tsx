import { Hono } from 'hono'
import type { Finding } from '../../../kit/findings.ts'
import { allow, found } from '../../../platform/errors.ts'
import { answerDocument, answerFile } from '../../../platform/files/keep-file.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { readForm } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { answerOrShow } from '../../../platform/http/refused.ts'
import { actsFor } from '../../identity/permissions.ts'
import { submitApplication } from '../actions/submit-application.ts'
import { withdrawApplication } from '../actions/withdraw-application.ts'
import { listAttachments, listSubmissions, loadApplication } from '../application-queries.ts'
import { currentTab, loadCaseFrame } from '../case-frame.ts'
import { checkApplication } from '../check-application.ts'
import { lastNoteToApplicant } from '../check-queries.ts'
import { printReceipt } from '../documents/receipt.ts'
import { withdrawForm } from '../forms.ts'
import { attachmentPath, casePath } from '../paths.ts'
import { canEditApplication, canSeeBankData, canSeeTab, canSubmit, canWithdraw } from '../permissions.ts'
import { CasePage, caseBreadcrumb } from '../views/case-page.tsx'
import { Overview } from '../views/overview.tsx'
import { caseOf, measureParameter } from './case-routes.ts'

/** The tab Antrag: to read, to submit, to withdraw; its papers and receipts. */
export const applicationRoutes = new Hono<Environment>()
  .get('/vorhaben/:measure', async (c) => {
    const frame = await loadCaseFrame(scopeOf(c), measureParameter(c))
    return c.redirect(casePath(scopeOf(c).slug, frame.measure.id, currentTab(frame)), 303)
  })
  .get('/vorhaben/:measure/antrag', (c) => overview(c))
  .post('/vorhaben/:measure/antrag/einreichen', async (c) => {
    const measure = await caseOf(c)
    allow(actsFor(scopeOf(c).actor, measure.applicantId))
    return answerOrShow(
      () =>
        answerOnce(
          c,
          async (scope) => {
            await submitApplication(scope, measure.id)
            return casePath(scope.slug, measure.id)
          },
          {
            kind: 'success',
            text: 'Ihr Antrag ist eingereicht. Die Bestätigung steht unten und kommt per E-Mail.',
          },
        ),
      (findings) => overview(c, findings),
    )
  })
  .post('/vorhaben/:measure/antrag/zurueckziehen', async (c) => {
    const measure = await caseOf(c)
    allow(canWithdraw(scopeOf(c).actor, measure))
    const form = await readForm(c, withdrawForm)
    const reason = form.ok ? form.values.reason : ''
    return answerOnce(
      c,
      async (scope) => {
        await withdrawApplication(scope, measure.id, reason)
        return casePath(scope.slug, measure.id)
      },
      { kind: 'success', text: 'Der Antrag ist zurückgezogen.' },
    )
  })
  .get('/vorhaben/:measure/antrag/anlagen/:attachment', async (c) => {
    const measure = await caseOf(c)
    const id = idParameter<'attachment'>(c, 'attachment')
    const attachment = (await listAttachments(scopeOf(c), measure.id)).find((one) => one.id === id)
    return answerFile(c, scopeOf(c), found(attachment, 'attachment').fileId)
  })
  .get('/vorhaben/:measure/antrag/bestaetigung/:submission', async (c) => {
    const measure = await caseOf(c)
    allow(canSeeBankData(scopeOf(c).actor, measure))
    const id = idParameter<'submission'>(c, 'submission')
    const submissions = await listSubmissions(scopeOf(c), measure.id)
    const submission = found(
      submissions.find((one) => one.id === id),
      'submission',
    )
    const bytes = await printReceipt(scopeOf(c), submission, c.get('partnership')?.name ?? '')
    return answerDocument(c, `Eingangsbestaetigung-${submission.content.reference}.pdf`, bytes)
  })

/** The page of the tab; after a refused submission with what the action found at that moment. */
async function overview(c: RequestContext, refusedWith?: readonly Finding[]) {
  const scope = scopeOf(c)
  const frame = await loadCaseFrame(scope, measureParameter(c), 'antrag')
  const { measure } = frame
  const application = await loadApplication(scope, measure)
  const mayEdit = canEditApplication(scope.actor, measure)
  const mayRead = canSeeBankData(scope.actor, measure)
  return page(
    c,
    {
      title: `${frame.title} · Antrag`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'antrag'),
      status: refusedWith ? 422 : 200,
      islands: ['once'],
    },
    <CasePage frame={frame} current="antrag">
      <Overview
        slug={scope.slug}
        application={application}
        submissions={mayRead ? await listSubmissions(scope, measure.id) : []}
        findings={refusedWith ?? (mayEdit ? checkApplication(application, scope.today) : [])}
        wasRefused={refusedWith !== undefined}
        keys={formKeys(c)}
        mayEdit={mayEdit}
        maySubmit={canSubmit(scope.actor, measure)}
        mayWithdraw={canWithdraw(scope.actor, measure)}
        withBankData={mayRead}
        noteToApplicant={
          mayRead && canSeeTab(scope.actor, measure, 'antrag')
            ? await lastNoteToApplicant(scope, measure.id)
            : ''
        }
        attachmentHref={({ id }) => attachmentPath(scope.slug, measure.id, id)}
      />
    </CasePage>,
  )
}
