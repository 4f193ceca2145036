import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { ReportKind } from '../vocabulary.ts'

export interface BodyReport {
  readonly id: Id<'body-report'>
  readonly kind: ReportKind
  readonly text: string
  readonly measureId: Id<'measure'> | null
  readonly happenedOn: LocalDate
}

/**
 * What was decided outside a meeting and is reported to this one: for a closed meeting what it was told, before that
 * everything that no meeting of the body was told yet.
 */
export const listReportsTo = (
  scope: Scope,
  meeting: { readonly id: Id<'meeting'>; readonly bodyId: Id<'body'>; readonly state: string },
): Promise<BodyReport[]> => {
  const reports = scope.database
    .selectFrom('bodyReports')
    .select(['id', 'kind', 'text', 'measureId', 'happenedOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', meeting.bodyId)
    .orderBy('id')
    .limit(300)
  return meeting.state === 'closed'
    ? reports.where('meetingId', '=', meeting.id).execute()
    : reports.where('meetingId', 'is', null).execute()
}
