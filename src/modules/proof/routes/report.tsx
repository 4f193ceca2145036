import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { caseBreadcrumb } from '../../applications/index.ts'
import { type Report, saveReport } from '../actions/save-report.ts'
import { plannedParticipants } from '../calculation.ts'
import { reportForm } from '../forms.ts'
import { proofPath } from '../paths.ts'
import { canWriteProof } from '../permissions.ts'
import { loadPlanLines } from '../proof-case.ts'
import { findProof } from '../queries/proofs.ts'
import { ReportPage } from '../views/report-page.tsx'
import { caseOf, tab, take } from './case-of.ts'

export const reportRoutes = new Hono<Environment>()
  .get(`${tab}/bericht`, (c) => show(c))
  .post(`${tab}/bericht`, async (c) => {
    const { scope, measure } = await caseOf(c)
    allow(canWriteProof(scope.actor, measure))
    const form = await readForm(c, reportForm)
    if (!form.ok) return show(c, form)
    const { participants, ...answers } = form.values
    const report: Report = { participants, answers }
    if (c.req.header('x-autosave')) {
      await saveReport(scopeOf(c), measure.id, report)
      return c.body(null, 204)
    }
    return take(c, {
      act: (scope) => saveReport(scope, measure.id, report),
      done: 'Der Sachbericht ist gespeichert.',
      refused: () => show(c, { typed: form.typed, errors: [] }),
    })
  })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

async function show(c: RequestContext, again?: Again): Promise<Response> {
  const { scope, frame, measure } = await caseOf(c)
  allow(canWriteProof(scope.actor, measure))
  return page(
    c,
    {
      title: `Sachbericht – ${frame.title}`,
      breadcrumb: [...caseBreadcrumb(frame, scope.actor, 'nachweis'), { label: 'Sachbericht' }],
      status: again ? 422 : 200,
      islands: ['autosave', 'counter', 'once'],
    },
    <ReportPage
      above={frame.title}
      action={proofPath(scope.slug, measure.id, 'bericht')}
      backHref={proofPath(scope.slug, measure.id)}
      report={await findProof(scope, measure.id)}
      plannedParticipants={plannedParticipants(await loadPlanLines(scope, measure.id))}
      keys={formKeys(c)}
      typed={again?.typed}
      errors={again?.errors ?? []}
    />,
  )
}
