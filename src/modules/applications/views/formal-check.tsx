import { formatMoment } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { type Typed, typedList, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Alert,
  Button,
  CheckboxGroup,
  DayField,
  EmptyState,
  ErrorSummary,
  type FieldError,
  FindingsList,
  Form,
  TextArea,
  Timeline,
} from '../../../ui/index.ts'
import type { DoneCheck } from '../check-queries.ts'
import { checkPoints } from '../checklist.ts'
import { reopenableFields } from '../form-sections.ts'
import type { Measure } from '../queries.ts'
import { asLines } from './application-content.tsx'
import { shownFinding } from './overview.tsx'

export interface FormalCheckProps {
  readonly measure: Measure
  readonly action: string
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly Finding[]
  readonly checks: readonly DoneCheck[]
  readonly mayCheck: boolean
}

/** The tab Prüfung: what the rules found, the checklist, and the two ways out; earlier checks below. */
export const FormalCheckSection = (props: FormalCheckProps) => (
  <>
    <ErrorSummary errors={props.errors} />
    <h2>Was die Regeln sagen</h2>
    {props.findings.length === 0 ? (
      <Alert kind="success" title="Keine Beanstandung: vollständig, ausgeglichen, rechtzeitig." />
    ) : (
      <FindingsList findings={props.findings.map(shownFinding)} />
    )}
    {props.mayCheck && <CheckForm {...props} />}
    <h2>Bisherige Prüfungen</h2>
    {props.checks.length === 0 ? (
      <EmptyState title="Noch nicht geprüft" text="Hier steht jede formale Prüfung mit ihren Notizen." />
    ) : (
      <Timeline entries={props.checks.map(asEntry)} />
    )}
  </>
)

function CheckForm({ measure, action, keys, typed, errors }: FormalCheckProps) {
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text
  return (
    <Form action={action} {...keys}>
      <h2>Checkliste</h2>
      <CheckboxGroup
        name="checklist"
        label="In Ordnung ist"
        options={checkPoints.map(({ key, text, source }) => ({ value: key, label: text, hint: source }))}
        values={typedList(typed, 'checklist')}
      />
      <TextArea
        name="noteToApplicant"
        label="Nachricht an die Antragstellenden"
        hint="Bei einer Rückgabe: was zu korrigieren ist. Wird per E-Mail geschickt."
        value={typedText(typed, 'noteToApplicant')}
        error={errorOf('noteToApplicant')}
        rows={4}
      />
      <TextArea
        name="internalNote"
        label="Interne Notiz"
        hint="Nur für Amt, Koordinierungs- und Fachstelle und Prüfung sichtbar."
        value={typedText(typed, 'internalNote')}
        rows={3}
      />
      <div class="actions">
        <Button name="outcome" value="admitted">
          Zulassen: entscheidungsreif
        </Button>
      </div>
      <ReturnFields measure={measure} typed={typed} errors={errors} />
    </Form>
  )
}

/** The way back: what may be changed, and until when. */
function ReturnFields({ measure, typed, errors }: Pick<FormalCheckProps, 'measure' | 'typed' | 'errors'>) {
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text
  return (
    <details open={errors.length > 0}>
      <summary>Zur Korrektur zurückgeben</summary>
      <CheckboxGroup
        name="reopenedFields"
        label="Diese Angaben können geändert werden"
        options={reopenableFields(measure).map(({ name, label, section }) => ({
          value: name,
          label: label === section ? label : `${section}: ${label}`,
        }))}
        values={typedList(typed, 'reopenedFields')}
        error={errorOf('reopenedFields')}
      />
      <DayField
        name="dueOn"
        label="Korrektur bis"
        value={typedText(typed, 'dueOn')}
        error={errorOf('dueOn')}
      />
      <div class="actions">
        <Button kind="secondary" name="outcome" value="returned">
          Zur Korrektur zurückgeben
        </Button>
      </div>
    </details>
  )
}

const asEntry = ({
  outcome,
  checkedAt,
  checkedByName,
  noteToApplicant,
  internalNote,
  checklist,
}: DoneCheck) => ({
  when: formatMoment(checkedAt),
  who: checkedByName ?? undefined,
  what: outcome === 'admitted' ? 'Zugelassen: entscheidungsreif' : 'Zur Korrektur zurückgegeben',
  detail: (
    <>
      <p>
        {Object.values(checklist).filter(Boolean).length} von {checkPoints.length} Punkten abgehakt
      </p>
      {noteToApplicant.trim() !== '' && <p>An die Antragstellenden: {asLines(noteToApplicant)}</p>}
      {internalNote.trim() !== '' && <p>Intern: {asLines(internalNote)}</p>}
    </>
  ),
})
