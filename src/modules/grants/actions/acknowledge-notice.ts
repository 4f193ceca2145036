import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, moveMeasure } from '../../applications/index.ts'
import { getNotice } from '../queries.ts'

/** The grantee has read the notice; whoever waives legal remedy may draw money at once. */
export const acknowledgeNotice = (
  scope: Scope,
  measureId: Id<'measure'>,
  { remedyWaived }: { readonly remedyWaived: boolean },
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { state } = await lockMeasure(scope, measureId)
    if (state !== 'noticed') throw new Conflict(`acknowledgement in ${state}`)
    const notice = await getNotice(scope, measureId)
    await scope.database
      .updateTable('notices')
      .set({ acknowledgedOn: scope.today, acknowledgedBy: scope.actor.personId, remedyWaived })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', notice.id)
      .execute()
    await moveMeasure(scope, measureId, { to: 'running', dueOn: notice.proofDueOn })
    await audit(scope, {
      verb: 'acknowledge-notice',
      record: 'notice',
      recordId: notice.id,
      measureId,
      facts: { remedyWaived },
    })
  })
