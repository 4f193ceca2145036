/**
 * Geschäftsordnung des Ausschusses (Leitlinie: empfohlen; Mehrheit der Zivilgesellschaft R11; sonst örtlich verschieden).
 * What a body may set itself, as values with the day of adoption; docs/regulation/rules-of-procedure.md lists what was seen.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Source } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Share } from '../../../kit/share.ts'
import type { SeatGroup, VoteBase } from '../vocabulary.ts'

export interface RulesOfProcedure {
  readonly adoptedOn: LocalDate
  /** Where the body adopted them, such as "TOP 2 der Sitzung vom 16.01.2018"; empty when nobody said it. */
  readonly resolution: string
  /** What the body calls itself; empty: as the funding year calls it. */
  readonly bodyLabel: string

  readonly quorum: QuorumRule
  readonly presenceCounts: PresenceRule
  /** Who counts for the quorum of an item: members with a conflict too, or not. */
  readonly quorumBase: VoteBase
  readonly civilMajorityAtVote: boolean
  /** Is the civil-society majority judged over all present or after exclusion of the conflicted? */
  readonly civilMajorityBase: VoteBase
  /** Youth seats count as civil society in the partnerships seen. */
  readonly civilGroups: readonly SeatGroup[]

  readonly majority: MajorityRule
  /** Of which members a majority "of the members" is taken: all of them, or without those in conflict. */
  readonly majorityBase: MajorityBase
  readonly abstentions: AbstentionRule
  readonly tie: TieRule

  /** How the body votes when nobody asks for another way. */
  readonly usualBallot: BallotOpenness
  readonly secretOnRequestOf: RequestRule
  readonly namesOnRequestOf: RequestRule

  readonly deputies: DeputyRule
  /** May a member vote for another member who is absent: at most one vote each. */
  readonly voteTransfer: boolean
  /** So many meetings missed in a row without an excuse end the seat; null: missing meetings ends none. */
  readonly absencesEndSeat: number | null
  /** A conflicted member leaves the room; otherwise the seat at the table. */
  readonly conflictedLeave: boolean

  /** Days between the invitation and the meeting; 0: no notice period. */
  readonly noticeDays: number
  readonly applicationLeadDays: number
  readonly presentation: PresentationRule
  readonly circulation: CirculationRule
  readonly microGrantCapCents: Cents | null
  readonly microGrantBy: MicroGrantRule
  readonly publicity: PublicityRule
}

export type QuorumRule =
  /** [1, 2]: more than half of the voting members. */
  | { readonly kind: 'more_than'; readonly share: Share }
  | { readonly kind: 'at_least'; readonly share: Share }
  | { readonly kind: 'number'; readonly least: number }
  /** Quorate with those present, as some youth forums and committees set it. */
  | { readonly kind: 'those_present' }

/** Whose presence makes a quorum: voting seats however filled, voting members in person, or every seat. */
export type PresenceRule = 'voting_seats' | 'voting_in_person' | 'all_seats'

/** simple: more yes than what counts against it. The others: more than half, or at least two thirds. */
export type MajorityRule = 'simple' | 'absolute_of_members' | 'two_thirds_of_votes' | 'two_thirds_of_members'
export type MajorityBase = 'all_members' | 'unconflicted'
/** Whether an abstention counts as a vote cast. In a majority of the members it always works like a no. */
export type AbstentionRule = 'not_counted' | 'like_no'
/** What equal votes mean under a simple majority. */
export type TieRule = 'rejected' | 'chair_decides'

export type BallotOpenness = 'open' | 'by_names' | 'secret'
/** Who can ask for another way of voting. */
export type RequestRule = 'nobody' | 'one_member' | 'quarter_of_voters' | 'majority_of_voters'

/** none: no deputies. named: the deputy who is entered for the seat. delegated: whoever is sent for the meeting. */
export type DeputyRule = 'none' | 'named' | 'delegated'

export type PresentationRule =
  | { readonly kind: 'never' }
  | { readonly kind: 'from'; readonly amountCents: Cents }
  | { readonly kind: 'always' }

export interface CirculationRule {
  readonly allowed: 'never' | 'urgent' | 'always'
  /** The least number of days to answer. */
  readonly days: number
  /** Only for applications up to this amount; null: without a limit. */
  readonly upToCents: Cents | null
  /** Whose objection moves the matter to the next meeting. */
  readonly objectionOf: RequestRule
}

/** Who decides on micro grants: both offices together, or one of them by delegation. */
export type MicroGrantRule = 'both_offices' | 'coordination_office' | 'lead_office'
export type PublicityRule = 'public' | 'guests_invited' | 'not_public'

/**
 * What is offered first, and what a version holds that was entered before a choice could be made: nobody is refused
 * afterwards what was done under it. Each value is an assumption until the body sets its own.
 */
export const usualRules: Omit<RulesOfProcedure, 'adoptedOn'> = {
  resolution: '',
  bodyLabel: '',
  quorum: { kind: 'more_than', share: [1, 2] },
  presenceCounts: 'voting_seats',
  quorumBase: 'present',
  civilMajorityAtVote: true,
  civilMajorityBase: 'unconflicted',
  civilGroups: ['civil_society', 'youth'],
  majority: 'simple',
  majorityBase: 'unconflicted',
  abstentions: 'not_counted',
  tie: 'rejected',
  usualBallot: 'open',
  secretOnRequestOf: 'one_member',
  namesOnRequestOf: 'one_member',
  deputies: 'delegated',
  voteTransfer: false,
  absencesEndSeat: null,
  conflictedLeave: false,
  noticeDays: 0,
  applicationLeadDays: 14,
  presentation: { kind: 'never' },
  circulation: { allowed: 'never', days: 14, upToCents: null, objectionOf: 'one_member' },
  microGrantCapCents: null,
  microGrantBy: 'both_offices',
  publicity: 'not_public',
}

/** Observed options, offered when a partnership writes its rules down. */
export const observedOptions = {
  quorum: [
    { kind: 'more_than', share: [1, 2] },
    { kind: 'at_least', share: [1, 2] },
    { kind: 'at_least', share: [2, 3] },
    { kind: 'number', least: 5 },
    { kind: 'those_present' },
  ],
  applicationLeadDays: [7, 14, 21, 28],
  microGrantCapEuros: [300, 500, 800, 1000],
  circulationDays: 14,
} as const satisfies {
  readonly quorum: readonly QuorumRule[]
  readonly applicationLeadDays: readonly number[]
  readonly microGrantCapEuros: readonly number[]
  readonly circulationDays: number
}

export const rulesOfProcedureSource: Source = {
  title: 'Geschäftsordnung des Ausschusses',
  section: 'Beschlussfähigkeit und Abstimmung',
  assumed: true,
}

export const civilMajoritySource: Source = {
  title: 'Zusammensetzung des Begleitausschusses',
  section: 'Mehrheit der Zivilgesellschaft',
  url: 'https://jugendreporter-gap.de/nachrichten/demokratie-leben.html',
}
