import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { checkItemStep } from '../rules/meeting-steps.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'

export interface ConflictDeclaration {
  readonly itemId: Id<'agenda-item'>
  readonly memberId: Id<'member'>
  readonly reason: string
}

/** From now on the member takes no part in deliberation and vote on this point and cannot open its papers. */
export const declareConflict = (
  scope: Scope,
  { itemId, memberId, reason }: ConflictDeclaration,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const findings = checkItemStep(meeting.state, item.state, await isBallotOpen(scope, itemId))
    if (isRefused(findings)) throw new Refused(findings)
    const seats = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
    const member = found(
      seats.find((seat) => seat.id === memberId),
      'committee member',
    )
    const row = await scope.database
      .insertInto('conflictsOfInterest')
      .values({
        partnershipId: scope.partnershipId,
        agendaItemId: itemId,
        memberId,
        reason,
        recordedAt: scope.now,
        recordedBy: scope.actor.personId,
      })
      .onConflict((conflict) => conflict.columns(['partnershipId', 'agendaItemId', 'memberId']).doNothing())
      .returning('memberId')
      .executeTakeFirst()
    if (!row) throw new Conflict('the conflict is declared already')
    await audit(scope, {
      verb: 'declare-conflict',
      record: 'agenda-item',
      recordId: itemId,
      ...(item.measureId ? { measureId: item.measureId } : {}),
      facts: { memberId, member: member.name, reason },
    })
  })
