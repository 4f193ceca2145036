/**
 * Einzelansätze (ANBest-P Nr. 1.2: ein Einzelansatz darf um bis zu 20 % überschritten werden, soweit andere sparen).
 * A line may exceed its plan by the tolerated share if savings on other lines cover it; not for fixed-sum funding.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, cents, least, minus, most, noCents, plus, sumCents } from '../../../kit/money.ts'
import { type Share, shareOfRoundedDown } from '../../../kit/share.ts'
import type { Financing } from '../vocabulary.ts'

export interface CostLine {
  readonly id: string
  readonly label: string
  readonly plannedCents: Cents
  readonly actualCents: Cents
}

export interface CostLineTerms {
  /** [1, 5]: 20 %. */
  readonly lineTolerance: Share
  readonly lineToleranceExcept: readonly Financing[]
}

export interface JudgedLine extends CostLine {
  /** The most this line may cost: plan and tolerated excess. */
  readonly toleratedCents: Cents
  readonly eligibleCents: Cents
  /** Not eligible because beyond the tolerance. */
  readonly overToleranceCents: Cents
  /** Not eligible because no saving covers it. */
  readonly uncoveredCents: Cents
}

export interface JudgedCosts {
  readonly lines: readonly JudgedLine[]
  readonly eligibleCents: Cents
  readonly actualCents: Cents
  readonly savingsCents: Cents
}

export type CostLineCode = 'line-over-tolerance' | 'line-not-planned' | 'line-not-covered'

export const costLineSource: Source = {
  title: 'ANBest-P',
  section: 'Nr. 1.2',
  url: 'https://paperzz.com/doc/8599462/appendix-4-auxiliary-conditions-anbest',
}

/** What of each line is eligible. Savings cover the excesses in the order of the plan; the sum never exceeds the plan. */
export function judgeCostLines(
  lines: readonly CostLine[],
  financing: Financing,
  terms: CostLineTerms,
): JudgedCosts {
  const actualCents = sumCents(lines.map((line) => line.actualCents))
  const savingsCents = sumCents(
    lines.map((line) => most(noCents, minus(line.plannedCents, line.actualCents))),
  )
  const strict = !terms.lineToleranceExcept.includes(financing)
  let unusedSavings = savingsCents
  const judged = lines.map((line) => {
    if (!strict) return acceptAll(line)
    const result = judgeLine(line, unusedSavings, terms)
    unusedSavings = minus(unusedSavings, most(noCents, minus(result.eligibleCents, line.plannedCents)))
    return result
  })
  return {
    lines: judged,
    eligibleCents: sumCents(judged.map((line) => line.eligibleCents)),
    actualCents,
    savingsCents,
  }
}

export function checkCostLines(
  lines: readonly CostLine[],
  financing: Financing,
  terms: CostLineTerms,
): Finding<CostLineCode>[] {
  const judged = judgeCostLines(lines, financing, terms)
  return judged.lines.flatMap((line) => findingsOfLine(line, terms))
}

const acceptAll = (line: CostLine): JudgedLine => ({
  ...line,
  toleratedCents: most(line.plannedCents, line.actualCents),
  eligibleCents: line.actualCents,
  overToleranceCents: noCents,
  uncoveredCents: noCents,
})

function judgeLine(line: CostLine, savingsCents: Cents, { lineTolerance }: CostLineTerms): JudgedLine {
  const tolerance = shareOfRoundedDown(line.plannedCents, lineTolerance)
  const excess = most(noCents, minus(line.actualCents, line.plannedCents))
  const tolerated = least(excess, tolerance)
  const covered = least(tolerated, savingsCents)
  return {
    ...line,
    toleratedCents: plus(line.plannedCents, tolerance),
    eligibleCents: cents(line.actualCents - excess + covered),
    overToleranceCents: minus(excess, tolerated),
    uncoveredCents: minus(tolerated, covered),
  }
}

function findingsOfLine(line: JudgedLine, { lineTolerance }: CostLineTerms): Finding<CostLineCode>[] {
  const { id, label, plannedCents, actualCents, toleratedCents, overToleranceCents, uncoveredCents } = line
  const [numerator, denominator] = lineTolerance
  const warn = (code: CostLineCode, facts: Finding['facts']): Finding<CostLineCode> => ({
    code,
    weight: 'warning',
    source: costLineSource,
    field: `lines.${id}`,
    facts: { label, plannedCents, actualCents, ...facts },
  })
  const found: Finding<CostLineCode>[] = []
  if (overToleranceCents > 0 && plannedCents === 0)
    found.push(warn('line-not-planned', { overToleranceCents }))
  else if (overToleranceCents > 0) {
    found.push(warn('line-over-tolerance', { toleratedCents, overToleranceCents, numerator, denominator }))
  }
  if (uncoveredCents > 0) found.push(warn('line-not-covered', { uncoveredCents }))
  return found
}
