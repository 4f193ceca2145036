import { Hono } from 'hono'
import { allow } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { answerOrShow } from '../../../platform/http/refused.ts'
import type { ShownFinding } from '../../../ui/index.ts'
import { yearsWithTerms } from '../../partnership/index.ts'
import { fundingYearPath, settingsPath } from '../../partnership/paths.ts'
import { openFundingYear } from '../actions/open-funding-year.ts'
import { fundingYearDraft, fundingYearForm } from '../forms.ts'
import { canOpenFundingYear } from '../permissions.ts'
import { showFindings } from '../shown-findings.ts'
import { FundingYearForm } from '../views/funding-year-form.tsx'

export const fundingYearRoutes = new Hono<Environment>()
  .get('/einstellungen/jahre/neu', (c) => {
    allow(canOpenFundingYear(scopeOf(c).actor))
    return formPage(c, {}, [], [])
  })
  .post('/einstellungen/jahre', async (c) => {
    const scope = scopeOf(c)
    allow(canOpenFundingYear(scope.actor))
    const form = await readForm(c, fundingYearForm(await yearsWithTerms(scope)))
    if (!form.ok) return formPage(c, form.typed, form.errors, [])
    const draft = fundingYearDraft(form.values)
    return answerOrShow(
      () =>
        answerOnce(
          c,
          async (scope) => {
            await openFundingYear(scope, draft)
            return fundingYearPath(scope.slug, draft.year)
          },
          { kind: 'success', text: `Das Förderjahr ${draft.year} ist eröffnet.` },
        ),
      (findings) => formPage(c, form.typed, [], showFindings(findings)),
    )
  })

const formPage = (
  c: RequestContext,
  typed: Typed,
  errors: readonly FieldError[],
  findings: readonly ShownFinding[],
) =>
  page(
    c,
    {
      title: 'Förderjahr eröffnen',
      status: errors.length + findings.length > 0 ? 422 : 200,
      breadcrumb: [
        { label: 'Start', href: `/${scopeOf(c).slug}` },
        { label: 'Einstellungen', href: settingsPath(scopeOf(c).slug) },
        { label: 'Förderjahr eröffnen' },
      ],
    },
    <FundingYearForm
      slug={scopeOf(c).slug}
      keys={formKeys(c)}
      typed={typed}
      errors={errors}
      findings={findings}
    />,
  )
