import { firstDayOfYear, formatDay, type LocalDate, lastDayOfYear, yearOf } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getRules } from '../../bodies/index.ts'
import { lastDayToInvite } from '../rules/notice-period.ts'
import { listMeetings, type Meeting } from './meetings.ts'

export interface CalendarMeeting extends Meeting {
  /** In words; null without a notice period. */
  readonly inviteUntil: string | null
  readonly invitedOn: string | null
  /** How often the date was told; 0 when nobody was invited yet. */
  readonly told: number
}

export interface YearOfMeetings {
  readonly years: readonly number[]
  readonly meetings: readonly CalendarMeeting[]
}

/** The meetings of a year in its order, and the years that can be looked at. */
export async function loadYear(scope: Scope, year: number): Promise<YearOfMeetings> {
  const all = await listMeetings(scope)
  const years = new Set([yearOf(scope.today), year, ...all.map(({ meetsOn }) => yearOf(meetsOn))])
  const meetings = all
    .filter(({ meetsOn }) => meetsOn >= firstDayOfYear(year) && meetsOn <= lastDayOfYear(year))
    .toSorted((left, right) => (left.meetsOn < right.meetsOn ? -1 : 1))
  const invitations = await listLastInvitations(
    scope,
    meetings.map(({ id }) => id),
  )
  return {
    years: [...years].toSorted((left, right) => right - left),
    meetings: await Promise.all(
      meetings.map(async (meeting) => {
        const rules = await getRules(scope, meeting.rulesId)
        const last = invitations.get(meeting.id)
        return {
          ...meeting,
          inviteUntil: rules.noticeDays > 0 ? formatDay(lastDayToInvite(meeting.meetsOn, rules)) : null,
          invitedOn: last ? formatDay(last.sentOn) : null,
          told: last?.told ?? 0,
        }
      }),
    ),
  }
}

async function listLastInvitations(
  scope: Scope,
  meetingIds: readonly Id<'meeting'>[],
): Promise<ReadonlyMap<Id<'meeting'>, { readonly sentOn: LocalDate; readonly told: number }>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await scope.database
    .selectFrom('invitations')
    .select(['meetingId', 'sentOn', 'sequence'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', 'in', meetingIds)
    .orderBy('sequence')
    .limit(2000)
    .execute()
  return new Map(rows.map(({ meetingId, sentOn, sequence }) => [meetingId, { sentOn, told: sequence + 1 }]))
}
