import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure, type Measure, moveMeasure } from '../../applications/index.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import { type ProposedConflict, proposeConflicts } from '../rules/conflicts.ts'
import { checkAgendaStep } from '../rules/meeting-steps.ts'
import { insertItem } from './insert-item.ts'
import { lockMeeting } from './locks.ts'

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
    const conflicts = await proposeAll(scope, meeting, itemId, measure)
    const facts = { meetsOn: meeting.meetsOn, conflicts: conflicts.length }
    await audit(scope, { verb: 'put-on-agenda', record: 'agenda-item', recordId: itemId, measureId, facts })
    return itemId
  })

const reasons: Readonly<Record<ProposedConflict['because'], string>> = {
  applicant: 'gehört zur antragstellenden Organisation',
  partner: 'gehört zur Partnerorganisation des Antrags',
}

async function proposeAll(
  scope: Scope,
  meeting: { readonly bodyId: Id<'body'>; readonly meetsOn: LocalDate },
  itemId: Id<'agenda-item'>,
  measure: Measure,
): Promise<ProposedConflict[]> {
  const members = await listMembersAsOf(scope, meeting.bodyId, meeting.meetsOn)
  const conflicts = proposeConflicts(
    members.map((member) => ({ memberId: member.id, organisationId: member.organisationId })),
    measure.applicantId,
    measure.partnerId,
  )
  for (const { memberId, because } of conflicts)
    await scope.database
      .insertInto('conflictsOfInterest')
      .values({
        partnershipId: scope.partnershipId,
        agendaItemId: itemId,
        memberId: memberId as Id<'member'>,
        reason: reasons[because],
        recordedAt: scope.now,
        recordedBy: null,
      })
      .execute()
  return conflicts
}
