import type { LocalDate } from '../../../kit/dates.ts'
import { formatDay } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { quoted } from '../../../kit/text.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { Checklist } from '../checklist.ts'
import { reopenableFields } from '../form-sections.ts'
import { mailApplicant } from './mail-applicant.ts'
import { lockMeasure, moveMeasure } from './move-measure.ts'

export interface FormalCheck {
  readonly checklist: Checklist
  readonly noteToApplicant: string
  readonly internalNote: string
}

export interface Return extends FormalCheck {
  /** Names of the fields that the applicant may change now. */
  readonly reopenedFields: readonly string[]
  readonly dueOn: LocalDate | null
}

/** Gives the application back for correction: only the named fields are open again, and the applicant is told why. */
export const returnApplication = (scope: Scope, id: Id<'measure'>, check: Return): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, id)
    await moveMeasure(scope, id, { to: 'returned', dueOn: check.dueOn })
    const known = reopenableFields(measure).filter(({ name }) => check.reopenedFields.includes(name))
    await scope.database
      .updateTable('applications')
      .set({ reopenedFields: known.map(({ name }) => name) })
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', id)
      .execute()
    const checkId = await writeCheck(scope, id, 'returned', check)
    const fields = known.map(({ label }) => label)
    await audit(scope, {
      verb: 'return',
      record: 'formal-check',
      recordId: checkId,
      measureId: id,
      facts: { fields, note: check.noteToApplicant },
    })
    await mailApplicant(scope, {
      measureId: id,
      applicantId: measure.applicantId,
      subject: `Bitte korrigieren Sie Ihren Antrag ${measure.reference ?? ''}`,
      paragraphs: [
        `Ihr Antrag ${quoted(measure.title)} wurde formal geprüft und zur Korrektur zurückgegeben.`,
        check.noteToApplicant,
        `Sie können jetzt ändern: ${fields.join(', ')}.`,
        ...(check.dueOn
          ? [`Bitte reichen Sie den Antrag bis zum ${formatDay(check.dueOn)} erneut ein.`]
          : []),
      ],
      tab: 'antrag',
      button: 'Antrag korrigieren',
    })
  })

export async function writeCheck(
  scope: Scope,
  measureId: Id<'measure'>,
  outcome: 'admitted' | 'returned',
  { checklist, noteToApplicant, internalNote }: FormalCheck,
): Promise<Id<'formal-check'>> {
  const id = newId<'formal-check'>()
  await scope.database
    .insertInto('formalChecks')
    .values({
      partnershipId: scope.partnershipId,
      id,
      measureId,
      outcome,
      checklist: JSON.stringify(checklist),
      noteToApplicant,
      internalNote,
      checkedAt: scope.now,
      checkedBy: scope.actor.personId,
    })
    .execute()
  return id
}
