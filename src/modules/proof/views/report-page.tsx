import { formatMoment } from '../../../kit/dates.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import { Button, ButtonLink, ErrorSummary, Form, NumberField, PageHead, TextArea } from '../../../ui/index.ts'
import type { Proof } from '../queries/proofs.ts'
import { reportQuestions } from '../report-questions.ts'
import { errorOf } from './proof-page.ts'

interface ReportPageProps {
  readonly above: string
  readonly action: string
  readonly backHref: string
  readonly report: Proof | undefined
  readonly plannedParticipants: number
  readonly keys: FormKeys
  /** Of a form that had something to correct; otherwise the saved report is shown. */
  readonly typed: Typed | undefined
  readonly errors: readonly FieldError[]
}

export const ReportPage = (props: ReportPageProps) => {
  const { above, action, backHref, report, plannedParticipants, keys, typed, errors } = props
  const participants = typed ? typedText(typed, 'participants') : (report?.participants?.toString() ?? '')
  return (
    <>
      <PageHead
        title="Sachbericht"
        above={above}
        lead="Schreiben Sie so, dass jemand, der nicht dabei war, es versteht. Dauert etwa 20 Minuten."
      />
      <ErrorSummary errors={[...errors]} />
      <Form
        action={action}
        {...keys}
        autosave
        savedNote={report ? `Zuletzt gespeichert am ${formatMoment(report.savedAt)}` : undefined}
      >
        <NumberField
          name="participants"
          label="Wie viele Menschen haben insgesamt teilgenommen?"
          unit="Personen"
          hint={
            plannedParticipants > 0
              ? `Geplant waren ${plannedParticipants.toLocaleString('de-DE')}.`
              : 'Eine Schätzung genügt, wenn niemand gezählt hat.'
          }
          value={participants}
          error={errorOf(errors, 'participants')}
          recommended
        />
        <Questions {...props} />
        <div class="actions">
          <Button>Speichern</Button>
          <ButtonLink href={backHref} kind="tertiary">
            Zurück zum Nachweis
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

const Questions = ({ report, typed, errors }: ReportPageProps) => (
  <>
    {reportQuestions.map(({ name, label, hint, required, maxCharacters }) => (
      <TextArea
        name={name}
        label={label}
        hint={hint || undefined}
        required={required}
        recommended={!required}
        limit={maxCharacters}
        value={typed ? typedText(typed, name) : report?.answers[name]}
        error={errorOf(errors, name)}
        rows={6}
      />
    ))}
  </>
)
