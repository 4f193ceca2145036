/**
 * Aufteilung der Mittel auf die Fonds (Grundsätze Handlungsbereich Kommune, R3-R6; Höchstgrenzen auf den Cent, R27).
 * The federal grant stays within the maximum, each fund reaches its minimum, and the split never exceeds grant and own share.
 */
import type { Finding } from '../../../kit/findings.ts'
import { type Cents, minus, plus, sumCents } from '../../../kit/money.ts'
import { isAtLeast } from '../../../kit/share.ts'
import { type FundKind, fundKinds } from '../vocabulary.ts'
import { checkOwnShare, type OwnShareCode } from './own-share.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

export interface FundSplit {
  readonly federalGrantCents: Cents
  /** Own and third-party funds of the municipality. */
  readonly ownShareCents: Cents
  readonly funds: Readonly<Record<FundKind, Cents>>
}

export type FundSplitCode =
  | OwnShareCode
  | 'federal-maximum-exceeded'
  | 'fund-below-minimum'
  | 'funds-share-too-low'
  | 'split-exceeds-total'
  | 'split-differs-from-programme'

/** All findings about a year's split of the money over the funds. */
export const checkFundSplit = (split: FundSplit, terms: ProgrammeTerms): Finding<FundSplitCode>[] => [
  ...checkMaximum(split, terms),
  ...checkOwnShare(split.federalGrantCents, split.ownShareCents, terms),
  ...checkTotal(split, terms),
  ...checkMinima(split, terms),
  ...checkShareOfFunds(split, terms),
  ...checkProgrammeSplit(split, terms),
]

function checkMaximum(
  { federalGrantCents }: FundSplit,
  { maxFederalGrantCents, sources }: ProgrammeTerms,
): Finding<FundSplitCode>[] {
  if (federalGrantCents <= maxFederalGrantCents) return []
  const overCents = minus(federalGrantCents, maxFederalGrantCents)
  return [
    {
      code: 'federal-maximum-exceeded',
      weight: 'refusal',
      source: sources.maxFederalGrantCents,
      facts: { federalGrantCents, maxFederalGrantCents, overCents },
    },
  ]
}

function checkTotal(
  { federalGrantCents, ownShareCents, funds }: FundSplit,
  { sources }: ProgrammeTerms,
): Finding<FundSplitCode>[] {
  const totalCents = plus(federalGrantCents, ownShareCents)
  const splitCents = sumCents(Object.values(funds))
  if (splitCents <= totalCents) return []
  const overCents = minus(splitCents, totalCents)
  const source = sources.maxFederalGrantCents
  return [
    { code: 'split-exceeds-total', weight: 'refusal', source, facts: { splitCents, totalCents, overCents } },
  ]
}

const checkMinima = (
  { funds }: FundSplit,
  { fundMinimaCents, sources }: ProgrammeTerms,
): Finding<FundSplitCode>[] =>
  fundKinds.flatMap((fund) => {
    const minimumCents = fundMinimaCents[fund]
    if (minimumCents === undefined || funds[fund] >= minimumCents) return []
    const facts = { fund, amountCents: funds[fund], minimumCents }
    return [
      { code: 'fund-below-minimum', weight: 'refusal', source: sources.fundMinimaCents, field: fund, facts },
    ]
  })

function checkShareOfFunds(
  { funds }: FundSplit,
  { fundShareMinimum, sources }: ProgrammeTerms,
): Finding<FundSplitCode>[] {
  if (!fundShareMinimum) return []
  const partCents = sumCents(fundShareMinimum.funds.map((fund) => funds[fund]))
  const totalCents = sumCents(Object.values(funds))
  if (isAtLeast(partCents, totalCents, fundShareMinimum.share)) return []
  const [numerator, denominator] = fundShareMinimum.share
  const facts = { partCents, totalCents, numerator, denominator }
  return [{ code: 'funds-share-too-low', weight: 'refusal', source: sources.fundShareMinimum, facts }]
}

const checkProgrammeSplit = (
  { funds }: FundSplit,
  { fixedSplitCents, sources }: ProgrammeTerms,
): Finding<FundSplitCode>[] =>
  fundKinds.flatMap((fund) => {
    if (!fixedSplitCents || funds[fund] === fixedSplitCents[fund]) return []
    const facts = { fund, amountCents: funds[fund], programmeCents: fixedSplitCents[fund] }
    const source = sources.fixedSplitCents
    return [{ code: 'split-differs-from-programme', weight: 'warning', source, field: fund, facts }]
  })
