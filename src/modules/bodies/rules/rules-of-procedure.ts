/**
 * Geschäftsordnung des Ausschusses (Leitlinie: empfohlen; Mehrheit der Zivilgesellschaft R11; sonst örtlich verschieden).
 * What a committee may set itself, as values with the day of adoption; docs/regulation/rules-of-procedure.md lists what was seen.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Source } from '../../../kit/findings.ts'
import type { Cents } from '../../../kit/money.ts'
import type { Share } from '../../../kit/share.ts'
import type { SeatGroup, VoteBase } from '../vocabulary.ts'

export interface RulesOfProcedure {
  readonly adoptedOn: LocalDate
  readonly quorum: QuorumRule
  /** Who counts for the quorum of an item: members with a conflict too, or not. */
  readonly quorumBase: VoteBase
  readonly civilMajorityAtVote: boolean
  /** Is the civil-society majority judged over all present or after exclusion of the conflicted? */
  readonly civilMajorityBase: VoteBase
  /** Youth seats count as civil society in the partnerships seen. */
  readonly civilGroups: readonly SeatGroup[]
  readonly majority: MajorityRule
  readonly applicationLeadDays: number
  readonly microGrantCapCents: Cents | null
}

export type QuorumRule =
  /** [1, 2]: more than half of the voting members. */
  | { readonly kind: 'more_than'; readonly share: Share }
  | { readonly kind: 'at_least'; readonly share: Share }
  /** Quorate with those present, as some youth forums and committees set it. */
  | { readonly kind: 'those_present' }

/** more_yes_than_no: abstentions do not count. more_than_half_of_base: they count like a no. */
export type MajorityRule = 'more_yes_than_no' | 'more_than_half_of_base'

/** Observed options, offered when a partnership writes its rules down. */
export const observedOptions = {
  quorum: [
    { kind: 'more_than', share: [1, 2] },
    { kind: 'at_least', share: [1, 2] },
    { kind: 'those_present' },
  ],
  majority: ['more_yes_than_no', 'more_than_half_of_base'],
  voteBase: ['unconflicted', 'present'],
  applicationLeadDays: [7, 14, 21, 28],
  microGrantCapEuros: [300, 500, 800, 1000],
} as const satisfies {
  readonly quorum: readonly QuorumRule[]
  readonly majority: readonly MajorityRule[]
  readonly voteBase: readonly VoteBase[]
  readonly applicationLeadDays: readonly number[]
  readonly microGrantCapEuros: readonly number[]
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
