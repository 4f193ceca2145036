import type { Child } from 'hono/jsx'
import { fieldId } from './field-id.ts'
import { Icon } from './icon.tsx'

/** What every field takes. Three kinds: required, recommended ("empfohlen, nicht Pflicht"), and free. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
  readonly hint?: Child
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly recommended?: boolean | undefined
  readonly readOnly?: boolean | undefined
  /** Says nothing of the kind: in lists such as attendance, where "freiwillig" would mislead. */
  readonly plain?: boolean | undefined
}

/** Label, hint, control, error: in this order on the screen and for a screen reader. */
export const FieldFrame = ({ field, children }: { field: FieldProps; children?: Child }) => (
  <div class={field.error ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
    <label class="kern-label" for={fieldId(field.name)}>
      {field.label}
      <Kind field={field} />
    </label>
    <Hint field={field} />
    {children}
    <FieldErrorLine field={field} />
  </div>
)

/** The same for several controls that answer one question. */
export const FieldsetFrame = ({ field, children }: { field: FieldProps; children?: Child }) => (
  <fieldset
    class={field.error ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
    aria-describedby={describedBy(field)}
  >
    <legend class="kern-label">
      {field.label}
      <Kind field={field} />
    </legend>
    <Hint field={field} />
    <div class="kern-fieldset__body">{children}</div>
    <FieldErrorLine field={field} />
  </fieldset>
)

/** The attributes all single controls share. */
export const controlAttributes = (field: FieldProps, furtherDescription?: string) => ({
  id: fieldId(field.name),
  name: field.name,
  required: field.required || undefined,
  readonly: field.readOnly || undefined,
  'aria-invalid': field.error ? ('true' as const) : undefined,
  'aria-describedby': describedBy(field, furtherDescription),
})

export const describedBy = (field: FieldProps, further?: string): string | undefined =>
  [
    field.hint ? `${fieldId(field.name)}-hint` : '',
    further ?? '',
    field.error ? `${fieldId(field.name)}-error` : '',
  ]
    .filter(Boolean)
    .join(' ') || undefined

export const Kind = ({ field }: { field: FieldProps }) =>
  field.readOnly || field.plain ? null : (
    <span class="kern-label__optional">
      {field.required ? 'Pflicht' : field.recommended ? 'empfohlen, nicht Pflicht' : 'freiwillig'}
    </span>
  )

const Hint = ({ field }: { field: FieldProps }) =>
  field.hint ? (
    <div class="kern-hint" id={`${fieldId(field.name)}-hint`}>
      {field.hint}
    </div>
  ) : null

const FieldErrorLine = ({ field }: { field: FieldProps }) =>
  field.error ? (
    <p class="kern-error" id={`${fieldId(field.name)}-error`}>
      <Icon name="danger" />
      <span>
        <span class="unseen">Fehler: </span>
        {field.error}
      </span>
    </p>
  ) : null
