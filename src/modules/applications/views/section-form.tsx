import { type Typed, typedList, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  CheckboxGroup,
  DayField,
  ErrorSummary,
  type FieldError,
  Form,
  HiddenFields,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { FormField, FormSection } from '../form-shape.ts'

export interface SectionFormProps {
  readonly section: FormSection
  readonly action: string
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** Null: all may be written. */
  readonly reopenedFields: readonly string[] | null
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly savedNote: string
  /** Which version the page shows. */
  readonly stamp: string
}

/** One section as a form of its own: saved while typing with script, and by its button without. */
export const SectionForm = (props: SectionFormProps) => (
  <>
    <ErrorSummary errors={props.errors} />
    <Form action={props.action} token={props.keys.token} autosave savedNote={props.savedNote}>
      <HiddenFields values={{ stand: props.stamp }} />
      {props.section.fields.map((field) => (
        <SectionField {...props} field={field} />
      ))}
      <SaveButtons />
    </Form>
  </>
)

/** Where a section leads: on, or back to the overview; the first button is the one that the Enter key presses. */
export const SaveButtons = () => (
  <div class="actions">
    <Button name="go" value="next">
      Speichern und weiter
    </Button>
    <Button name="go" value="overview" kind="secondary">
      Speichern und zur Übersicht
    </Button>
  </div>
)

function SectionField({
  field,
  typed,
  errors,
  reopenedFields,
  partners,
}: SectionFormProps & { field: FormField }) {
  const { name, label, kind, need, hint, limit, options = [] } = field
  const shared = {
    name,
    label,
    hint,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
    required: need === 'required',
    recommended: need === 'recommended',
    readOnly: reopenedFields !== null && !reopenedFields.includes(name),
  }
  const choices = options.map((option) => ({ value: option, label: option }))
  if (kind === 'area') return <TextArea {...shared} limit={limit} rows={field.rows ?? 5} />
  if (kind === 'day') return <DayField {...shared} />
  if (kind === 'email') return <TextField {...shared} type="email" autocomplete="email" />
  if (kind === 'number') return <NumberField {...shared} unit={field.unit} />
  if (kind === 'radio') return <RadioGroup {...shared} options={choices} row />
  if (kind === 'choices')
    return <CheckboxGroup {...shared} options={choices} values={typedList(typed, name)} />
  if (kind === 'partner')
    return (
      <SelectField
        {...shared}
        empty="Kein Partner"
        options={partners.map((partner) => ({ value: partner.id, label: partner.name }))}
      />
    )
  return <TextField {...shared} />
}
