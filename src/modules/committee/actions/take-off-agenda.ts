import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkItemStep } from '../rules/meeting-steps.ts'
import { isBallotOpen, lockItemInMeeting } from './locks.ts'
import { releaseMeasure } from './release-measure.ts'

/** Takes an open point off the agenda; its application is ready for another meeting, unless it was withdrawn. */
export const takeOffAgenda = (scope: Scope, itemId: Id<'agenda-item'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const findings = checkItemStep(meeting.state, item.state, await isBallotOpen(scope, itemId))
    if (isRefused(findings)) throw new Refused(findings)
    await scope.database
      .updateTable('agendaItems')
      .set({ state: 'removed' })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', itemId)
      .execute()
    const { measureId } = item
    if (measureId) await releaseMeasure(scope, measureId)
    await audit(scope, {
      verb: 'take-off-agenda',
      record: 'agenda-item',
      recordId: itemId,
      ...(measureId ? { measureId } : {}),
    })
  })
