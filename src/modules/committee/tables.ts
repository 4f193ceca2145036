import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'

export interface BodyTable {
  partnershipId: PartnershipId
  id: Id<'body'>
  kind: 'committee' | 'youth_forum'
  label: string
}

export interface RulesOfProcedureTable {
  partnershipId: PartnershipId
  id: Id<'rules-of-procedure'>
  bodyId: Id<'body'>
  adoptedOn: LocalDate
  parameters: JSONColumnType<object>
}

export interface CommitteeMemberTable {
  partnershipId: PartnershipId
  id: Id<'committee-member'>
  bodyId: Id<'body'>
  personId: PersonId | null
  name: string
  seatGroup: 'administration' | 'council' | 'civil_society' | 'youth' | 'other'
  voting: boolean
  organisationId: Id<'organisation'> | null
  delegatedBy: Generated<string>
  deputyName: string | null
  appointedOn: LocalDate
  leftOn: LocalDate | null
  position: number
}

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
  memberId: Id<'committee-member'>
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
  memberId: Id<'committee-member'>
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
  memberId: Id<'committee-member'>
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
  bodies: BodyTable
  rulesOfProcedure: RulesOfProcedureTable
  committeeMembers: CommitteeMemberTable
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
