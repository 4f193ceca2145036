import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { admitApplication } from '../actions/admit-application.ts'
import { returnApplication } from '../actions/return-application.ts'
import { loadApplication } from '../application-queries.ts'
import { loadCaseFrame } from '../case-frame.ts'
import { checkApplication } from '../check-application.ts'
import { listChecks } from '../check-queries.ts'
import { checkForm } from '../forms.ts'
import { attachmentPath, casePath } from '../paths.ts'
import { canCheckFormally } from '../permissions.ts'
import { ApplicationContent } from '../views/application-content.tsx'
import { CasePage, caseBreadcrumb } from '../views/case-page.tsx'
import { FormalCheckSection } from '../views/formal-check.tsx'
import { caseOf, measureParameter } from './case-routes.ts'

/** The tab Prüfung. */
export const formalCheckRoutes = new Hono<Environment>()
  .get('/vorhaben/:measure/pruefung', (c) => checkPage(c, {}, []))
  .post('/vorhaben/:measure/pruefung', async (c) => {
    const measure = await caseOf(c)
    allow(canCheckFormally(scopeOf(c).actor))
    const form = await readForm(c, checkForm(scopeOf(c).today))
    if (!form.ok) return checkPage(c, form.typed, form.errors)
    const { outcome, ...check } = form.values
    return answerOnce(
      c,
      async (scope) => {
        if (outcome === 'returned') await returnApplication(scope, measure.id, check)
        else await admitApplication(scope, measure.id, check)
        return casePath(scope.slug, measure.id, 'pruefung')
      },
      {
        kind: 'success',
        text:
          outcome === 'returned'
            ? 'Der Antrag ist zur Korrektur zurückgegeben.'
            : 'Der Antrag ist zugelassen.',
      },
    )
  })

async function checkPage(c: RequestContext, typed: Typed, errors: readonly FieldError[]) {
  const scope = scopeOf(c)
  const frame = await loadCaseFrame(scope, measureParameter(c), 'pruefung')
  const { measure } = frame
  const application = await loadApplication(scope, measure)
  return page(
    c,
    {
      title: `${frame.title} · Prüfung`,
      breadcrumb: caseBreadcrumb(frame, scope.actor, 'pruefung'),
      status: errors.length > 0 ? 422 : 200,
      wide: true,
      islands: ['once'],
    },
    <CasePage frame={frame} current="pruefung">
      <div class="review">
        <div>
          <FormalCheckSection
            measure={measure}
            action={casePath(scope.slug, measure.id, 'pruefung')}
            keys={formKeys(c)}
            typed={typed}
            errors={errors}
            findings={checkApplication(application, scope.today)}
            checks={await listChecks(scope, measure.id)}
            mayCheck={canCheckFormally(scope.actor) && measure.state === 'submitted'}
          />
        </div>
        <div>
          <h2>Der Antrag</h2>
          <ApplicationContent
            application={application}
            withBankData
            attachmentHref={({ id }) => attachmentPath(scope.slug, measure.id, id)}
          />
        </div>
      </div>
    </CasePage>,
  )
}
