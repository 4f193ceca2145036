import { Hono } from 'hono'
import type { Environment, RequestContext } from '../../../platform/http/environment.ts'
import { page } from '../../../platform/http/page.tsx'
import { listPartnerships } from '../../partnership/index.ts'
import { Accessibility, Imprint, Privacy } from '../views/legal-pages.tsx'
import { PlatformPage } from '../views/platform-page.tsx'

/** The pages above all partnerships. */
export const startRoutes = new Hono<Environment>()
  .get('/', async (c) => {
    const partnerships = await listPartnerships(c.get('host').database.across)
    return page(c, { title: 'Partnerschaften für Demokratie' }, <PlatformPage partnerships={partnerships} />)
  })
  .get('/impressum', (c) => legalPage(c, 'Impressum', Imprint))
  .get('/datenschutz', (c) => legalPage(c, 'Datenschutz', Privacy))
  .get('/barrierefreiheit', (c) => legalPage(c, 'Barrierefreiheit', Accessibility))

/** The operator's own data are settings of the process; without them the pages say so. */
const legalPage = (c: RequestContext, title: string, Content: typeof Imprint) =>
  page(
    c,
    { title, breadcrumb: [{ label: 'Start', href: '/' }, { label: title }] },
    <Content
      name="diese Plattform"
      leadOffice={c.get('host').operator}
      coordinationOffice={undefined}
      retentionYears={undefined}
    />,
  )
