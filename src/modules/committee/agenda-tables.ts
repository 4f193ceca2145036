import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'

export interface InvitationTable {
  partnershipId: PartnershipId
  id: Id<'invitation'>
  meetingId: Id<'meeting'>
  /** 0 for the first; an amended agenda is the next. */
  sequence: number
  meetsOn: LocalDate
  startsAt: string
  place: string
  agenda: JSONColumnType<object[]>
  message: Generated<string>
  sentOn: LocalDate
  sentAt: Date
  sentBy: PersonId | null
}

export interface InvitationRecipientTable {
  partnershipId: PartnershipId
  invitationId: Id<'invitation'>
  memberId: Id<'member'>
  name: string
  /** Null: has no address here and is told in another way. */
  address: string | null
}

export interface PresentationSlotTable {
  partnershipId: PartnershipId
  agendaItemId: Id<'agenda-item'>
  startsAt: string
  minutes: number
  sequence: Generated<number>
  invitedAt: Date | null
  /** Day, time and place as they were told. */
  invitedFor: Generated<string>
}

export interface MeetingPackTable {
  partnershipId: PartnershipId
  id: Id<'meeting-pack'>
  meetingId: Id<'meeting'>
  /** The points whose papers the reader may not see. */
  withoutItems: string[]
  contentKey: string
  state: 'waiting' | 'printing' | 'ready' | 'failed'
  done: Generated<number>
  total: Generated<number>
  pages: number | null
  leftOut: JSONColumnType<object[], string | undefined>
  fileId: Id<'file'> | null
  requestedAt: Date
  requestedBy: PersonId | null
  finishedAt: Date | null
}
