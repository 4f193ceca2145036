import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure, moveMeasure } from '../../applications/index.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import { insertItem } from './insert-item.ts'
import { lockMeeting } from './locks.ts'
import { proposeConflictsAt } from './propose-conflicts.ts'

/** Puts an application that is ready on the agenda, and proposes who has a conflict of interest. */
export const putOnAgenda = (
  scope: Scope,
  meetingId: Id<'meeting'>,
  measureId: Id<'measure'>,
): Promise<Id<'agenda-item'>> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, meetingId)
    const findings = checkAgendaStep(meeting.state)
    if (isRefused(findings)) throw new Refused(findings)
    const measure = await getMeasure(scope, measureId)
    if (measure.fundingYearId !== meeting.fundingYearId)
      throw new Conflict('the application is of another year')
    // What was put off comes back through the office: it is ready again, then scheduled.
    if (measure.state === 'deferred') await moveMeasure(scope, measureId, { to: 'admitted' })
    await moveMeasure(scope, measureId, { to: 'scheduled', dueOn: meeting.meetsOn })
    const itemId = await insertItem(scope, meeting, { title: measure.title, measureId })
    const conflicts = await proposeConflictsAt(scope, meeting, { id: itemId, measureId })
    const facts = { meetsOn: meeting.meetsOn, conflicts }
    await audit(scope, { verb: 'put-on-agenda', record: 'agenda-item', recordId: itemId, measureId, facts })
    return itemId
  })
