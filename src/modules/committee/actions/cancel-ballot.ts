import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockItemInMeeting, lockOpenBallot } from './locks.ts'
import { wipeSecretBox } from './secret-box.ts'
import { putBack } from './settle-motions.ts'

/** Breaks off an open ballot, opened by mistake or because somebody leaves; it has no outcome and stays readable. */
export const cancelBallot = (scope: Scope, itemId: Id<'agenda-item'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { item } = await lockItemInMeeting(scope, itemId)
    const ballot = await lockOpenBallot(scope, itemId)
    await scope.database
      .updateTable('ballots')
      .set({ state: 'void', closedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', ballot.id)
      .execute()
    if (ballot.motionId) await putBack(scope, ballot.motionId)
    wipeSecretBox(scope, ballot.id)
    await audit(scope, {
      verb: 'cancel-ballot',
      record: 'ballot',
      recordId: ballot.id,
      ...(item.measureId ? { measureId: item.measureId } : {}),
    })
  })
