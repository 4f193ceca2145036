import { Hono } from 'hono'
import { formatDay } from '../../../kit/dates.ts'
import { type Environment, type RequestContext, scopeOf } from '../../../platform/http/environment.ts'
import { page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import { callsPath } from '../../applications/paths.ts'
import { findCommitteeSummary } from '../../bodies/index.ts'
import { getPublicMinutes } from '../../minutes/index.ts'
import { getPartnership, listOffices } from '../../partnership/index.ts'
import { alliancePath } from '../paths.ts'
import { findAlliance } from '../queries/alliance.ts'
import { getPublicCall, loadPublicCalls } from '../queries/calls.ts'
import { findRulesOfYear, loadWelcome } from '../queries/welcome.ts'
import { AlliancePage, NoCommittee } from '../views/alliance-page.tsx'
import { CallPage } from '../views/call-page.tsx'
import { CallsPage } from '../views/calls-page.tsx'
import { Accessibility, Imprint, Privacy } from '../views/legal-pages.tsx'
import { PublicMinutesPage } from '../views/public-minutes.tsx'
import { StartPage } from '../views/start-page.tsx'

/** The public pages of a partnership; no sign-in is asked for anywhere here. */
export const publicRoutes = new Hono<Environment>()
  .get('/', async (c) => {
    const scope = scopeOf(c)
    const welcome = await loadWelcome(scope)
    return page(c, { title: 'Start' }, <StartPage slug={scope.slug} welcome={welcome} />)
  })
  .get('/foerderung', async (c) => {
    const scope = scopeOf(c)
    const calls = await loadPublicCalls(scope)
    return page(
      c,
      { title: 'Förderung', breadcrumb: [start(c), { label: 'Förderung' }] },
      <CallsPage
        slug={scope.slug}
        calls={calls}
        rules={await findRulesOfYear(scope, calls.open[0]?.fundingYearId)}
        today={scope.today}
      />,
    )
  })
  .get('/foerderung/:call', async (c) => {
    const scope = scopeOf(c)
    const call = await getPublicCall(scope, idParameter<'call'>(c, 'call'))
    const breadcrumb = [start(c), { label: 'Förderung', href: callsPath(scope.slug) }, { label: call.title }]
    return page(
      c,
      { title: call.title, breadcrumb },
      <CallPage
        slug={scope.slug}
        call={call}
        rules={await findRulesOfYear(scope, call.fundingYearId)}
        today={scope.today}
      />,
    )
  })
  .get('/buendnis', async (c) => {
    const scope = scopeOf(c)
    const alliance = await findAlliance(scope)
    const committee = await findCommitteeSummary(scope)
    const rules = await findRulesOfYear(scope)
    const label = rules?.fundingYear.committeeLabel ?? committee?.label ?? 'Bündnis'
    return page(
      c,
      { title: label, breadcrumb: [start(c), { label }] },
      alliance && committee ? (
        <AlliancePage slug={scope.slug} label={label} committee={committee} alliance={alliance} />
      ) : (
        <NoCommittee label={label} />
      ),
    )
  })
  .get('/buendnis/protokolle/:meeting', async (c) => {
    const scope = scopeOf(c)
    const minutes = await getPublicMinutes(scope, idParameter<'meeting'>(c, 'meeting'))
    const title = `Sitzung am ${formatDay(minutes.meeting.meetsOn)}`
    const alliance = { label: minutes.meeting.bodyLabel, href: alliancePath(scope.slug) }
    return page(
      c,
      { title, breadcrumb: [start(c), alliance, { label: title }] },
      <PublicMinutesPage minutes={minutes} />,
    )
  })
  .get('/impressum', (c) => legalPage(c, 'Impressum', Imprint))
  .get('/datenschutz', (c) => legalPage(c, 'Datenschutz', Privacy))
  .get('/barrierefreiheit', (c) => legalPage(c, 'Barrierefreiheit', Accessibility))

const start = (c: RequestContext) => ({ label: 'Start', href: `/${scopeOf(c).slug}` })

async function legalPage(c: RequestContext, title: string, Content: typeof Imprint) {
  const scope = scopeOf(c)
  const offices = await listOffices(scope)
  return page(
    c,
    { title, breadcrumb: [start(c), { label: title }] },
    <Content
      name={(await getPartnership(scope)).name}
      leadOffice={offices.find(({ kind }) => kind === 'lead_office')}
      coordinationOffice={offices.find(({ kind }) => kind === 'coordination_office')}
      retentionYears={(await findRulesOfYear(scope))?.localRules?.retentionYears}
    />,
  )
}
