import { type LocalDate, yearOf } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { findRulesOn, getCommittee } from '../../bodies/index.ts'
import { findFundingYearOf } from '../../partnership/index.ts'
import { applicationDeadline, checkLeadTime, type LeadTimeCode } from '../rules/application-lead-time.ts'
import { refuseStep } from '../rules/meeting-steps.ts'

export interface MeetingCall {
  readonly meetsOn: LocalDate
  /** "18:00" */
  readonly startsAt?: string
  /** When it is expected to end; blank when nobody says. */
  readonly endsAt?: string
  readonly place?: string
  /** The last day for applications; computed from the rules of procedure when not said. */
  readonly applicationDeadline?: LocalDate
}

export interface CalledMeeting {
  readonly meetingId: Id<'meeting'>
  /** Warnings, such as a deadline that leaves the members too few days to read. */
  readonly findings: readonly Finding<LeadTimeCode>[]
}

/** Calls a meeting, bound to the rules of procedure that are in force on its day. */
export const callMeeting = (scope: Scope, call: MeetingCall): Promise<CalledMeeting> =>
  inTransaction(scope, async (scope) => {
    const { meetsOn } = call
    const body = await getCommittee(scope)
    const rules = await findRulesOn(scope, body.id, meetsOn)
    const year = await findFundingYearOf(scope, yearOf(meetsOn))
    if (!rules || !year)
      throw new Refused([
        ...(rules ? [] : [refuseStep('no-rules-of-procedure', { day: meetsOn })]),
        ...(year ? [] : [refuseStep('no-funding-year', { year: yearOf(meetsOn) })]),
      ])
    const deadline = call.applicationDeadline ?? applicationDeadline(meetsOn, rules)
    const meetingId = newId<'meeting'>()
    await scope.database
      .insertInto('meetings')
      .values({
        partnershipId: scope.partnershipId,
        id: meetingId,
        bodyId: body.id,
        fundingYearId: year.id,
        rulesId: rules.id,
        meetsOn,
        startsAt: call.startsAt ?? '18:00',
        endsAt: call.endsAt ?? '',
        place: call.place ?? '',
        applicationDeadline: deadline,
        state: 'prepared',
      })
      .execute()
    const facts = { meetsOn, applicationDeadline: deadline }
    await audit(scope, { verb: 'call', record: 'meeting', recordId: meetingId, facts })
    return { meetingId, findings: checkLeadTime(deadline, meetsOn, rules) }
  })

/** The dates of a year in one go; each has its deadline by the rules of its day. */
export const planMeetings = (
  scope: Scope,
  days: readonly LocalDate[],
  call: Omit<MeetingCall, 'meetsOn' | 'applicationDeadline'>,
): Promise<Id<'meeting'>[]> =>
  inTransaction(scope, async (scope) => {
    const ids: Id<'meeting'>[] = []
    for (const meetsOn of [...new Set(days)].toSorted())
      ids.push((await callMeeting(scope, { ...call, meetsOn })).meetingId)
    return ids
  })
