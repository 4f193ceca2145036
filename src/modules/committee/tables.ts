import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type {
  InvitationRecipientTable,
  InvitationTable,
  MeetingPackTable,
  PresentationSlotTable,
} from './agenda-tables.ts'
import type {
  AbsenceTable,
  AgendaItemTable,
  ConflictOfInterestTable,
  MeetingTable,
  PresenceTable,
} from './meeting-tables.ts'
import type {
  BallotKind,
  ConditionChecker,
  ConditionDraft,
  CriterionReason,
  MotionKind,
  ReportKind,
} from './vocabulary.ts'

export interface BallotTable {
  partnershipId: PartnershipId
  id: Id<'ballot'>
  agendaItemId: Id<'agenda-item'>
  number: number
  kind: Generated<BallotKind>
  /** How many asked for this kind of ballot. */
  requesters: Generated<number>
  motionId: Id<'motion'> | null
  motionKind: Generated<MotionKind>
  motionCents: Cents | null
  motionText: Generated<string>
  condition: Generated<string>
  /** What the motion asks for besides, as it is put to the vote. */
  conditions: JSONColumnType<readonly ConditionDraft[], string | undefined>
  state: 'open' | 'closed' | 'void'
  outcome: JSONColumnType<object | null, string | undefined>
  openedAt: Date
  closedAt: Date | null
  /** Frozen at the opening. */
  votingMembers: Generated<number>
  present: Generated<number>
  conflicted: Generated<number>
  seal: string | null
}

/** What is put to the vote at a point, the most far-reaching first. */
export interface MotionTable {
  partnershipId: PartnershipId
  id: Id<'motion'>
  agendaItemId: Id<'agenda-item'>
  number: number
  kind: MotionKind
  amountCents: Cents | null
  condition: Generated<string>
  text: Generated<string>
  movedBy: Generated<string>
  goesFirst: Generated<boolean>
  state: 'waiting' | 'put' | 'withdrawn' | 'lapsed'
  movedAt: Date
}

/** Who may vote, frozen when the ballot was opened, and who votes on the seat. */
export interface BallotEntitlementTable {
  partnershipId: PartnershipId
  ballotId: Id<'ballot'>
  memberId: Id<'member'>
  personId: PersonId | null
  personName: string
}

/** That a member voted in a secret ballot. There is no when, and what was voted is nowhere beside a name. */
export interface SecretVoterTable {
  partnershipId: PartnershipId
  ballotId: Id<'ballot'>
  memberId: Id<'member'>
}

export interface SecretVoteTable {
  partnershipId: PartnershipId
  ballotId: Id<'ballot'>
  number: number
  choice: 'yes' | 'no' | 'abstain'
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
  kind: 'granted' | 'recommended' | 'waitlisted' | 'rejected' | 'deferred'
  decidedBy: 'committee' | 'lead_office' | 'coordination_office' | 'both_offices'
  amountCents: Cents | null
  reason: Generated<string>
  source: Generated<string>
  /** Why, criterion by criterion. */
  criteria: JSONColumnType<readonly CriterionReason[], string | undefined>
  ballotId: Id<'ballot'> | null
  circulationId: Id<'circulation'> | null
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
  dueOn: LocalDate | null
  checker: ConditionChecker | null
  fulfilledNote: Generated<string>
  fulfilledOn: LocalDate | null
  fulfilledBy: PersonId | null
}

export interface MicroGrantConsentTable {
  partnershipId: PartnershipId
  measureId: Id<'measure'>
  office: 'lead_office' | 'coordination_office'
  /** 2: the second person of the same office. */
  number: Generated<number>
  amountCents: Cents
  consentedOn: LocalDate
  consentedBy: PersonId | null
}

/** What the body judges applications by, as it adopted it. */
export interface CriteriaCatalogueTable {
  partnershipId: PartnershipId
  id: Id<'criteria-catalogue'>
  bodyId: Id<'body'>
  adoptedOn: LocalDate
  criteria: JSONColumnType<readonly string[]>
}

/** The place holds while the measure's state is 'waitlisted'. */
export interface WaitingListPlaceTable {
  partnershipId: PartnershipId
  measureId: Id<'measure'>
  fundId: Id<'fund'>
  decisionId: Id<'decision'>
  amountCents: Cents
  conditions: JSONColumnType<readonly ConditionDraft[], string | undefined>
  rank: number
  enteredOn: LocalDate
}

/** Decided outside a meeting, and to be reported to the next one. */
export interface BodyReportTable {
  partnershipId: PartnershipId
  id: Id<'body-report'>
  bodyId: Id<'body'>
  kind: ReportKind
  text: string
  measureId: Id<'measure'> | null
  happenedOn: LocalDate
  recordedAt: Date
  recordedBy: PersonId | null
  meetingId: Id<'meeting'> | null
}

export interface CommitteeTables {
  meetings: MeetingTable
  presences: PresenceTable
  absences: AbsenceTable
  agendaItems: AgendaItemTable
  invitations: InvitationTable
  invitationRecipients: InvitationRecipientTable
  presentationSlots: PresentationSlotTable
  meetingPacks: MeetingPackTable
  conflictsOfInterest: ConflictOfInterestTable
  ballots: BallotTable
  motions: MotionTable
  ballotEntitlements: BallotEntitlementTable
  secretVoters: SecretVoterTable
  secretVotes: SecretVoteTable
  votes: VoteTable
  decisions: DecisionTable
  conditions: ConditionTable
  microGrantConsents: MicroGrantConsentTable
  criteriaCatalogues: CriteriaCatalogueTable
  waitingListPlaces: WaitingListPlaceTable
  bodyReports: BodyReportTable
}
