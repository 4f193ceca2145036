import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findCommittee } from '../../bodies/index.ts'
import type { ReportKind } from '../vocabulary.ts'

export interface NewReport {
  readonly kind: ReportKind
  /** One or two whole sentences: they stand in the agenda and in the minutes of the next meeting. */
  readonly text: string
  readonly measureId?: Id<'measure'>
  readonly happenedOn?: LocalDate
  /** The committee unless another body is to hear it. */
  readonly bodyId?: Id<'body'>
}

/** Keeps what was decided outside a meeting for the next one; without a committee there is nobody to report to. */
export async function reportToBody(scope: Scope, report: NewReport): Promise<void> {
  const bodyId = report.bodyId ?? (await findCommittee(scope))?.id
  if (!bodyId) return
  await scope.database
    .insertInto('bodyReports')
    .values({
      partnershipId: scope.partnershipId,
      id: newId<'body-report'>(),
      bodyId,
      kind: report.kind,
      text: report.text,
      measureId: report.measureId ?? null,
      happenedOn: report.happenedOn ?? scope.today,
      recordedAt: scope.now,
      recordedBy: scope.actor.personId,
      meetingId: null,
    })
    .execute()
}

/** A meeting that is closed has heard everything that was waiting. */
export const settleReports = (
  scope: Scope,
  meeting: { readonly id: Id<'meeting'>; readonly bodyId: Id<'body'> },
) =>
  scope.database
    .updateTable('bodyReports')
    .set({ meetingId: meeting.id })
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', meeting.bodyId)
    .where('meetingId', 'is', null)
    .execute()
