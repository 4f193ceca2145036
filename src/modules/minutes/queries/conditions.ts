import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

/** A condition of a grant that is not met yet: part of what a decision left to do. */
export interface OpenCondition {
  readonly id: Id<'condition'>
  readonly measureId: Id<'measure'>
  readonly title: string
  readonly applicantName: string
  readonly text: string
  readonly dueOn: LocalDate | null
}

/** The most urgent first, those without a day last. */
export const listAllOpenConditions = (scope: Scope): Promise<OpenCondition[]> =>
  scope.database
    .selectFrom('conditions as condition')
    .innerJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'condition.partnershipId')
        .onRef('measure.id', '=', 'condition.measureId'),
    )
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select([
      'condition.id',
      'condition.measureId',
      'measure.title',
      'applicant.name as applicantName',
      'condition.text',
      'condition.dueOn',
    ])
    .where('condition.partnershipId', '=', scope.partnershipId)
    .where('condition.fulfilledOn', 'is', null)
    .orderBy('condition.dueOn', (order) => order.asc().nullsLast())
    .orderBy('condition.id')
    .limit(500)
    .execute()
