import { formatDayShort } from '../../../kit/dates.ts'
import { type Cents, formatEuro } from '../../../kit/money.ts'
import { countOf } from '../../../kit/text.ts'
import {
  ButtonLink,
  EmptyState,
  FilterBar,
  FourNumbers,
  PageHead,
  Pager,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { type FundFigures, fourNumbersOf } from '../../ledger/index.ts'
import { cursorText, projectQuery } from '../forms.ts'
import { projectPath, projectsFilePath, projectsPath } from '../paths.ts'
import type { Project, ProjectFilter } from '../queries/projects.ts'
import { carrierText } from '../texts.ts'
import { ProjectTag } from './project-card.tsx'

export interface ProjectsPageProps {
  readonly slug: string
  readonly years: readonly number[]
  readonly filter: ProjectFilter
  readonly figures: FundFigures
  readonly found: { readonly count: number; readonly grantedCents: Cents }
  readonly projects: readonly Project[]
  readonly hasMore: boolean
  readonly isFirstPage: boolean
}

export const ProjectsPage = (props: ProjectsPageProps) => {
  const { slug, filter, figures, projects } = props
  return (
    <>
      <PageHead
        title="Projekte"
        lead="Alle geförderten Vorhaben: wer sie trägt, wo sie stattfinden und was sie erhalten."
        actions={
          projects.length > 0 && (
            <ButtonLink href={withQuery(projectsFilePath(slug), projectQuery(filter))} kind="secondary">
              Als Tabelle herunterladen
            </ButtonLink>
          )
        }
      />
      {figures.totalCents > 0 && (
        <section>
          <h2>{filter.year === undefined ? 'Mittel aller Jahre' : `Mittel ${filter.year}`}</h2>
          <FourNumbers {...fourNumbersOf(figures)} />
        </section>
      )}
      <Filter {...props} />
      {projects.length === 0 ? <NoProjects {...props} /> : <ProjectTable slug={slug} projects={projects} />}
      <Pages {...props} />
    </>
  )
}

const Filter = ({ slug, years, filter, found }: ProjectsPageProps) => (
  <FilterBar
    action={projectsPath(slug)}
    result={`${countOf(found.count, 'Vorhaben', 'Vorhaben')}, zusammen ${formatEuro(found.grantedCents)} bewilligt`}
    {...(isApplied(filter) ? { resetHref: projectsPath(slug) } : {})}
  >
    <SelectField
      name="jahr"
      label="Jahr"
      value={filter.year === undefined ? '' : String(filter.year)}
      empty="alle Jahre"
      options={years.map((year) => ({ value: String(year), label: String(year) }))}
    />
    <TextField name="q" label="Titel, Träger oder Ort" type="search" value={filter.text} />
  </FilterBar>
)

const isApplied = (filter: ProjectFilter): boolean => Object.keys(projectQuery(filter)).length > 0

const NoProjects = ({ filter }: ProjectsPageProps) =>
  isApplied(filter) ? (
    <EmptyState title="Nichts gefunden" text="Zu dieser Auswahl gibt es kein gefördertes Vorhaben." />
  ) : (
    <EmptyState
      title="Noch ist kein Vorhaben bewilligt"
      text="Hier erscheint jedes Vorhaben, sobald es bewilligt ist, mit Träger, Ort, Zeitraum und Summe."
    />
  )

const ProjectTable = ({ slug, projects }: Pick<ProjectsPageProps, 'slug' | 'projects'>) => (
  <Table
    caption="Geförderte Vorhaben, die neuesten zuerst"
    captionUnseen
    rows={projects}
    columns={[
      {
        head: 'Vorhaben',
        cell: (project) => <a href={projectPath(slug, project.id)}>{project.title}</a>,
        names: true,
      },
      { head: 'Träger', cell: carrierText },
      { head: 'Ort', cell: ({ place }) => place },
      { head: 'Bewilligt am', cell: ({ decidedOn }) => formatDayShort(decidedOn) },
      { head: 'Stand', cell: (project) => <ProjectTag project={project} /> },
      { head: 'Summe', cell: ({ grantedCents }) => formatEuro(grantedCents), numeric: true },
    ]}
  />
)

const Pages = ({ slug, filter, projects, hasMore, isFirstPage }: ProjectsPageProps) => {
  const last = projects.at(-1)
  if (isFirstPage && !hasMore) return null
  const query = projectQuery(filter)
  return (
    <Pager
      newer={isFirstPage ? undefined : withQuery(projectsPath(slug), query)}
      newerLabel="Zum Anfang"
      older={
        hasMore && last ? withQuery(projectsPath(slug), { ...query, nach: cursorText(last) }) : undefined
      }
    />
  )
}

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const text = new URLSearchParams(query).toString()
  return text ? `${path}?${text}` : path
}
