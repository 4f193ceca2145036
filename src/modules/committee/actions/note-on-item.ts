import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import { lockItemInMeeting } from './locks.ts'

/** What the minutes say of the point: the report given, who presented, the gist of the talk. */
export const noteOnItem = (scope: Scope, itemId: Id<'agenda-item'>, note: string): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { meeting, item } = await lockItemInMeeting(scope, itemId)
    const findings = checkAgendaStep(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    await scope.database
      .updateTable('agendaItems')
      .set({ note })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', itemId)
      .execute()
    await audit(scope, {
      verb: 'note',
      record: 'agenda-item',
      recordId: itemId,
      ...(item.measureId ? { measureId: item.measureId } : {}),
      facts: { characters: note.length },
    })
  })
