import type { Generated, JSONColumnType } from 'kysely'
import type { LocalDate } from '../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../kit/ids.ts'
import type { Cents } from '../../kit/money.ts'
import type {
  AgendaKind,
  BallotKind,
  ConditionChecker,
  ConditionDraft,
  CriterionReason,
  MotionKind,
  ReportKind,
} from './vocabulary.ts'

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
  kind: Generated<BallotKind>
  requestedBy: Generated<string>
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
  decidedBy: 'committee' | 'lead_office' | 'both_offices'
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
