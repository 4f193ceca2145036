import type { LocalDate } from '../../../kit/dates.ts'
import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  Checkbox,
  DayField,
  EmptyState,
  ErrorSummary,
  EuroField,
  type FieldError,
  FieldGroup,
  Form,
  PageHead,
  SelectField,
  StatusTag,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { type Call, isOpen } from '../call-queries.ts'
import { officeCallPath, officeCallsPath } from '../paths.ts'

interface CallsPageProps {
  readonly slug: string
  readonly today: LocalDate
  readonly calls: readonly Call[]
}

/** Aufrufe: all calls of the partnership, for the offices. */
export const CallsPage = ({ slug, today, calls }: CallsPageProps) => (
  <>
    <PageHead
      title="Aufrufe"
      actions={<ButtonLink href={`${officeCallsPath(slug)}/neu`}>Neuer Aufruf</ButtonLink>}
    />
    {calls.length === 0 ? (
      <EmptyState
        title="Noch kein Aufruf"
        text="Ein Aufruf nennt Fonds, Frist und Sitzung; danach können Organisationen Anträge stellen."
      />
    ) : (
      <Table
        caption="Aufrufe, die späteste Frist zuerst"
        columns={[
          { head: 'Titel', cell: (call) => <a href={officeCallPath(slug, call.id)}>{call.title}</a> },
          { head: 'Fonds', cell: (call) => `${call.fundLabel} ${call.year}` },
          { head: 'Beginn', cell: (call) => formatDayShort(call.opensOn) },
          { head: 'Frist', cell: (call) => formatDayShort(call.deadline) },
          { head: 'Sitzung', cell: (call) => formatDayShort(call.meetingDay) },
          {
            head: 'Höchstbetrag',
            numeric: true,
            cell: (call) => (call.capCents === null ? '' : formatEuro(call.capCents)),
          },
          { head: 'Stand', cell: (call) => <CallTag call={call} today={today} /> },
        ]}
        rows={calls}
      />
    )}
  </>
)

const CallTag = ({ call, today }: { readonly call: Call; readonly today: LocalDate }) =>
  isOpen(call, today) ? (
    <StatusTag tone="success" word="Offen" />
  ) : today < call.opensOn ? (
    <StatusTag tone="info" word="Angekündigt" />
  ) : (
    <StatusTag tone="neutral" word="Geschlossen" />
  )

export interface CallFormProps {
  readonly slug: string
  readonly call: Call | undefined
  readonly action: string
  readonly keys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly funds: readonly { readonly id: string; readonly label: string; readonly year: number }[]
  readonly mayClose: boolean
}

/** One call to write or to change. */
export function CallForm(props: CallFormProps) {
  const { call, action, keys, typed, errors, funds, mayClose } = props
  const field = fieldOf(props)
  return (
    <>
      <PageHead title={call ? call.title : 'Neuer Aufruf'} above={call ? 'Aufruf ändern' : undefined} />
      <ErrorSummary errors={errors} />
      <Form action={action} {...keys()}>
        <SelectField
          {...field('fund', 'Fonds')}
          required
          empty="Bitte wählen"
          options={funds.map(({ id, label, year }) => ({ value: id, label: `${label} ${year}` }))}
        />
        <TextField {...field('title', 'Titel')} required />
        <TextArea
          {...field('description', 'Beschreibung')}
          hint="Steht auf der öffentlichen Seite."
          limit={5000}
        />
        <TextArea {...field('hints', 'Hinweise für Antragstellende')} limit={5000} />
        <FieldGroup legend="Tage" row>
          <DayField {...field('opensOn', 'Beginn')} required />
          <DayField {...field('deadline', 'Antragsfrist')} required />
          <DayField {...field('meetingDay', 'Sitzung')} required />
        </FieldGroup>
        <EuroField
          {...field('cap', 'Höchstbetrag je Vorhaben')}
          hint="Leer lassen, wenn es keinen gibt. Er gilt auf den Cent."
        />
        <Checkbox
          name="forMicroGrants"
          label="Kleinförderung: kurzes Formular, Entscheidung ohne Sitzung"
          checked={typedText(typed, 'forMicroGrants') === 'ja'}
        />
        <Checkbox
          name="lateIsFlagged"
          label="Verspätete Anträge annehmen und nur kennzeichnen"
          hint="Sonst werden sie nach der Frist abgelehnt."
          checked={typedText(typed, 'lateIsFlagged') === 'ja'}
        />
        <div class="actions">
          <Button>{call ? 'Änderungen speichern' : 'Aufruf veröffentlichen'}</Button>
        </div>
      </Form>
      {call && mayClose && <CloseForm {...props} call={call} />}
    </>
  )
}

const fieldOf =
  ({ typed, errors }: Pick<CallFormProps, 'typed' | 'errors'>) =>
  (name: string, label: string) => ({
    name,
    label,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
  })

const CloseForm = ({ slug, call, keys, ...rest }: CallFormProps & { readonly call: Call }) => (
  <details>
    <summary>Aufruf vorzeitig schließen</summary>
    <Form action={`${officeCallPath(slug, call.id)}/schliessen`} {...keys()}>
      <TextField {...fieldOf(rest)('reason', 'Grund')} required />
      <div class="actions">
        <Button kind="secondary">Ab heute schließen</Button>
      </div>
    </Form>
  </details>
)
