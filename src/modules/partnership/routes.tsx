import { Hono } from 'hono'
import { allow, found } from '../../platform/errors.ts'
import { type Environment, type RequestContext, scopeOf } from '../../platform/http/environment.ts'
import { type FieldError, readForm, type Typed } from '../../platform/http/form.ts'
import { answerOnce } from '../../platform/http/once.ts'
import { formKeys, page } from '../../platform/http/page.tsx'
import { adoptLocalRules } from './actions/adopt-local-rules.ts'
import { recordCouncilConsent } from './actions/record-council-consent.ts'
import { loadMasterData, reviseMasterData } from './actions/revise-master-data.ts'
import { forgetFrame } from './enter-partnership.ts'
import { councilConsentForm, localRulesForm } from './forms.ts'
import { masterDataForm, typedMasterData } from './master-data-form.ts'
import { fundingYearPath, settingsPath } from './paths.ts'
import { canChangeSettings, canSeeSettings } from './permissions.ts'
import {
  findCouncilConsent,
  findFundingYearOf,
  getPartnership,
  listFundingYears,
  listLocalRules,
  listMunicipalities,
  listOffices,
  listSupporters,
  loadTerms,
} from './queries.ts'
import { CouncilConsentForm } from './views/council-consent-form.tsx'
import { FundingYearPage } from './views/funding-year-page.tsx'
import { LocalRulesForm } from './views/local-rules-form.tsx'
import { MasterDataForm } from './views/master-data-form.tsx'
import { SettingsPage } from './views/settings-page.tsx'

export const partnershipRoutes = new Hono<Environment>()
  .get('/einstellungen', async (c) => {
    const scope = scopeOf(c)
    allow(canSeeSettings(scope.actor))
    const settings = {
      slug: scope.slug,
      partnership: await getPartnership(scope),
      municipalities: await listMunicipalities(scope),
      offices: await listOffices(scope),
      supporters: await listSupporters(scope.database, scope.partnershipId),
      localRules: await listLocalRules(scope),
      fundingYears: await listFundingYears(scope),
      mayChange: canChangeSettings(scope.actor),
    }
    return page(
      c,
      { title: 'Einstellungen', breadcrumb: crumbs(c), wide: true },
      <SettingsPage {...settings} />,
    )
  })
  .get('/einstellungen/stammdaten', async (c) => {
    const scope = scopeOf(c)
    allow(canChangeSettings(scope.actor))
    return masterDataPage(c, typedMasterData(await loadMasterData(scope)), [])
  })
  .post('/einstellungen/stammdaten', async (c) => {
    const { actor, slug } = scopeOf(c)
    allow(canChangeSettings(actor))
    const form = await readForm(c, masterDataForm)
    if (!form.ok) return masterDataPage(c, form.typed, form.errors)
    const answer = await answerOnce(
      c,
      async (scope) => {
        await reviseMasterData(scope, form.values)
        return settingsPath(slug)
      },
      { kind: 'success', text: 'Die Stammdaten sind gespeichert.' },
    )
    forgetFrame(c.get('host').database, slug)
    return answer
  })
  .get('/einstellungen/regeln/neu', (c) => {
    allow(canChangeSettings(scopeOf(c).actor))
    return localRulesPage(c, {}, [])
  })
  .post('/einstellungen/regeln', async (c) => {
    const { actor, today, slug } = scopeOf(c)
    allow(canChangeSettings(actor))
    const form = await readForm(c, localRulesForm(today))
    if (!form.ok) return localRulesPage(c, form.typed, form.errors)
    return answerOnce(
      c,
      async (scope) => {
        await adoptLocalRules(scope, form.values)
        return settingsPath(slug)
      },
      { kind: 'success', text: 'Die örtlichen Regeln sind eingetragen.' },
    )
  })
  .get('/einstellungen/jahre/:year{\\d{4}}', async (c) => {
    const scope = scopeOf(c)
    const fundingYear = await fundingYearOf(c)
    allow(canSeeSettings(scope.actor))
    const { year, generation, id } = fundingYear
    const shown = {
      slug: scope.slug,
      fundingYear,
      terms: await loadTerms(scope, generation),
      consent: await findCouncilConsent(scope, id),
      mayChange: canChangeSettings(scope.actor),
    }
    return page(
      c,
      { title: `Förderbedingungen ${year}`, breadcrumb: crumbs(c, `Förderjahr ${year}`), wide: true },
      <FundingYearPage {...shown} />,
    )
  })
  .get('/einstellungen/jahre/:year{\\d{4}}/zustimmung', async (c) => {
    const { year } = await fundingYearOf(c)
    allow(canChangeSettings(scopeOf(c).actor))
    return councilConsentPage(c, year, {}, [])
  })
  .post('/einstellungen/jahre/:year{\\d{4}}/zustimmung', async (c) => {
    const { slug, actor, today } = scopeOf(c)
    const { id, year } = await fundingYearOf(c)
    allow(canChangeSettings(actor))
    const form = await readForm(c, councilConsentForm(today))
    if (!form.ok) return councilConsentPage(c, year, form.typed, form.errors)
    return answerOnce(
      c,
      async (scope) => {
        await recordCouncilConsent(scope, { fundingYearId: id, ...form.values })
        return fundingYearPath(slug, year)
      },
      {
        kind: 'success',
        text: `Die Zustimmung für ${year} ist eingetragen. Bundesmittel können abgerufen werden.`,
      },
    )
  })

const fundingYearOf = async (c: RequestContext) =>
  found(await findFundingYearOf(scopeOf(c), Number(c.req.param('year'))), 'funding year')

const masterDataPage = (c: RequestContext, typed: Typed, errors: readonly FieldError[]) =>
  page(
    c,
    {
      title: 'Stammdaten ändern',
      breadcrumb: crumbs(c, 'Stammdaten'),
      status: errors.length > 0 ? 422 : 200,
    },
    <MasterDataForm slug={scopeOf(c).slug} keys={formKeys(c)} typed={typed} errors={errors} />,
  )

const localRulesPage = (c: RequestContext, typed: Typed, errors: readonly FieldError[]) =>
  page(
    c,
    {
      title: 'Neue örtliche Regeln',
      breadcrumb: crumbs(c, 'Neue örtliche Regeln'),
      status: errors.length > 0 ? 422 : 200,
    },
    <LocalRulesForm slug={scopeOf(c).slug} keys={formKeys(c)} typed={typed} errors={errors} />,
  )

const councilConsentPage = (c: RequestContext, year: number, typed: Typed, errors: readonly FieldError[]) =>
  page(
    c,
    {
      title: `Zustimmung zum Mittelabruf ${year}`,
      breadcrumb: crumbs(c, `Zustimmung ${year}`),
      status: errors.length > 0 ? 422 : 200,
    },
    <CouncilConsentForm
      slug={scopeOf(c).slug}
      year={year}
      keys={formKeys(c)}
      typed={typed}
      errors={errors}
    />,
  )

const crumbs = (c: RequestContext, here?: string) => {
  const { slug } = scopeOf(c)
  const settings = { label: 'Einstellungen', ...(here ? { href: settingsPath(slug) } : {}) }
  return [{ label: 'Start', href: `/${slug}` }, settings, ...(here ? [{ label: here }] : [])]
}
