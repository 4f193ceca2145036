import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { AgendaKind } from './vocabulary.ts'

export interface MeetingTable {
  partnershipId: PartnershipId
  id: Id<'meeting'>
  bodyId: Id<'body'>
  fundingYearId: Id<'funding-year'>
  rulesId: Id<'rules-of-procedure'>
  meetsOn: LocalDate
  startsAt: Generated<string>
  /** When it is expected to end; blank when nobody says. */
  endsAt: Generated<string>
  place: Generated<string>
  applicationDeadline: LocalDate | null
  state: 'prepared' | 'running' | 'closed'
  openedAt: Date | null
  closedAt: Date | null
  minutesFileId: Id<'file'> | null
  /** The point that is being dealt with. */
  currentItemId: Id<'agenda-item'> | null
  calledAt: Date | null
}

/** Who sat on a seat from when until when; open until the end of the meeting. */
export interface PresenceTable {
  partnershipId: PartnershipId
  id: Id<'presence'>
  meetingId: Id<'meeting'>
  memberId: Id<'member'>
  representedBy: string | null
  representedPersonId: PersonId | null
  arrivedAt: Date
  leftAt: Date | null
  recordedAt: Date
  recordedBy: PersonId | null
}

export interface AbsenceTable {
  partnershipId: PartnershipId
  meetingId: Id<'meeting'>
  memberId: Id<'member'>
  excused: boolean
  reason: Generated<string>
  recordedAt: Date
  recordedBy: PersonId | null
}

export interface AgendaItemTable {
  partnershipId: PartnershipId
  id: Id<'agenda-item'>
  meetingId: Id<'meeting'>
  position: number
  title: string
  /** 'application' exactly when there is a measure. */
  kind: Generated<AgendaKind>
  public: Generated<boolean>
  measureId: Id<'measure'> | null
  /** Of a point of the kind 'minutes': the earlier meeting whose minutes it is about. */
  minutesOf: Generated<Id<'meeting'> | null>
  /** postponed: not dealt with when the meeting was closed. */
  state: 'open' | 'decided' | 'deferred' | 'postponed' | 'removed'
  note: Generated<string>
}

export interface ConflictOfInterestTable {
  partnershipId: PartnershipId
  agendaItemId: Id<'agenda-item'>
  memberId: Id<'member'>
  reason: string
  recordedAt: Date
  recordedBy: PersonId | null
  state: Generated<'proposed' | 'declared' | 'determined' | 'contested' | 'confirmed' | 'lifted'>
  objection: Generated<string>
  resolution: Generated<string>
  /** The body's vote on a contested one. */
  votes: JSONColumnType<object | null, string | undefined>
  settledAt: Generated<Date | null>
}
