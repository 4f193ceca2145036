import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { refuseCirculation } from '../rules/answers.ts'
import type { Capacity } from '../vocabulary.ts'
import { lockCirculation } from './lock-circulation.ts'

export interface HandedOver {
  readonly memberId: Id<'member'>
  readonly capacity: Capacity
}

/** The office has handed the papers to somebody whom no mail reaches. */
export const recordService = (
  scope: Scope,
  id: Id<'circulation'>,
  { memberId, capacity }: HandedOver,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { state, measureId } = await lockCirculation(scope, id, 'share')
    if (state !== 'running') throw new Refused([refuseCirculation('circulation-not-running')])
    const row = await scope.database
      .updateTable('circulationServices')
      .set({ servedBy: 'by_hand', servedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('circulationId', '=', id)
      .where('memberId', '=', memberId)
      .where('capacity', '=', capacity)
      .where('servedAt', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (!row) throw new Conflict('is served already, or has nothing to answer')
    await audit(scope, {
      verb: 'record-service',
      record: 'circulation',
      recordId: id,
      ...(measureId ? { measureId } : {}),
      facts: { name: row.name },
    })
  })
