/**
 * Einzelwerte der Fördergrundlagen (docs/regulation/assumptions.md lists each with its certainty).
 * What every generation of terms must say; the sums are euro cents, the shares fractions.
 */
import type { Cents } from '../../../kit/money.ts'
import type { Share } from '../../../kit/share.ts'
import type {
  DayRateReading,
  FinancingKind,
  FundKind,
  OwnShareBase,
  Rounding,
  SettlementKind,
} from '../vocabulary.ts'

export interface LumpSumTerms {
  readonly perParticipantCents: Cents
  readonly feePerHourCents: Cents
  readonly feePerDayCents: Cents
  readonly dayFromHours: number
  readonly dayRate: DayRateReading
}

export interface FundShareMinimum {
  readonly funds: readonly FundKind[]
  readonly share: Share
}

export interface Exclusion {
  readonly code: string
  /** As it is written to applicants: "Erholung und Touristik". */
  readonly label: string
}

export interface TermValues {
  readonly maxFederalGrantCents: Cents
  /** The federal part of the total expenditure at most. */
  readonly federalShare: Share
  readonly ownShareBase: OwnShareBase
  readonly ownShareRounding: Rounding
  readonly inhabitantsMinimum: number | null
  readonly fundMinimaCents: Readonly<Partial<Record<FundKind, Cents>>>
  /** These funds together take at least this share of the total. */
  readonly fundShareMinimum: FundShareMinimum | null
  /** The split the programme named for every partnership; a deviation is a warning. */
  readonly fixedSplitCents: Readonly<Record<FundKind, Cents>> | null
  readonly settlement: SettlementKind
  readonly financing: FinancingKind
  readonly lumpSums: LumpSumTerms | null
  readonly spendWithinDays: number
  readonly lineTolerance: Share
  readonly lineToleranceExcept: readonly FinancingKind[]
  /** A federal drawdown needs the council's consent. */
  readonly councilConsent: boolean
  /** Every measure needs the federal office's release before it is granted. */
  readonly federalPrecheck: boolean
  readonly civilMajorityRequired: boolean
  readonly committeeLabel: string
  readonly measureEndsWithinYear: boolean
  readonly notBegunBeforeGrant: boolean
  readonly exclusions: readonly Exclusion[]
}
