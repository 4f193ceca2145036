import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type {
  ExtractItem,
  ExtractState,
  GateQuestion,
  MinutesState,
  ObjectionOutcome,
  SigningOffice,
} from './vocabulary.ts'

export interface MinutesTable {
  partnershipId: PartnershipId
  id: Id<'minutes'>
  meetingId: Id<'meeting'>
  state: MinutesState
  chairName: Generated<string>
  chairId: PersonId | null
  clerkName: Generated<string>
  clerkId: PersonId | null
  /** What was read from the clock in the room, where it differs from the moments the meeting was opened and closed here. */
  beganAt: Generated<string>
  endedAt: Generated<string>
  remarks: Generated<string>
  distributedAt: Date | null
  objectionsUntil: LocalDate | null
  approvedIn: Id<'meeting'> | null
  approvedOn: LocalDate | null
}

export interface MinutesItemTable {
  partnershipId: PartnershipId
  minutesId: Id<'minutes'>
  agendaItemId: Id<'agenda-item'>
  presenter: string
  text: string
  /** The members who left the room because of a conflict of interest. */
  leftRoom: string[]
}

export interface MinutesVersionTable {
  partnershipId: PartnershipId
  minutesId: Id<'minutes'>
  number: number
  content: JSONColumnType<object>
  reason: Generated<string>
  madeAt: Date
  madeBy: PersonId | null
  /** Set once, by the last signature. */
  fileId: Id<'file'> | null
}

export interface MinutesSignatureTable {
  partnershipId: PartnershipId
  minutesId: Id<'minutes'>
  number: number
  office: SigningOffice
  name: string
  personId: PersonId | null
  onPaper: boolean
  signedOn: LocalDate
  recordedAt: Date
  recordedBy: PersonId | null
}

export interface MinutesObjectionTable {
  partnershipId: PartnershipId
  id: Id<'objection'>
  minutesId: Id<'minutes'>
  number: number
  agendaItemId: Id<'agenda-item'> | null
  personId: PersonId | null
  name: string
  text: string
  raisedAt: Date
  outcome: ObjectionOutcome | null
  answer: Generated<string>
  answeredAt: Date | null
  answeredBy: PersonId | null
}

export interface MinutesExtractTable {
  partnershipId: PartnershipId
  minutesId: Id<'minutes'>
  number: number
  state: ExtractState
  introduction: Generated<string>
  items: JSONColumnType<ExtractItem[]>
  writtenAt: Date
  publishedAt: Date | null
  withdrawnAt: Date | null
  withdrawnBecause: Generated<string>
}

export interface ExtractConfirmationTable {
  partnershipId: PartnershipId
  minutesId: Id<'minutes'>
  question: GateQuestion
  name: string
  personId: PersonId | null
  confirmedAt: Date
}

export interface FollowUpTable {
  partnershipId: PartnershipId
  id: Id<'follow-up'>
  meetingId: Id<'meeting'>
  agendaItemId: Id<'agenda-item'> | null
  text: string
  responsible: string
  responsibleId: PersonId | null
  dueOn: LocalDate | null
  doneOn: LocalDate | null
  doneBy: PersonId | null
  result: Generated<string>
  createdAt: Date
}

export interface MinutesTables {
  minutes: MinutesTable
  minutesItems: MinutesItemTable
  minutesVersions: MinutesVersionTable
  minutesSignatures: MinutesSignatureTable
  minutesObjections: MinutesObjectionTable
  minutesExtracts: MinutesExtractTable
  extractConfirmations: ExtractConfirmationTable
  followUps: FollowUpTable
}
