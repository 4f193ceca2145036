import type { LocalDate } from '../../../kit/dates.ts'
import { type FieldError, type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import type { ShownFinding } from '../../../ui/index.ts'
import type { Meeting } from '../../committee/index.ts'
import type { MinutesContent } from '../documents/content.ts'
import { minutesPath } from '../paths.ts'
import type { Candidate } from '../queries/candidates.ts'
import type { Extract } from '../queries/extract.ts'
import type { Objection, Signature, Version } from '../queries/minutes.ts'
import type { MinutesRecord } from '../queries/record.ts'
import type { SigningOffice } from '../vocabulary.ts'

export interface FormState {
  readonly newKeys: () => FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly findings: readonly ShownFinding[]
}

export interface MinutesPageProps extends FormState {
  readonly slug: string
  readonly today: LocalDate
  readonly record: MinutesRecord
  /** The newest version once one was frozen and stands, or else the draft as it writes itself. */
  readonly content: MinutesContent
  readonly versions: readonly Version[]
  readonly signatures: readonly Signature[]
  readonly objections: readonly Objection[]
  readonly extract: Extract | undefined
  readonly candidates: readonly Candidate[]
  /** Where these minutes can be approved. */
  readonly laterMeetings: readonly Meeting[]
  readonly mayKeep: boolean
  readonly mayObject: boolean
  /** What the reader may sign under the own sign-in. */
  readonly signsAs: readonly SigningOffice[]
}

export const fieldOf = (
  { typed, errors }: Pick<FormState, 'typed' | 'errors'>,
  name: string,
  usual = '',
) => ({
  name,
  value: name in typed ? typedText(typed, name) : usual,
  error: errors.find((error) => error.field === name)?.text,
})

export const stepAction = ({ slug, record }: Pick<MinutesPageProps, 'slug' | 'record'>, step = ''): string =>
  `${minutesPath(slug, record.course.meeting.id)}${step === '' ? '' : `/${step}`}`

/** Who has not signed the newest version yet. */
export const missingSignatures = ({ versions, signatures }: MinutesPageProps): SigningOffice[] => {
  const signed = signatures.filter(({ number }) => number === versions[0]?.number).map(({ office }) => office)
  return (['chair', 'clerk'] as const).filter((office) => !signed.includes(office))
}
