import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'

export interface Filled {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

/** A field with what was typed, or with what is usual, and with its error. */
export const fieldOf = ({ typed, errors }: Filled, name: string, usual = '') => ({
  name,
  value: name in typed ? typedText(typed, name) : usual,
  error: errors.find((error) => error.field === name)?.text,
})
