import { formatMoment } from '../../../kit/dates.ts'
import { type Typed, typedList } from '../../../platform/http/form.ts'
import { Alert, DescriptionList } from '../../../ui/index.ts'
import type { Application } from '../application-queries.ts'
import type { FormSection } from '../form-shape.ts'

interface ChangedMeanwhileProps {
  readonly kept: Application
  readonly section: FormSection
  readonly values: Typed
  readonly href: string
}

/** Two people wrote the same section: what was typed stands in the form below, what is kept stands here. */
export const ChangedMeanwhile = ({ kept, section, values, href }: ChangedMeanwhileProps) => (
  <>
    <Alert
      kind="warning"
      title="Dieser Abschnitt wurde inzwischen von einer anderen Person geändert."
      announce
    >
      <p>
        {kept.savedByName ?? 'Jemand'} hat ihn am {formatMoment(kept.savedAt)} gespeichert. Ihre Fassung steht
        unten im Formular und ist noch nicht gespeichert. Vergleichen Sie beide; wenn Sie jetzt speichern,
        gilt Ihre Fassung.
      </p>
    </Alert>
    <h2>Gespeicherte Fassung</h2>
    {section.kind === 'fields' ? (
      <DescriptionList
        items={section.fields
          .filter(({ kind }) => kind !== 'partner')
          .map(({ name, label }) => ({ term: label, text: typedList(values, name).join('; ') || '–' }))}
      />
    ) : (
      <p>
        <a href={href} target="_blank">
          Gespeicherte Fassung in einem neuen Fenster ansehen
        </a>
      </p>
    )}
    <h2>Ihre Fassung</h2>
  </>
)
