import { sql } from 'kysely'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Cents } from '../../../kit/money.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { MeetingTable } from '../meeting-tables.ts'

export type MeetingState = MeetingTable['state']

export interface Meeting {
  readonly id: Id<'meeting'>
  readonly bodyId: Id<'body'>
  readonly bodyLabel: string
  readonly fundingYearId: Id<'funding-year'>
  readonly rulesId: Id<'rules-of-procedure'>
  readonly meetsOn: LocalDate
  readonly startsAt: string
  /** Blank when nobody says beforehand. */
  readonly endsAt: string
  readonly place: string
  readonly applicationDeadline: LocalDate | null
  readonly state: MeetingState
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly minutesFileId: Id<'file'> | null
  readonly currentItemId: Id<'agenda-item'> | null
  readonly calledAt: Date | null
}

const mostMeetings = 200

/** Newest first. */
export const listMeetings = (scope: Scope): Promise<Meeting[]> =>
  meetings(scope).orderBy('meeting.meetsOn', 'desc').limit(mostMeetings).execute()

/** Meetings that still take applications on their agenda, the next one first. */
export const listComingMeetings = (scope: Scope): Promise<Meeting[]> =>
  meetings(scope)
    .where('meeting.state', '<>', 'closed')
    .orderBy('meeting.meetsOn')
    .limit(mostMeetings)
    .execute()

export const getMeeting = async (scope: Scope, id: Id<'meeting'>): Promise<Meeting> =>
  found(await meetings(scope).where('meeting.id', '=', id).executeTakeFirst(), 'meeting')

/** The meeting of the same body before this one, whose minutes are to be adopted. */
export const findLastClosedMeeting = (
  scope: Scope,
  { bodyId, meetsOn }: Pick<Meeting, 'bodyId' | 'meetsOn'>,
): Promise<Meeting | undefined> =>
  meetings(scope)
    .where('meeting.bodyId', '=', bodyId)
    .where('meeting.state', '=', 'closed')
    .where('meeting.meetsOn', '<=', meetsOn)
    .orderBy('meeting.meetsOn', 'desc')
    .executeTakeFirst()

/** What the body calls itself in its rules; otherwise the committee is called as in its year, any other as it is. */
const ownLabel = sql<string>`coalesce(nullif(rules.parameters->>'bodyLabel', ''),
  case body.kind when 'committee' then funding_year.committee_label else body.label end)`

const meetings = (scope: Scope) =>
  scope.database
    .selectFrom('meetings as meeting')
    .innerJoin('bodies as body', (join) =>
      join.onRef('body.partnershipId', '=', 'meeting.partnershipId').onRef('body.id', '=', 'meeting.bodyId'),
    )
    .innerJoin('fundingYears as fundingYear', (join) =>
      join
        .onRef('fundingYear.partnershipId', '=', 'meeting.partnershipId')
        .onRef('fundingYear.id', '=', 'meeting.fundingYearId'),
    )
    .innerJoin('rulesOfProcedure as rules', (join) =>
      join
        .onRef('rules.partnershipId', '=', 'meeting.partnershipId')
        .onRef('rules.id', '=', 'meeting.rulesId'),
    )
    .select([
      'meeting.id',
      'meeting.bodyId',
      'meeting.fundingYearId',
      'meeting.rulesId',
      'meeting.meetsOn',
      'meeting.startsAt',
      'meeting.endsAt',
      'meeting.place',
      'meeting.applicationDeadline',
      'meeting.state',
      'meeting.openedAt',
      'meeting.closedAt',
      'meeting.minutesFileId',
      'meeting.currentItemId',
      'meeting.calledAt',
    ])
    .select(ownLabel.as('bodyLabel'))
    .where('meeting.partnershipId', '=', scope.partnershipId)

export interface ReadyMeasure {
  readonly id: Id<'measure'>
  readonly reference: string | null
  readonly title: string
  readonly state: 'admitted' | 'deferred'
  readonly requestedCents: Cents
  readonly forMicroGrant: boolean
  readonly applicantName: string
}

/** What is ready for a decision in the year of the meeting and stands on no agenda. */
export const listReadyMeasures = (scope: Scope, fundingYearId: Id<'funding-year'>): Promise<ReadyMeasure[]> =>
  scope.database
    .selectFrom('measures as measure')
    .innerJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select([
      'measure.id',
      'measure.reference',
      'measure.title',
      'measure.requestedCents',
      'measure.forMicroGrant',
      'applicant.name as applicantName',
    ])
    .select((measure) => measure.ref('measure.state').$castTo<'admitted' | 'deferred'>().as('state'))
    .where('measure.partnershipId', '=', scope.partnershipId)
    .where('measure.fundingYearId', '=', fundingYearId)
    .where('measure.state', 'in', ['admitted', 'deferred'])
    .orderBy('measure.reference')
    .limit(200)
    .execute()
