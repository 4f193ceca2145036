import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

const mostDays = 10

export interface ComingCall {
  readonly id: Id<'call'>
  readonly title: string
  readonly deadline: LocalDate
  readonly meetingDay: LocalDate
}

/** Published calls whose deadline or meeting is still to come, the nearest first. */
export const listComingCalls = (scope: Scope): Promise<ComingCall[]> =>
  scope.database
    .selectFrom('calls')
    .select(['id', 'title', 'deadline', 'meetingDay'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('publishedAt', 'is not', null)
    .where('closedOn', 'is', null)
    .where('meetingDay', '>=', scope.today)
    .orderBy('deadline')
    .orderBy('id')
    .limit(mostDays)
    .execute()

export interface OpenMeeting {
  readonly id: Id<'meeting'>
  readonly label: string
  readonly meetsOn: LocalDate
  readonly startsAt: string
  readonly place: string
  readonly state: 'prepared' | 'running'
  /** How many points its agenda has. */
  readonly points: number
}

/** Meetings in preparation and running ones, the next first. */
export const listOpenMeetings = async (scope: Scope): Promise<OpenMeeting[]> =>
  (await scope.database
    .selectFrom('meetings as meeting')
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'meeting.partnershipId')
        .onRef('fundingYear.id', '=', 'meeting.fundingYearId'),
    )
    .select((row) => [
      'meeting.id',
      'fundingYear.committeeLabel as label',
      'meeting.meetsOn',
      'meeting.startsAt',
      'meeting.place',
      'meeting.state',
      row
        .selectFrom('agendaItems as item')
        .select((item) => item.fn.countAll<number>().as('count'))
        .where('item.partnershipId', '=', scope.partnershipId)
        .whereRef('item.meetingId', '=', 'meeting.id')
        .where('item.state', '<>', 'removed')
        .as('points'),
    ])
    .where('meeting.partnershipId', '=', scope.partnershipId)
    .where('meeting.state', 'in', ['prepared', 'running'])
    .orderBy('meeting.meetsOn')
    .orderBy('meeting.id')
    .limit(mostDays)
    .execute()) as OpenMeeting[]
