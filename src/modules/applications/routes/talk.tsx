import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { isOffice } from '../../identity/permissions.ts'
import { writeMessage } from '../actions/write-message.ts'
import { loadCaseFrame } from '../case-frame.ts'
import { messageForm } from '../forms.ts'
import { listHistory, listMessages } from '../history-queries.ts'
import { isInternal } from '../history-texts.ts'
import { casePath } from '../paths.ts'
import { canSeeInternalNotes, canWriteMessage } from '../permissions.ts'
import { CasePage, caseBreadcrumb } from '../views/case-page.tsx'
import { History } from '../views/history.tsx'
import { Messages } from '../views/messages.tsx'
import { caseOf, measureParameter } from './case-routes.ts'

/** The tabs Nachrichten and Verlauf. */
export const talkRoutes = new Hono<Environment>()
  .get('/vorhaben/:measure/nachrichten', (c) => messagesPage(c, {}, []))
  .post('/vorhaben/:measure/nachrichten', async (c) => {
    const measure = await caseOf(c)
    const { actor } = scopeOf(c)
    allow(canWriteMessage(actor, measure))
    const form = await readForm(c, messageForm)
    if (!form.ok) return messagesPage(c, form.typed, form.errors)
    allow(form.values.audience === 'applicant' || isOffice(actor))
    return answerOnce(
      c,
      async (scope) => {
        await writeMessage(scope, measure.id, form.values)
        return casePath(scope.slug, measure.id, 'nachrichten')
      },
      {
        kind: 'success',
        text:
          form.values.audience === 'offices' ? 'Die Notiz ist gespeichert.' : 'Die Nachricht ist gesendet.',
      },
    )
  })
  .get('/vorhaben/:measure/verlauf', async (c) => {
    const scope = scopeOf(c)
    const frame = await loadCaseFrame(scope, measureParameter(c), 'verlauf')
    const rows = await listHistory(scope, frame.measure.id)
    const shown = canSeeInternalNotes(scope.actor) ? rows : rows.filter(({ verb }) => !isInternal(verb))
    return page(
      c,
      { title: `${frame.title} · Verlauf`, breadcrumb: caseBreadcrumb(frame, scope.actor, 'verlauf') },
      <CasePage frame={frame} current="verlauf">
        <History rows={shown} />
      </CasePage>,
    )
  })

async function messagesPage(c: RequestContext, typed: Typed, errors: readonly FieldError[]) {
  const scope = scopeOf(c)
  const frame = await loadCaseFrame(scope, measureParameter(c), 'nachrichten')
  const { measure } = frame
  const internal = canSeeInternalNotes(scope.actor)
    ? await listMessages(scope, measure.id, 'offices')
    : undefined
  return page(
    c,
    {
      title: `${frame.title} · Nachrichten`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'nachrichten'),
      status: errors.length > 0 ? 422 : 200,
      islands: ['once'],
    },
    <CasePage frame={frame} current="nachrichten">
      <Messages
        action={casePath(scope.slug, measure.id, 'nachrichten')}
        keys={() => formKeys(c)}
        talk={await listMessages(scope, measure.id, 'applicant')}
        internal={internal}
        mayWrite={canWriteMessage(scope.actor, measure)}
        mayWriteInternally={isOffice(scope.actor)}
        typed={typed}
        errors={errors}
      />
    </CasePage>,
  )
}
