import { describedBy, type FieldProps, FieldsetFrame, Kind } from './field.tsx'
import { fieldId } from './field-id.ts'
import type { Option } from './fields.tsx'
import { Icon } from './icon.tsx'

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[]
  /** Short answers such as Ja and Nein stand beside each other where there is room. */
  readonly row?: boolean | undefined
}

export const RadioGroup = ({ options, row, ...field }: RadioGroupProps) => (
  <FieldsetFrame field={field}>
    <div class={row ? 'choices choices--row' : 'choices'}>
      {options.map((option, index) => (
        <Choice
          field={field}
          option={option}
          index={index}
          type="radio"
          checked={option.value === field.value}
        />
      ))}
    </div>
  </FieldsetFrame>
)

export interface CheckboxGroupProps extends Omit<FieldProps, 'value'> {
  readonly options: readonly Option[]
  readonly values: readonly string[]
}

export const CheckboxGroup = ({ options, values, ...field }: CheckboxGroupProps) => (
  <FieldsetFrame field={field}>
    <div class="choices">
      {options.map((option, index) => (
        <Choice
          field={field}
          option={option}
          index={index}
          type="checkbox"
          checked={values.includes(option.value)}
        />
      ))}
    </div>
  </FieldsetFrame>
)

export interface CheckboxProps extends FieldProps {
  readonly checked?: boolean | undefined
}

/** One statement to agree to; posts `value` (or "ja") when ticked and nothing otherwise. */
export const Checkbox = ({ checked, ...field }: CheckboxProps) => (
  <div class={field.error ? 'kern-form-check kern-form-check--error' : 'kern-form-check'}>
    <input
      type="checkbox"
      id={fieldId(field.name)}
      name={field.name}
      value={field.value ?? 'ja'}
      checked={checked}
      required={field.required}
      disabled={field.readOnly}
      aria-invalid={field.error ? 'true' : undefined}
      aria-describedby={describedBy(field)}
      class={`kern-form-check__checkbox${field.error ? ' kern-form-check__checkbox--error' : ''}`}
    />
    <label class="kern-label" for={fieldId(field.name)}>
      {field.label}
      <Kind field={field} />
    </label>
    {field.hint && (
      <p class="choice__hint" id={`${fieldId(field.name)}-hint`}>
        {field.hint}
      </p>
    )}
    {field.error && (
      <p class="kern-error" id={`${fieldId(field.name)}-error`}>
        <Icon name="danger" />
        <span>{field.error}</span>
      </p>
    )}
  </div>
)

interface ChoiceProps {
  readonly field: FieldProps
  readonly option: Option
  readonly index: number
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
}

/** The first choice has the field's id, so that the error list leads to it. */
const Choice = ({ field, option, index, type, checked }: ChoiceProps) => {
  const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${index + 1}`
  return (
    <div class="kern-form-check">
      <input
        type={type}
        id={id}
        name={field.name}
        value={option.value}
        checked={checked}
        required={type === 'radio' ? field.required : undefined}
        disabled={field.readOnly && !checked}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        class={`kern-form-check__${type}${field.error ? ` kern-form-check__${type}--error` : ''}`}
      />
      <label class="kern-label" for={id}>
        {option.label}
      </label>
      {option.hint && (
        <p class="choice__hint" id={`${id}-hint`}>
          {option.hint}
        </p>
      )}
    </div>
  )
}
