import { Hono } from 'hono'
import { allow } from '../../platform/errors.ts'
import { type Environment, scopeOf } from '../../platform/http/environment.ts'
import { page } from '../../platform/http/page.tsx'
import { loadOverview } from './load-overview.ts'
import { loadWork } from './load-work.ts'
import { canSeeDesk } from './permissions.ts'
import { DeskPage } from './views/desk-page.tsx'

/** "Was wartet auf mich": where the offices land after signing in. */
export const deskRoutes = new Hono<Environment>().get('/heute', async (c) => {
  const scope = scopeOf(c)
  allow(canSeeDesk(scope.actor))
  const [groups, overview] = await Promise.all([loadWork(scope), loadOverview(scope)])
  return page(
    c,
    {
      title: 'Heute',
      breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Heute' }],
      wide: true,
    },
    <DeskPage slug={scope.slug} today={scope.today} groups={groups} overview={overview} />,
  )
})
