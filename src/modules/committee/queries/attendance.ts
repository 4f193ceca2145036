import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

/** A seat that is taken now; in a closed meeting, until its end. */
export interface Attendance {
  readonly memberId: Id<'member'>
  /** The deputy who sits on the seat; null when the member is there in person. */
  readonly representedBy: string | null
  readonly representedPersonId: PersonId | null
}

export const listAttendance = (scope: Scope, meetingId: Id<'meeting'>): Promise<Attendance[]> =>
  presences(scope, meetingId)
    .select(['memberId', 'representedBy', 'representedPersonId'])
    .where('leftAt', 'is', null)
    .orderBy('memberId')
    .execute()

/** From when until when somebody sat on a seat; `leftAt` is null until the end of the meeting. */
export interface SeatPresence extends Attendance {
  readonly id: Id<'presence'>
  readonly arrivedAt: Date
  readonly leftAt: Date | null
}

/** Everybody's coming and going, in the order in which it happened. */
export const listPresences = (scope: Scope, meetingId: Id<'meeting'>): Promise<SeatPresence[]> =>
  presences(scope, meetingId)
    .select(['id', 'memberId', 'representedBy', 'representedPersonId', 'arrivedAt', 'leftAt'])
    .orderBy('arrivedAt')
    .orderBy('id')
    .execute()

const presences = (scope: Scope, meetingId: Id<'meeting'>) =>
  scope.database
    .selectFrom('presences')
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', '=', meetingId)
    .limit(3000)

export interface Absence {
  readonly memberId: Id<'member'>
  readonly excused: boolean
  readonly reason: string
}

/** Who said that they do not come; and from the end of the meeting on, who stayed away without a word. */
export const listAbsences = (scope: Scope, meetingId: Id<'meeting'>): Promise<Absence[]> =>
  scope.database
    .selectFrom('absences')
    .select(['memberId', 'excused', 'reason'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('meetingId', '=', meetingId)
    .limit(300)
    .execute()
