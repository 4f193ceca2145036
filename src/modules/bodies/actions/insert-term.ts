import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

export interface NewTerm {
  readonly memberId: Id<'member'>
  readonly decidedOn: LocalDate
  readonly decidedBy: string
  readonly until: LocalDate | null
}

/** The first term of an appointment, or the next one. */
export async function insertTerm(scope: Scope, term: NewTerm): Promise<void> {
  await scope.database
    .insertInto('termsOfOffice')
    .values({
      ...term,
      partnershipId: scope.partnershipId,
      id: newId<'term-of-office'>(),
      supersededOn: null,
    })
    .execute()
}
