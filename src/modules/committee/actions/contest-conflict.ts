import { Forbidden } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMember } from '../../bodies/index.ts'
import { actsForSeat } from '../../bodies/permissions.ts'
import { auditConflict, changeConflict, lockConflict } from './change-conflict.ts'
import type { ConflictDeclaration } from './declare-conflict.ts'

/**
 * The member does not agree to be kept out. From now on nothing is voted on at this point until the body has decided;
 * until then the papers stay closed.
 */
export const contestConflict = (scope: Scope, objection: ConflictDeclaration): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const member = await getMember(scope, objection.memberId)
    if (!actsForSeat(scope.actor, member)) throw new Forbidden('not the own seat')
    const { item } = await lockConflict(scope, objection, 'contest')
    await changeConflict(scope, objection, { state: 'contested', objection: objection.reason })
    const facts = { reason: objection.reason }
    await auditConflict(scope, 'contest-conflict', { ...objection, measureId: item.measureId }, facts)
  })
