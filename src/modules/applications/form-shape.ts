/** The shape of the application form: sections of fields, as data (after the forms of Landkreis Bautzen of 2020 and 2022). */
export type FieldKind = 'text' | 'area' | 'radio' | 'choices' | 'day' | 'number' | 'email' | 'partner'

export interface FormField {
  /** The key of the answer; `title`, `place`, `periodFrom`, `periodUntil` and `partner` are columns of the measure. */
  readonly name: string
  readonly label: string
  readonly kind: FieldKind
  readonly need: 'required' | 'recommended' | 'free'
  /** The most characters, or the most choices. */
  readonly limit?: number
  readonly hint?: string
  readonly options?: readonly string[]
  readonly rows?: number
  readonly unit?: string
  /** Asked for small projects too. */
  readonly short?: true
}

export interface FormSection {
  readonly slug: string
  readonly title: string
  readonly lead?: string
  /** Beside plain fields there are three sections with a page of their own kind. */
  readonly kind: 'fields' | 'plan' | 'attachments' | 'declarations'
  readonly fields: readonly FormField[]
}

/** What the columns are called in the form; every other field is an answer. */
export const columnFields: ReadonlySet<string> = new Set([
  'title',
  'place',
  'periodFrom',
  'periodUntil',
  'partner',
])

/** Texts longer than this are no answer to any question; the database is not a place for them. */
export const longestText = 20_000
