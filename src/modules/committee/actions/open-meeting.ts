import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { findRulesOn } from '../../bodies/index.ts'
import { listAgenda } from '../queries/agenda.ts'
import { lockMeeting } from './locks.ts'
import { proposeConflictsAt } from './propose-conflicts.ts'

/** Opens the meeting and freezes the rules of procedure: what is adopted from now on holds for later meetings. */
export const openMeeting = (scope: Scope, id: Id<'meeting'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, id)
    if (meeting.state !== 'prepared') throw new Conflict(`the meeting is ${meeting.state}`)
    const rules = await findRulesOn(scope, meeting.bodyId, meeting.meetsOn)
    await scope.database
      .updateTable('meetings')
      .set({ state: 'running', openedAt: scope.now, rulesId: rules?.id ?? meeting.rulesId })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await proposeAgain(scope, meeting)
    await audit(scope, { verb: 'open', record: 'meeting', recordId: id, facts: { meetsOn: meeting.meetsOn } })
  })

/** Ties were stated and seats filled since the agenda was made. */
async function proposeAgain(scope: Scope, meeting: Awaited<ReturnType<typeof lockMeeting>>): Promise<void> {
  for (const { id, measureId, state } of await listAgenda(scope, meeting.id))
    if (measureId && state === 'open') await proposeConflictsAt(scope, meeting, { id, measureId })
}
