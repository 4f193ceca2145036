import { Hono } from 'hono'
import { parseId } from '../../../kit/ids.ts'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { actsFor } from '../../identity/permissions.ts'
import { beginApplication } from '../actions/begin-application.ts'
import { type Call, findCall, isOpen, listOpenCalls } from '../call-queries.ts'
import { beginForm } from '../forms.ts'
import { listOwnApplicants, listOwnCases } from '../list-queries.ts'
import { myCasesPath, sectionPath } from '../paths.ts'
import { BeginPage } from '../views/begin-page.tsx'
import { OwnCases } from '../views/own-cases.tsx'

/** Meine Anträge, and beginning a new one. */
export const beginRoutes = new Hono<Environment>()
  .get('/antraege', async (c) => {
    const scope = scopeOf(c)
    const after = parseId<'measure'>(c.req.query('nach'))
    const cases = await listOwnCases(scope, after)
    return page(
      c,
      {
        title: 'Meine Anträge',
        breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Meine Anträge' }],
        wide: true,
      },
      <OwnCases slug={scope.slug} cases={cases} isContinued={after !== undefined} />,
    )
  })
  .get('/antraege/neu', async (c) => {
    const id = parseId<'call'>(c.req.query('aufruf'))
    const call = id ? found(await findCall(scopeOf(c), id), 'call') : undefined
    return beginPage(c, call, [])
  })
  .post('/antraege', async (c) => {
    const scope = scopeOf(c)
    const form = await readForm(c, beginForm)
    const callId = parseId<'call'>(form.ok ? form.values.aufruf : String(form.typed.aufruf ?? ''))
    const call = found(callId ? await findCall(scope, callId) : undefined, 'call')
    if (!form.ok) return beginPage(c, call, form.errors)
    const applicantId = found(parseId<'organisation'>(form.values.organisation), 'organisation')
    allow(actsFor(scope.actor, applicantId))
    return answerOnce(c, async (scope) => {
      const measureId = await beginApplication(scope, { callId: call.id, applicantId })
      return sectionPath(scope.slug, measureId, 'organisation')
    })
  })

async function beginPage(c: RequestContext, call: Call | undefined, errors: readonly FieldError[]) {
  const scope = scopeOf(c)
  const breadcrumb = [
    { label: 'Start', href: `/${scope.slug}` },
    { label: 'Meine Anträge', href: myCasesPath(scope.slug) },
    { label: 'Neuer Antrag' },
  ]
  return page(
    c,
    { title: 'Neuer Antrag', breadcrumb, status: errors.length > 0 ? 422 : 200, islands: ['once'] },
    <BeginPage
      slug={scope.slug}
      call={call}
      isOpen={call !== undefined && isOpen(call, scope.today)}
      openCalls={call ? [] : await listOpenCalls(scope)}
      organisations={await listOwnApplicants(scope)}
      keys={formKeys(c)}
      errors={errors}
    />,
  )
}
