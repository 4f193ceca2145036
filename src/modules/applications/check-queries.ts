import type { Id } from '../../kit/ids.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Checklist } from './checklist.ts'

export interface DoneCheck {
  readonly id: Id<'formal-check'>
  readonly outcome: 'admitted' | 'returned'
  readonly checklist: Checklist
  readonly noteToApplicant: string
  readonly internalNote: string
  readonly checkedAt: Date
  readonly checkedByName: string | null
}

/** Newest first. */
export const listChecks = async (scope: Scope, measureId: Id<'measure'>): Promise<DoneCheck[]> =>
  scope.database
    .selectFrom('formalChecks as done')
    .leftJoin('people as person', 'person.id', 'done.checkedBy')
    .select([
      'done.id',
      'done.outcome',
      'done.checklist',
      'done.noteToApplicant',
      'done.internalNote',
      'done.checkedAt',
      'person.name as checkedByName',
    ])
    .where('done.partnershipId', '=', scope.partnershipId)
    .where('done.measureId', '=', measureId)
    .orderBy('done.checkedAt', 'desc')
    .limit(50)
    .execute()

export const lastNoteToApplicant = async (scope: Scope, measureId: Id<'measure'>): Promise<string> =>
  (await listChecks(scope, measureId))[0]?.noteToApplicant ?? ''
