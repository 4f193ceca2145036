import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMember, listMembersAsOf } from '../../bodies/index.ts'
import { actsForSeat } from '../../bodies/permissions.ts'
import { auditConflict, type ConflictOfMember, changeConflict, lockConflict } from './change-conflict.ts'

export interface ConflictDeclaration extends ConflictOfMember {
  readonly reason: string
}

/**
 * From now on the member takes no part in deliberation and vote on this point and cannot open its papers. Who has the
 * seat declares it; anybody else enters it for the chair, and the member can contest that.
 */
export const declareConflict = (scope: Scope, declaration: ConflictDeclaration): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { itemId, memberId, reason } = declaration
    const own = actsForSeat(scope.actor, await getMember(scope, memberId))
    const { meeting, item, conflict } = await lockConflict(scope, declaration, own ? 'declare' : 'determine')
    const seats = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
    found(
      seats.find((seat) => seat.id === memberId),
      'member',
    )
    const state = own ? 'declared' : 'determined'
    if (conflict) await changeConflict(scope, declaration, { state, reason })
    else
      await scope.database
        .insertInto('conflictsOfInterest')
        .values({
          partnershipId: scope.partnershipId,
          agendaItemId: itemId,
          memberId,
          reason,
          state,
          recordedAt: scope.now,
          recordedBy: scope.actor.personId,
        })
        .execute()
    await auditConflict(
      scope,
      'declare-conflict',
      { ...declaration, measureId: item.measureId },
      { reason, state },
    )
  })
