import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'

export interface MeetingTable {
  partnershipId: PartnershipId
  id: Id<'meeting'>
  bodyId: Id<'body'>
  fundingYearId: Id<'funding-year'>
  rulesId: Id<'rules-of-procedure'>
  meetsOn: LocalDate
  startsAt: Generated<string>
  place: Generated<string>
  applicationDeadline: LocalDate | null
  state: 'prepared' | 'running' | 'closed'
  openedAt: Date | null
  closedAt: Date | null
  minutesFileId: Id<'file'> | null
}

export interface AttendanceTable {
  partnershipId: PartnershipId
  meetingId: Id<'meeting'>
  memberId: Id<'member'>
  representedBy: string | null
  recordedAt: Date
}

export interface AgendaItemTable {
  partnershipId: PartnershipId
  id: Id<'agenda-item'>
  meetingId: Id<'meeting'>
  position: number
  title: string
  measureId: Id<'measure'> | null
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
}

export interface BallotTable {
  partnershipId: PartnershipId
  id: Id<'ballot'>
  agendaItemId: Id<'agenda-item'>
  number: number
  motionCents: Cents
  condition: Generated<string>
  state: 'open' | 'closed' | 'void'
  outcome: JSONColumnType<object | null, string | undefined>
  openedAt: Date
  closedAt: Date | null
}

export interface VoteTable {
  partnershipId: PartnershipId
  ballotId: Id<'ballot'>
  memberId: Id<'member'>
  choice: 'yes' | 'no' | 'abstain'
  castAt: Date
  recordedBy: PersonId | null
}

export interface DecisionTable {
  partnershipId: PartnershipId
  id: Id<'decision'>
  measureId: Id<'measure'>
  kind: 'granted' | 'recommended' | 'rejected' | 'deferred'
  decidedBy: 'committee' | 'lead_office' | 'both_offices'
  amountCents: Cents | null
  reason: Generated<string>
  source: Generated<string>
  ballotId: Id<'ballot'> | null
  agendaItemId: Id<'agenda-item'> | null
  rulesId: Id<'rules-of-procedure'> | null
  generation: string
  decidedOn: LocalDate
  recordedAt: Date
  recordedBy: PersonId | null
}

export interface ConditionTable {
  partnershipId: PartnershipId
  id: Id<'condition'>
  measureId: Id<'measure'>
  decisionId: Id<'decision'>
  text: string
  fulfilledOn: LocalDate | null
  fulfilledBy: PersonId | null
}

export interface MicroGrantConsentTable {
  partnershipId: PartnershipId
  measureId: Id<'measure'>
  office: 'lead_office' | 'coordination_office'
  amountCents: Cents
  consentedOn: LocalDate
  consentedBy: PersonId | null
}

export interface CommitteeTables {
  meetings: MeetingTable
  attendances: AttendanceTable
  agendaItems: AgendaItemTable
  conflictsOfInterest: ConflictOfInterestTable
  ballots: BallotTable
  votes: VoteTable
  decisions: DecisionTable
  conditions: ConditionTable
  microGrantConsents: MicroGrantConsentTable
}
