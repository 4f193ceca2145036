import type { Child } from 'hono/jsx'
import { Alert, ButtonLink, PageHead } from '../../../ui/index.ts'
import type { Application } from '../application-queries.ts'
import { sectionsOf } from '../form-sections.ts'
import type { FormSection } from '../form-shape.ts'
import { casePath, sectionPath } from '../paths.ts'

interface EditPageProps {
  readonly slug: string
  readonly application: Application
  readonly section: FormSection
  readonly children?: Child
}

/** One section of the form: where it stands among the others, and the way back and on. */
export function EditPage({ slug, application, section, children }: EditPageProps) {
  const { measure, reopenedFields } = application
  const sections = sectionsOf(measure)
  const at = sections.findIndex(({ slug }) => slug === section.slug)
  const [before, after] = [sections[at - 1], sections[at + 1]]
  return (
    <>
      <PageHead
        above={`${measure.title.trim() || 'Antrag'} · Abschnitt ${at + 1} von ${sections.length}`}
        title={section.title}
        lead={section.lead}
      />
      {reopenedFields !== null && (
        <Alert kind="info" title="Korrektur: Nur die zurückgegebenen Angaben können geändert werden." />
      )}
      {children}
      <nav class="actions" aria-label="Abschnitte">
        {before && (
          <ButtonLink kind="tertiary" icon="arrow-back" href={sectionPath(slug, measure.id, before.slug)}>
            {before.title}
          </ButtonLink>
        )}
        <ButtonLink kind="tertiary" href={casePath(slug, measure.id)}>
          Übersicht
        </ButtonLink>
        {after && (
          <ButtonLink kind="tertiary" icon="arrow-forward" href={sectionPath(slug, measure.id, after.slug)}>
            {after.title}
          </ButtonLink>
        )}
      </nav>
    </>
  )
}
