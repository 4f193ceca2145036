import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listSeats } from '../queries/circulations.ts'
import { refuseCirculation } from '../rules/answers.ts'
import { lockCirculation } from './lock-circulation.ts'

export interface SeatConflict {
  readonly memberId: Id<'member'>
  readonly reason: string
}

/** A conflict that comes up while it goes round: what was answered for the seat does not count, and its papers are closed. */
export const declareSeatConflict = (
  scope: Scope,
  id: Id<'circulation'>,
  { memberId, reason }: SeatConflict,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { state, measureId } = await lockCirculation(scope, id, 'update')
    if (state !== 'running') throw new Refused([refuseCirculation('circulation-not-running')])
    const seat = found(
      (await listSeats(scope, id)).find((one) => one.memberId === memberId),
      'seat',
    )
    if (seat.conflict !== null) throw new Conflict('the conflict is known already')
    await scope.database
      .updateTable('circulationSeats')
      .set({ conflict: reason })
      .where('partnershipId', '=', scope.partnershipId)
      .where('circulationId', '=', id)
      .where('memberId', '=', memberId)
      .execute()
    await audit(scope, {
      verb: 'declare-conflict',
      record: 'circulation',
      recordId: id,
      ...(measureId ? { measureId } : {}),
      facts: { member: seat.memberName, reason },
    })
  })
