import { type LocalDate, yearOf } from '../../../kit/dates.ts'
import { type Finding, isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getMeasure, moveMeasure } from '../../applications/index.ts'
import { findRulesOn } from '../../bodies/index.ts'
import { listAgenda } from '../queries/agenda.ts'
import { applicationDeadline, checkLeadTime } from '../rules/application-lead-time.ts'
import { checkNewDate } from '../rules/invitation-steps.ts'
import { refuseStep } from '../rules/meeting-steps.ts'
import { lockMeeting } from './locks.ts'

export interface MeetingDate {
  readonly meetsOn: LocalDate
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  /** As the rules of procedure have it when not said. */
  readonly applicationDeadline?: LocalDate | undefined
}

/** Another day, time or place; the members learn it by the next invitation. A meeting stays in its funding year. */
export const rescheduleMeeting = (
  scope: Scope,
  id: Id<'meeting'>,
  date: MeetingDate,
): Promise<{ readonly findings: readonly Finding[] }> =>
  inTransaction(scope, async (scope) => {
    const meeting = await lockMeeting(scope, id)
    const { meetsOn } = date
    const findings = checkNewDate(meeting.state, { from: yearOf(meeting.meetsOn), to: yearOf(meetsOn) })
    if (isRefused(findings)) throw new Refused(findings)
    const rules = await findRulesOn(scope, meeting.bodyId, meetsOn)
    if (!rules) throw new Refused([refuseStep('no-rules-of-procedure', { day: meetsOn })])
    const deadline = date.applicationDeadline ?? applicationDeadline(meetsOn, rules)
    await scope.database
      .updateTable('meetings')
      .set({
        meetsOn,
        startsAt: date.startsAt,
        endsAt: date.endsAt,
        place: date.place,
        applicationDeadline: deadline,
        rulesId: rules.id,
      })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    if (meetsOn !== meeting.meetsOn) await scheduleAnew(scope, id, meetsOn)
    const facts = { from: meeting.meetsOn, meetsOn, startsAt: date.startsAt, applicationDeadline: deadline }
    await audit(scope, { verb: 'reschedule', record: 'meeting', recordId: id, facts })
    return { findings: checkLeadTime(deadline, meetsOn, rules) }
  })

/** Every case says on which day the body will decide it. */
async function scheduleAnew(scope: Scope, id: Id<'meeting'>, meetsOn: LocalDate): Promise<void> {
  for (const { measureId, state } of await listAgenda(scope, id)) {
    if (!measureId || state !== 'open') continue
    if ((await getMeasure(scope, measureId)).state !== 'scheduled') continue
    await moveMeasure(scope, measureId, { to: 'admitted' })
    await moveMeasure(scope, measureId, { to: 'scheduled', dueOn: meetsOn })
  }
}
