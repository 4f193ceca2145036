import type { LocalDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getAttendanceDay } from '../queries/records.ts'
import { type GivenFile, keepOwnFile } from './keep-own-file.ts'
import { lockOpenProof } from './open-proof.ts'

export interface AttendanceDraft {
  readonly heldOn: LocalDate
  readonly event: string
  /** Those who are on the list. */
  readonly participants: number
  readonly underSixteen: number
  /** Signed by each; a group of children with the adult who came with them; or without names where people are at risk. */
  readonly listKind: 'signed' | 'group' | 'anonymised'
  readonly accompanyingAdult?: string
  readonly groupName?: string
  readonly file?: GivenFile | undefined
}

/** One attendance list: one day, one event. */
export const recordAttendanceDay = (
  scope: Scope,
  measureId: Id<'measure'>,
  { file, ...draft }: AttendanceDraft,
): Promise<Id<'attendance-day'>> =>
  inTransaction(scope, async (scope) => {
    await lockOpenProof(scope, measureId)
    const id = newId<'attendance-day'>()
    await scope.database
      .insertInto('attendanceDays')
      .values({
        partnershipId: scope.partnershipId,
        id,
        measureId,
        ...draft,
        fileId: await keepOwnFile(scope, file),
        removedAt: null,
      })
      .execute()
    const { heldOn, participants } = draft
    await audit(scope, {
      verb: 'record-attendance-day',
      record: 'attendance-day',
      recordId: id,
      measureId,
      facts: { heldOn, participants },
    })
    return id
  })

export const removeAttendanceDay = (
  scope: Scope,
  measureId: Id<'measure'>,
  id: Id<'attendance-day'>,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    await lockOpenProof(scope, measureId)
    const { heldOn, participants } = await getAttendanceDay(scope, measureId, id)
    await scope.database
      .updateTable('attendanceDays')
      .set({ removedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await audit(scope, {
      verb: 'remove-attendance-day',
      record: 'attendance-day',
      recordId: id,
      measureId,
      facts: { heldOn, participants },
    })
  })
