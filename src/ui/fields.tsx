import type { Child } from 'hono/jsx'
import { parseLocalDate } from '../kit/dates.ts'
import { controlAttributes, FieldFrame, type FieldProps } from './field.tsx'
import { fieldId } from './field-id.ts'

export type FieldWidth = 'short' | 'medium' | 'full'

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined
  readonly autocomplete?: string | undefined
  readonly width?: FieldWidth | undefined
}

export const TextField = (field: TextFieldProps) => (
  <FieldFrame field={field}>
    <input
      {...controlAttributes(field)}
      type={field.type ?? 'text'}
      value={field.value ?? ''}
      autocomplete={field.autocomplete}
      spellcheck={field.type && field.type !== 'text' ? false : undefined}
      class={inputClass(field, field.width)}
    />
  </FieldFrame>
)

export interface TextAreaProps extends FieldProps {
  /** The most characters the server accepts; more can be typed and pasted, so that nothing is cut off unseen. */
  readonly limit?: number | undefined
  readonly rows?: number | undefined
}

export const TextArea = (field: TextAreaProps) => {
  const limitId = `${fieldId(field.name)}-limit`
  return (
    <FieldFrame field={field}>
      <textarea
        {...controlAttributes(field, field.limit ? limitId : undefined)}
        rows={field.rows ?? 5}
        data-limit={field.limit}
        class={inputClass(field)}
      >
        {/* A parser drops the first line break of a text area: this one instead of the person's. */}
        {`\n${field.value ?? ''}`}
      </textarea>
      {field.limit && (
        <p class="limit" id={limitId}>
          höchstens {field.limit.toLocaleString('de-DE')} Zeichen
        </p>
      )}
    </FieldFrame>
  )
}

/** An amount of money, typed as people write it: "7.500,00". `value` is the text to show, unchanged. */
export const EuroField = (field: FieldProps) => <UnitField field={field} unit="€" inputmode="decimal" />

export interface NumberFieldProps extends FieldProps {
  /** "Personen", "Stunden" */
  readonly unit?: string | undefined
  readonly decimals?: boolean | undefined
}

export const NumberField = ({ unit, decimals, ...field }: NumberFieldProps) => (
  <UnitField field={field} unit={unit} inputmode={decimals ? 'decimal' : 'numeric'} />
)

interface UnitFieldProps {
  readonly field: FieldProps
  readonly unit?: string | undefined
  readonly inputmode: 'decimal' | 'numeric'
}

const UnitField = ({ field, unit, inputmode }: UnitFieldProps) => {
  const unitId = `${fieldId(field.name)}-unit`
  return (
    <FieldFrame field={field}>
      <div class="with-unit">
        <input
          {...controlAttributes(field, unit ? unitId : undefined)}
          type="text"
          inputmode={inputmode}
          value={field.value ?? ''}
          autocomplete="off"
          class={inputClass(field, 'short')}
        />
        {unit && (
          <span class="unit" id={unitId}>
            {unit}
          </span>
        )}
      </div>
    </FieldFrame>
  )
}

export interface DayFieldProps extends FieldProps {
  /** The first and last day that can be chosen, as ISO days. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** The browser's date field; text that is no day comes back in a text field, so that nothing typed is lost. */
export const DayField = (field: DayFieldProps) => {
  const day = field.value ? parseLocalDate(field.value) : undefined
  const isText = Boolean(field.value) && !day
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        type={isText ? 'text' : 'date'}
        value={isText ? field.value : (day ?? '')}
        min={field.from}
        max={field.until}
        class={inputClass(field, 'short')}
      />
    </FieldFrame>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[]
  /** The line for "nothing chosen yet"; leave it out when there is always a choice. */
  readonly empty?: string | undefined
}

export const SelectField = ({ options, empty, ...field }: SelectFieldProps) => (
  <FieldFrame field={field}>
    <div class="kern-form-input__select-wrapper">
      <select
        {...controlAttributes({ ...field, readOnly: undefined })}
        class={
          field.error ? 'kern-form-input__select kern-form-input__select--error' : 'kern-form-input__select'
        }
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option
            value={value}
            selected={value === field.value}
            disabled={field.readOnly && value !== field.value}
          >
            {label}
          </option>
        ))}
      </select>
    </div>
  </FieldFrame>
)

export interface FileFieldProps extends FieldProps {
  /** "application/pdf,image/*" */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

export const FileField = (field: FileFieldProps) => (
  <FieldFrame field={field}>
    <input
      {...controlAttributes(field)}
      type="file"
      accept={field.accept}
      multiple={field.multiple}
      class={inputClass(field)}
    />
  </FieldFrame>
)

export const HiddenFields = ({ values }: { readonly values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

export interface FieldGroupProps {
  readonly legend: string
  readonly hint?: Child
  /** Side by side where there is room: postcode and town, from and until. */
  readonly row?: boolean | undefined
  readonly children?: Child
}

/** Fields that belong together. */
export const FieldGroup = ({ legend, hint, row, children }: FieldGroupProps) => (
  <fieldset class="field-group">
    <legend>{legend}</legend>
    {hint && <div class="kern-hint">{hint}</div>}
    <div class={row ? 'field-group__row' : 'field-group__body'}>{children}</div>
  </fieldset>
)

const inputClass = (field: FieldProps, width: FieldWidth = 'full'): string =>
  `kern-form-input__input${field.error ? ' kern-form-input__input--error' : ''}${width === 'full' ? '' : ` input--${width}`}`
