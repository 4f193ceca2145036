import { addDays, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { ConditionChecker } from '../vocabulary.ts'

export interface DueCondition {
  readonly measureId: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly applicantName: string
  readonly dueOn: LocalDate
  readonly checker: ConditionChecker | null
}

/** Two weeks ahead: early enough to ask the applicant. */
const daysAhead = 14
const most = 50

/** Conditions that are due or soon will be and that nobody has seen fulfilled, the oldest first. */
export const listDueConditions = async (scope: Scope): Promise<DueCondition[]> =>
  (await scope.database
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
      'condition.measureId',
      'measure.reference',
      'measure.title',
      'applicant.name as applicantName',
      'condition.dueOn',
      'condition.checker',
    ])
    .where('condition.partnershipId', '=', scope.partnershipId)
    .where('condition.fulfilledOn', 'is', null)
    .where('condition.dueOn', '<=', addDays(scope.today, daysAhead))
    .where('measure.state', 'in', ['recommended', 'granted', 'noticed', 'running'])
    .orderBy('condition.dueOn')
    .limit(most)
    .execute()) as DueCondition[]
