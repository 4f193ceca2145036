import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { Answers } from '../application-queries.ts'
import { columnFields } from '../form-shape.ts'
import { keepAnswers, lockEditableApplication } from './lock-application.ts'

/** A section as typed: the fields that are columns, and the answers. What is not named stays as it was. */
export interface SectionValues {
  readonly title?: string
  readonly place?: string
  readonly periodFrom?: LocalDate | null
  readonly periodUntil?: LocalDate | null
  readonly partner?: Id<'organisation'> | null
  readonly answers?: Answers
}

/** Keeps a section of the draft as it is, also when it is incomplete; what is missing is said before submitting. */
export const saveSection = (scope: Scope, id: Id<'measure'>, values: SectionValues): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { measure, answers, mayWrite } = await lockEditableApplication(scope, id)
    if (values.partner && values.partner === measure.applicantId)
      throw new Conflict('partner is the applicant')
    const columns = columnsOf(values, mayWrite)
    if (Object.keys(columns).length > 0)
      await scope.database
        .updateTable('measures')
        .set(columns)
        .where('partnershipId', '=', scope.partnershipId)
        .where('id', '=', id)
        .execute()
    const written = Object.entries(values.answers ?? {}).filter(
      ([field]) => mayWrite(field) || field === 'declarations',
    )
    await keepAnswers(scope, id, { ...answers, ...Object.fromEntries(written) })
  })

function columnsOf(values: SectionValues, mayWrite: (field: string) => boolean) {
  const writable = (field: keyof SectionValues) =>
    columnFields.has(field) && values[field] !== undefined && mayWrite(field)
  return {
    ...(writable('title') ? { title: values.title as string } : {}),
    ...(writable('place') ? { place: values.place as string } : {}),
    ...(writable('periodFrom') ? { beginsOn: values.periodFrom as LocalDate | null } : {}),
    ...(writable('periodUntil') ? { endsOn: values.periodUntil as LocalDate | null } : {}),
    ...(writable('partner') ? { partnerId: values.partner as Id<'organisation'> | null } : {}),
  }
}
