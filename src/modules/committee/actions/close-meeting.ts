import { isRefused } from '../../../kit/findings.ts'
import type { Id, PartnershipId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listAgenda } from '../queries/agenda.ts'
import { listDecisionsOfItems } from '../queries/decisions.ts'
import { checkClosing } from '../rules/meeting-steps.ts'
import { hasOpenBallot, lockMeeting } from './locks.ts'
import { noteAbsences } from './note-absences.ts'
import { releaseMeasure } from './release-measure.ts'
import { settleReports } from './report-to-body.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Sent once a meeting is closed, for what belongs to higher modules: the minutes that it approved. */
export const meetingClosedJob = 'meeting-closed'

export interface ClosedMeeting {
  readonly partnershipId: PartnershipId
  readonly meetingId: Id<'meeting'>
}

/** Ends the meeting: from here on the minutes can be completed and signed, and everybody who applied learns the decision. */
export const closeMeeting = (scope: Scope, id: Id<'meeting'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, id)
    const findings = checkClosing(meeting.state, await hasOpenBallot(scope, id))
    if (isRefused(findings)) throw new Refused(findings)
    await postponeOpenItems(scope, id)
    await settleReports(scope, meeting)
    await noteAbsences(scope, meeting)
    await scope.database
      .updateTable('meetings')
      .set({ state: 'closed', closedAt: scope.now })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    const decisions = await tellApplicants(scope, id)
    await scope.edges.jobs.send(scope.database, meetingClosedJob, {
      partnershipId: scope.partnershipId,
      meetingId: id,
    })
    const facts = { meetsOn: meeting.meetsOn, decisions }
    await audit(scope, { verb: 'close', record: 'meeting', recordId: id, facts })
  })

/** What was not dealt with is ready for another meeting. */
async function postponeOpenItems(scope: Scope, id: Id<'meeting'>): Promise<void> {
  const items = await listAgenda(scope, id)
  for (const { id: itemId, measureId, state } of items) {
    if (state !== 'open' || !measureId) continue
    await scope.database
      .updateTable('agendaItems')
      .set({ state: 'postponed' })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', itemId)
      .execute()
    await releaseMeasure(scope, measureId)
  }
}

async function tellApplicants(scope: Scope, id: Id<'meeting'>): Promise<number> {
  const items = await listAgenda(scope, id)
  const decisions = await listDecisionsOfItems(
    scope,
    items.map((item) => item.id),
  )
  for (const decision of decisions) await tellApplicant(scope, decision.measureId, decision.id)
  return decisions.length
}
