import { Hono } from 'hono'
import { formatDayShort } from '../../../kit/dates.ts'
import { type CsvColumn, csvAnswer, csvEuro } from '../../../platform/http/csv.ts'
import { type Environment, scopeOf } from '../../../platform/http/environment.ts'
import { page } from '../../../platform/http/page.tsx'
import { idParameter } from '../../../platform/http/parameters.ts'
import type { Scope } from '../../../platform/scope.ts'
import { statusWord } from '../../applications/index.ts'
import { addUp, fundFigures, listFunds } from '../../ledger/index.ts'
import { type FundingYear, listFundingYears } from '../../partnership/index.ts'
import { projectCursor, projectFilter } from '../forms.ts'
import { projectsPath } from '../paths.ts'
import {
  countProjects,
  findResult,
  getProject,
  listAllProjects,
  listProjects,
  type Project,
  projectPageSize,
} from '../queries/projects.ts'
import { carrierText } from '../texts.ts'
import { ProjectPage } from '../views/project-page.tsx'
import { ProjectsPage } from '../views/projects-page.tsx'

export const projectRoutes = new Hono<Environment>()
  .get('/projekte', async (c) => {
    const scope = scopeOf(c)
    const filter = projectFilter(c.req.query())
    const after = projectCursor(c.req.query('nach'))
    const rows = await listProjects(scope, filter, after)
    const years = await listFundingYears(scope)
    return page(
      c,
      { title: 'Projekte', breadcrumb: [start(scope), { label: 'Projekte' }], wide: true },
      <ProjectsPage
        slug={scope.slug}
        years={years.map(({ year }) => year)}
        filter={filter}
        figures={await figuresOf(scope, years, filter.year)}
        found={await countProjects(scope, filter)}
        projects={rows.slice(0, projectPageSize)}
        hasMore={rows.length > projectPageSize}
        isFirstPage={!after}
      />,
    )
  })
  .get('/projekte/csv', async (c) => {
    const filter = projectFilter(c.req.query())
    const name = filter.year === undefined ? 'projekte.csv' : `projekte-${filter.year}.csv`
    return csvAnswer(c, name, columns, await listAllProjects(scopeOf(c), filter))
  })
  .get('/projekte/:measure', async (c) => {
    const scope = scopeOf(c)
    const project = await getProject(scope, idParameter<'measure'>(c, 'measure'))
    const breadcrumb = [
      start(scope),
      { label: 'Projekte', href: projectsPath(scope.slug) },
      { label: project.title },
    ]
    return page(
      c,
      { title: project.title, breadcrumb },
      <ProjectPage project={project} result={await findResult(scope, project.id)} />,
    )
  })

const start = (scope: Scope) => ({ label: 'Start', href: `/${scope.slug}` })

async function figuresOf(scope: Scope, years: readonly FundingYear[], year: number | undefined) {
  const chosen = years.filter((candidate) => year === undefined || candidate.year === year)
  const funds = await Promise.all(chosen.map(({ id }) => listFunds(scope, id)))
  return fundFigures(addUp(funds.flat().map(({ sums }) => sums)))
}

const columns: readonly CsvColumn<Project>[] = [
  { head: 'Jahr', value: ({ year }) => year },
  { head: 'Aktenzeichen', value: ({ reference }) => reference },
  { head: 'Vorhaben', value: ({ title }) => title },
  { head: 'Träger', value: carrierText },
  { head: 'Gemeinsam mit', value: ({ partnerName }) => partnerName },
  { head: 'Ort', value: ({ place }) => place },
  { head: 'Beginn', value: ({ beginsOn }) => beginsOn && formatDayShort(beginsOn) },
  { head: 'Ende', value: ({ endsOn }) => endsOn && formatDayShort(endsOn) },
  { head: 'Fonds', value: ({ fundLabel }) => fundLabel },
  { head: 'Bewilligt am', value: ({ decidedOn }) => formatDayShort(decidedOn) },
  { head: 'Bewilligt in Euro', value: ({ grantedCents }) => csvEuro(grantedCents) },
  { head: 'Stand', value: ({ state }) => statusWord(state, 'public') },
]
