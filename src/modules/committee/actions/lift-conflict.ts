import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { auditConflict, changeConflict, lockConflict } from './change-conflict.ts'
import type { ConflictDeclaration } from './declare-conflict.ts'

/** The chair lets the member take part after all; what was brought forward and why it does not count stays readable. */
export const liftConflict = (scope: Scope, lifting: ConflictDeclaration): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { item, conflict } = await lockConflict(scope, lifting, 'lift')
    await changeConflict(scope, lifting, { state: 'lifted', resolution: lifting.reason })
    const facts = { declared: conflict?.reason ?? '', reason: lifting.reason }
    await auditConflict(scope, 'lift-conflict', { ...lifting, measureId: item.measureId }, facts)
  })
