import type { Finding } from '../../kit/findings.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { type ApplicationFindingCode, findingText } from './texts.ts'

/** Each finding beside its field, and in the summary above the form. */
export const fieldErrors = (findings: readonly Finding[]): FieldError[] =>
  findings.map((finding) => ({
    field: finding.field ?? '',
    text: findingText(finding as Finding<ApplicationFindingCode>),
  }))
