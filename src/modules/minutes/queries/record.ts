import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import {
  type Absence,
  listAbsences,
  listPresences,
  listReportsTo,
  loadMinutes as loadCourse,
  type Minutes as MeetingCourse,
  type SeatPresence,
} from '../../committee/index.ts'
import { type FollowUp, listFollowUpsOf } from './follow-ups.ts'
import { type ItemAddition, listItemAdditions, loadMinutesHead, type MinutesHead } from './minutes.ts'

/** What the minutes and their extract need to know of a point besides what happened. */
export interface ItemMark {
  readonly id: Id<'agenda-item'>
  readonly public: boolean
  readonly measureState: string | null
  readonly applicantLegalForm: string | null
}

/** Everything a meeting's minutes are made of. */
export interface MinutesRecord {
  readonly course: MeetingCourse
  readonly head: MinutesHead
  readonly additions: readonly ItemAddition[]
  readonly marks: readonly ItemMark[]
  /** Everybody's coming and going, and who said that they would not come. */
  readonly presences: readonly SeatPresence[]
  readonly absences: readonly Absence[]
  /** Decided outside a meeting and reported to this one. */
  readonly reports: readonly string[]
  readonly followUps: readonly FollowUp[]
  /** Which one of its year. */
  readonly sessionNumber: number
  readonly nextMeetingOn: LocalDate | undefined
  /** Days of earlier meetings whose minutes were approved in this one. */
  readonly approvedHere: readonly LocalDate[]
}

export async function loadRecord(scope: Scope, meetingId: Id<'meeting'>): Promise<MinutesRecord> {
  const course = await loadCourse(scope, meetingId)
  const head = await loadMinutesHead(scope, meetingId)
  return {
    course,
    head,
    additions: await listItemAdditions(scope, head.id),
    marks: await listMarks(scope, meetingId),
    presences: await listPresences(scope, meetingId),
    absences: await listAbsences(scope, meetingId),
    reports: (await listReportsTo(scope, course.meeting)).map(({ text }) => text),
    followUps: await listFollowUpsOf(scope, meetingId),
    sessionNumber: await countUpTo(scope, course.meeting),
    nextMeetingOn: await findNext(scope, course.meeting),
    approvedHere: await listApprovedIn(scope, meetingId),
  }
}

const listMarks = (scope: Scope, meetingId: Id<'meeting'>): Promise<ItemMark[]> =>
  scope.database
    .selectFrom('agendaItems as item')
    .leftJoin('measures as measure', (join) =>
      join
        .onRef('measure.partnershipId', '=', 'item.partnershipId')
        .onRef('measure.id', '=', 'item.measureId'),
    )
    .leftJoin('organisations as applicant', (join) =>
      join
        .onRef('applicant.partnershipId', '=', 'measure.partnershipId')
        .onRef('applicant.id', '=', 'measure.applicantId'),
    )
    .select([
      'item.id',
      'item.public',
      'measure.state as measureState',
      'applicant.legalForm as applicantLegalForm',
    ])
    .where('item.partnershipId', '=', scope.partnershipId)
    .where('item.meetingId', '=', meetingId)
    .limit(300)
    .execute()

async function countUpTo(scope: Scope, { id, bodyId, fundingYearId, meetsOn }: MeetingCourse['meeting']) {
  const { count } = await scope.database
    .selectFrom('meetings')
    .select((meeting) => meeting.fn.countAll<number>().as('count'))
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .where('fundingYearId', '=', fundingYearId)
    .where((meeting) =>
      meeting.or([
        meeting('meetsOn', '<', meetsOn),
        meeting.and([meeting('meetsOn', '=', meetsOn), meeting('id', '<=', id)]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return count
}

const findNext = async (scope: Scope, { bodyId, meetsOn }: MeetingCourse['meeting']) =>
  (
    await scope.database
      .selectFrom('meetings')
      .select('meetsOn')
      .where('partnershipId', '=', scope.partnershipId)
      .where('bodyId', '=', bodyId)
      .where('meetsOn', '>', meetsOn)
      .orderBy('meetsOn')
      .executeTakeFirst()
  )?.meetsOn

const listApprovedIn = async (scope: Scope, meetingId: Id<'meeting'>): Promise<LocalDate[]> =>
  (
    await scope.database
      .selectFrom('minutes')
      .innerJoin('meetings as meeting', (join) =>
        join
          .onRef('meeting.partnershipId', '=', 'minutes.partnershipId')
          .onRef('meeting.id', '=', 'minutes.meetingId'),
      )
      .select('meeting.meetsOn')
      .where('minutes.partnershipId', '=', scope.partnershipId)
      .where('minutes.approvedIn', '=', meetingId)
      .orderBy('meeting.meetsOn')
      .limit(50)
      .execute()
  ).map(({ meetsOn }) => meetsOn)
