import { isRefused } from '../../../kit/findings.ts'
import { audit } from '../../../platform/audit.ts'
import { found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkItemStep } from '../rules/meeting-steps.ts'
import type { ConflictDeclaration } from './declare-conflict.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'

/** The member takes part after all; the reason stays in the history of the case. */
export const liftConflict = (
  scope: Scope,
  { itemId, memberId, reason }: ConflictDeclaration,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const findings = checkItemStep(meeting.state, item.state, await isBallotOpen(scope, itemId))
    if (isRefused(findings)) throw new Refused(findings)
    const row = await scope.database
      .deleteFrom('conflictsOfInterest')
      .where('partnershipId', '=', scope.partnershipId)
      .where('agendaItemId', '=', itemId)
      .where('memberId', '=', memberId)
      .returning('reason')
      .executeTakeFirst()
    const declared = found(row, 'conflict of interest')
    await audit(scope, {
      verb: 'lift-conflict',
      record: 'agenda-item',
      recordId: itemId,
      ...(item.measureId ? { measureId: item.measureId } : {}),
      facts: { memberId, declared: declared.reason, reason },
    })
  })
