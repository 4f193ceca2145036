import { Hono } from 'hono'
import { formatDay } from '../../../kit/dates.ts'
import { allow, found } from '../../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../../platform/http/form.ts'
import { answerOnce } from '../../../platform/http/once.ts'
import { formKeys, page } from '../../../platform/http/page.tsx'
import { answerOrShow } from '../../../platform/http/refused.ts'
import type { ShownFinding } from '../../../ui/index.ts'
import {
  type FundingYear,
  findCouncilConsent,
  findFundingYearOf,
  loadTerms,
} from '../../partnership/index.ts'
import { requestFederalDrawdown } from '../actions/request-federal-drawdown.ts'
import { federalDrawdownForm } from '../forms.ts'
import { federalDrawdownsPath, fundsPath } from '../paths.ts'
import { canRequestFederalDrawdown, canSeeFederalDrawdowns } from '../permissions.ts'
import { federallyDrawnCents, listFederalDrawdowns } from '../queries.ts'
import { showFindings } from '../shown-findings.ts'
import { FederalDrawdownsPage } from '../views/federal-drawdowns-page.tsx'

interface Shown {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly findings?: readonly ShownFinding[]
}

export const federalDrawdownRoutes = new Hono<Environment>()
  .get('/mittel/bund/:year{\\d{4}}', async (c) => {
    const fundingYear = await fundingYearOf(c)
    allow(canSeeFederalDrawdowns(scopeOf(c).actor))
    return drawdownsPage(c, fundingYear, { typed: { requestedOn: scopeOf(c).today } })
  })
  .post('/mittel/bund/:year{\\d{4}}', async (c) => {
    const { slug, actor, today } = scopeOf(c)
    const fundingYear = await fundingYearOf(c)
    allow(canRequestFederalDrawdown(actor))
    const form = await readForm(c, federalDrawdownForm(today, fundingYear.year))
    if (!form.ok) return drawdownsPage(c, fundingYear, form)
    const { amount: amountCents, requestedOn } = form.values
    return answerOrShow(
      () =>
        answerOnce(
          c,
          async (scope) => {
            await requestFederalDrawdown(scope, { fundingYearId: fundingYear.id, amountCents, requestedOn })
            return federalDrawdownsPath(slug, fundingYear.year)
          },
          { kind: 'success', text: 'Der Mittelabruf ist eingetragen.' },
        ),
      (findings) => drawdownsPage(c, fundingYear, { typed: form.typed, findings: showFindings(findings) }),
    )
  })

const fundingYearOf = async (c: RequestContext): Promise<FundingYear> =>
  found(await findFundingYearOf(scopeOf(c), Number(c.req.param('year'))), 'funding year')

async function drawdownsPage(
  c: RequestContext,
  fundingYear: FundingYear,
  { typed = {}, errors = [], findings = [] }: Shown,
) {
  const scope = scopeOf(c)
  const mayRequest = canRequestFederalDrawdown(scope.actor)
  return page(
    c,
    {
      title: `Abrufe beim Bund ${fundingYear.year}`,
      status: errors.length + findings.length > 0 ? 422 : 200,
      breadcrumb: [
        { label: 'Start', href: `/${scope.slug}` },
        { label: 'Mittel', href: fundsPath(scope.slug, fundingYear.year) },
        { label: 'Abrufe beim Bund' },
      ],
    },
    <FederalDrawdownsPage
      slug={scope.slug}
      fundingYear={fundingYear}
      drawdowns={await listFederalDrawdowns(scope, fundingYear.id)}
      drawnCents={await federallyDrawnCents(scope, fundingYear.id)}
      consent={await consentOf(c, fundingYear)}
      form={mayRequest ? { keys: formKeys(c), typed, errors, findings } : undefined}
    />,
  )
}

async function consentOf(c: RequestContext, { id, generation }: FundingYear) {
  const scope = scopeOf(c)
  const terms = await loadTerms(scope, generation)
  if (!terms.councilConsent) return undefined
  const consent = await findCouncilConsent(scope, id)
  return consent
    ? { given: true, text: `${consent.body} hat dem Abruf am ${formatDay(consent.consentedOn)} zugestimmt.` }
    : { given: false, text: 'Die Zustimmung der kommunalen Vertretung ist noch nicht eingetragen.' }
}
