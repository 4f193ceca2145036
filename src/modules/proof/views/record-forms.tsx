import type { Child } from 'hono/jsx'
import { type Cents, formatEuro } from '../../../kit/money.ts'
import { uploadHint } from '../../../platform/files/texts.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  DayField,
  ErrorSummary,
  EuroField,
  FieldGroup,
  FileField,
  FindingsList,
  Form,
  HiddenFields,
  NumberField,
  PageHead,
  RadioGroup,
  SelectField,
  type ShownFinding,
  TextField,
} from '../../../ui/index.ts'
import { listKindHints, listKindLabels, paymentKindLabels, remainderText } from '../page-texts.ts'
import { lineLabel } from '../receipt-lines.ts'

export interface RecordFormProps {
  /** The case's title. */
  readonly above: string
  readonly action: string
  readonly backHref: string
  readonly today: string
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
  /** A file that came with a form that had something to correct: it need not be chosen again. */
  readonly keptFile?: string | undefined
}

interface FrameProps extends RecordFormProps {
  readonly title: string
  readonly lead: string
  readonly again: string
  readonly children?: Child
}

const RecordForm = (props: FrameProps) => {
  const { title, above, lead, again, action, backHref, keys, errors, findings, keptFile, children } = props
  return (
    <>
      <PageHead title={title} above={above} lead={lead} />
      <ErrorSummary errors={[...errors]} />
      <FindingsList findings={[...findings]} />
      <Form action={action} {...keys} enctype="multipart/form-data">
        {keptFile && <HiddenFields values={{ keptFile }} />}
        {children}
        <div class="actions">
          <Button>Speichern</Button>
          <Button kind="secondary" name="next" value="neu">
            {again}
          </Button>
          <ButtonLink href={backHref} kind="tertiary">
            Zurück zum Nachweis
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

const photoTypes = 'image/*,application/pdf'

const Photo = ({ label, errors, keptFile }: RecordFormProps & { readonly label: string }) => (
  <FileField
    name="file"
    label={label}
    accept={photoTypes}
    hint={
      keptFile
        ? 'Ihre Datei ist schon hochgeladen. Wählen Sie nur eine neue, um sie zu ersetzen.'
        : uploadHint
    }
    error={textOf(errors, 'file')}
    recommended
  />
)

const textOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text

/** Name, value and error of a field, as typed. */
const field = ({ typed, errors }: RecordFormProps, name: string) => ({
  name,
  value: typedText(typed, name),
  error: textOf(errors, name),
})

export interface LineToChoose {
  readonly side: 'expense' | 'income'
  readonly category: string
  readonly plannedCents: Cents
  readonly restCents: Cents
}

export const ReceiptForm = (props: RecordFormProps & { readonly lines: readonly LineToChoose[] }) => (
  <RecordForm
    {...props}
    title="Beleg hinzufügen"
    lead="Zuerst das Foto, dann die Angaben, die darauf stehen."
    again="Speichern und weiterer Beleg"
  >
    <Photo {...props} label="Foto oder PDF des Belegs" />
    <EuroField {...field(props, 'amount')} label="Betrag" required />
    <SelectField
      {...field(props, 'line')}
      label="Position im Plan"
      empty="Bitte wählen"
      options={props.lines.map(lineOption)}
      required
    />
    <FieldGroup legend="Tage" row>
      <DayField {...field(props, 'documentOn')} label="Tag auf dem Beleg" required />
      <DayField {...field(props, 'paidOn')} label="Bezahlt am" until={props.today} required />
    </FieldGroup>
    <TextField {...field(props, 'party')} label="Wer hat das Geld bekommen oder gegeben?" required />
    <TextField {...field(props, 'purpose')} label="Wofür?" hint="Möglichst genau." required />
    <RadioGroup
      {...field(props, 'paymentKind')}
      value={typedText(props.typed, 'paymentKind') || 'transfer'}
      label="Wie wurde gezahlt?"
      options={Object.entries(paymentKindLabels).map(([value, label]) => ({ value, label }))}
      row
      required
    />
  </RecordForm>
)

const lineOption = ({ side, category, plannedCents, restCents }: LineToChoose) => {
  const label = lineLabel({ side, category })
  return {
    value: `${side}:${category}`,
    label:
      side === 'income'
        ? `Einnahme: ${label}${plannedCents > 0 ? ` (geplant ${formatEuro(plannedCents)})` : ''}`
        : remainderText(label, restCents, plannedCents),
  }
}

export const AttendanceForm = (props: RecordFormProps) => (
  <RecordForm
    {...props}
    title="Teilnehmendenliste hinzufügen"
    lead="Eine Liste für einen Tag und eine Veranstaltung."
    again="Speichern und weitere Liste"
  >
    <Photo {...props} label="Foto oder PDF der Liste" />
    <DayField {...field(props, 'heldOn')} label="Tag der Veranstaltung" until={props.today} required />
    <TextField {...field(props, 'event')} label="Veranstaltung" required />
    <FieldGroup legend="Wie viele waren da?" row>
      <NumberField {...field(props, 'participants')} label="Teilnehmende" unit="Personen" required />
      <NumberField {...field(props, 'underSixteen')} label="davon unter 16" unit="Personen" />
    </FieldGroup>
    <RadioGroup
      {...field(props, 'listKind')}
      value={typedText(props.typed, 'listKind') || 'signed'}
      label="Was für eine Liste ist es?"
      options={Object.entries(listKindLabels).map(([value, label]) => ({
        value,
        label,
        hint: listKindHints[value as keyof typeof listKindHints],
      }))}
      required
    />
    <FieldGroup legend="Nur bei einer Gruppe unter 16 Jahren">
      <TextField {...field(props, 'accompanyingAdult')} label="Erwachsene Begleitperson" />
      <TextField {...field(props, 'groupName')} label="Klasse oder Gruppe" />
    </FieldGroup>
  </RecordForm>
)

export const FeeForm = (props: RecordFormProps) => (
  <RecordForm
    {...props}
    title="Honorar hinzufügen"
    lead="Ein Eintrag je Person und Tag; abgerechnet wird nach der Honorarpauschale."
    again="Speichern und weiteres Honorar"
  >
    <Photo {...props} label="Vertrag und Rechnung (Foto oder PDF)" />
    <DayField {...field(props, 'heldOn')} label="Tag der Leistung" until={props.today} required />
    <TextField {...field(props, 'party')} label="Wer?" required />
    <TextField {...field(props, 'content')} label="Wofür?" required />
    <NumberField {...field(props, 'hours')} label="Dauer an diesem Tag" unit="Stunden" decimals required />
  </RecordForm>
)
