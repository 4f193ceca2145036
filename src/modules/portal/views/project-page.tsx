import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { Alert, type DescriptionItem, DescriptionList, PageHead } from '../../../ui/index.ts'
import type { findResult, Project } from '../queries/projects.ts'
import { carrierText, periodOfProject } from '../texts.ts'
import { ProjectTag } from './project-card.tsx'

export interface ProjectPageProps {
  readonly project: Project
  readonly result: Awaited<ReturnType<typeof findResult>>
}

export const ProjectPage = ({ project, result }: ProjectPageProps) => (
  <>
    <PageHead
      above={project.reference ? `Gefördertes Vorhaben ${project.reference}` : 'Gefördertes Vorhaben'}
      title={project.title}
      tag={<ProjectTag project={project} />}
    />
    {project.cancelledOn && (
      <Alert kind="info" title={`Das Vorhaben wurde am ${formatDay(project.cancelledOn)} abgebrochen.`} />
    )}
    <DescriptionList items={factsOf(project)} />
    {result && (
      <section>
        <h2>Was daraus wurde</h2>
        <DescriptionList
          items={[
            ...(result.participants === null
              ? []
              : [
                  {
                    term: 'Erreichte Menschen',
                    text: result.participants.toLocaleString('de-DE'),
                    numeric: true,
                  },
                ]),
            { term: 'Anerkannte Ausgaben', text: formatEuro(result.eligibleCents), numeric: true },
            { term: 'Davon aus der Förderung', text: formatEuro(result.grantNeededCents), numeric: true },
            { term: 'Nachweis angenommen am', text: formatDay(result.acceptedOn) },
          ]}
        />
      </section>
    )}
  </>
)

const factsOf = (project: Project): DescriptionItem[] => {
  const period = periodOfProject(project.beginsOn, project.endsOn)
  return [
    { term: 'Träger', text: carrierText(project) },
    ...(project.partnerName ? [{ term: 'Gemeinsam mit', text: project.partnerName }] : []),
    ...(project.place ? [{ term: 'Ort', text: project.place }] : []),
    ...(period ? [{ term: 'Zeitraum', text: period }] : []),
    { term: 'Bewilligt', text: formatEuro(project.grantedCents), numeric: true },
    { term: 'Bewilligt am', text: formatDay(project.decidedOn) },
    { term: 'Fonds', text: `${project.fundLabel} ${project.year}` },
  ]
}
