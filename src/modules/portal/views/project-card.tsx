import { formatEuro } from '../../../kit/money.ts'
import { Card, StatusTag } from '../../../ui/index.ts'
import { statusWord, toneOf } from '../../applications/index.ts'
import { projectPath } from '../paths.ts'
import type { Project } from '../queries/projects.ts'
import { carrierText, periodOfProject } from '../texts.ts'

export const ProjectCard = ({ slug, project }: { readonly slug: string; readonly project: Project }) => (
  <Card above={carrierText(project)} title={project.title} href={projectPath(slug, project.id)} level={3}>
    <p class="project__sum">{formatEuro(project.grantedCents)}</p>
    <p>{[project.place, periodOfProject(project.beginsOn, project.endsOn)].filter(Boolean).join(' · ')}</p>
    <p>
      <ProjectTag project={project} />
    </p>
  </Card>
)

export const ProjectTag = ({ project }: { readonly project: Project }) =>
  project.cancelledOn ? (
    <StatusTag tone="neutral" word="Abgebrochen" />
  ) : (
    <StatusTag tone={toneOf(project.state)} word={statusWord(project.state, 'public') ?? ''} />
  )
