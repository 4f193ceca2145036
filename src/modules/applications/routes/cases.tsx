import { Hono } from 'hono'
import { parseId } from '../../../kit/ids.ts'
import { allow } from '../../../platform/errors.ts'
import { type Environment, scopeOf } from '../../../platform/http/environment.ts'
import { page } from '../../../platform/http/page.tsx'
import { isOffice, readsAll } from '../../identity/permissions.ts'
import { casesCsv } from '../exports/cases-csv.ts'
import { asFilter, readFilter } from '../list-filter.ts'
import { casesPerPage, listCases, listFundNames } from '../list-queries.ts'
import { CasesPage } from '../views/cases-page.tsx'

/** The offices' list of all cases, and the same list as a table to download. */
export const casesRoutes = new Hono<Environment>()
  .get('/eingang', async (c) => {
    const scope = scopeOf(c)
    allow(readsAll(scope.actor))
    const typed = readFilter((name) => c.req.query(name))
    const after = parseId<'measure'>(c.req.query('nach'))
    const funds = await listFundNames(scope)
    const rows = await listCases(scope, asFilter(typed, funds, isOffice(scope.actor)), after)
    return page(
      c,
      {
        title: 'Eingang',
        breadcrumb: [{ label: 'Start', href: `/${scope.slug}` }, { label: 'Eingang' }],
        wide: true,
      },
      <CasesPage
        slug={scope.slug}
        rows={rows.slice(0, casesPerPage)}
        hasMore={rows.length > casesPerPage}
        isContinued={after !== undefined}
        filter={typed}
        funds={funds}
        maySeeDrafts={isOffice(scope.actor)}
      />,
    )
  })
  .get('/eingang/liste.csv', async (c) => {
    const scope = scopeOf(c)
    allow(readsAll(scope.actor))
    const funds = await listFundNames(scope)
    const filter = asFilter(
      readFilter((name) => c.req.query(name)),
      funds,
      isOffice(scope.actor),
    )
    const rows = await listCases(scope, filter, undefined, mostRowsInTable)
    const names = new Map<string, string>(funds.map(({ id, label, year }) => [id, `${label} ${year}`]))
    return c.body(
      casesCsv(rows, ({ fundId }) => names.get(fundId) ?? ''),
      200,
      {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="Antraege-${scope.today}.csv"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    )
  })

const mostRowsInTable = 20_000
