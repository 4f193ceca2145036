/**
 * Maßnahmenpauschalen: Teilnehmenden- und Honorarpauschale (Förderhinweise 2025, R22; Sätze nur in Gotha gesehen).
 * Participants times a rate, plus each fee by the hour or, from a number of hours on, by the day rate.
 *
 * Two readings of the day rate, chosen by the terms: from six hours the day rate itself (claimed: 6 h -> 540.00), or the
 * hours but never more than the day rate (capped: 6 h -> 432.00, 8 h -> 540.00).
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, least, sumCents } from '../../../kit/money.ts'
import { lineAmount, type PlanLine } from './financing-plan.ts'

export interface LumpSumTerms {
  readonly perParticipantCents: Cents
  readonly feePerHourCents: Cents
  readonly feePerDayCents: Cents
  readonly dayFromHours: number
  readonly dayRate: 'claimed' | 'capped'
}

export interface LumpSumCounts {
  readonly participants: number
  /** One entry per fee and day: its hours. */
  readonly feeHours: readonly number[]
}

export interface LumpSumLine {
  readonly kind: 'participants' | 'fee_hours' | 'fee_day'
  readonly quantity: number
  readonly unitPriceCents: Cents
  readonly amountCents: Cents
}

export interface LumpSums {
  readonly lines: readonly LumpSumLine[]
  readonly totalCents: Cents
}

export type LumpSumCode =
  | 'lump-sums-empty'
  | 'participants-not-whole'
  | 'fee-hours-invalid'
  | 'line-not-a-lump-sum'

const source: Source = {
  title: 'Förderhinweise 2025 (Landkreis Gotha)',
  section: 'Maßnahmenpauschalen',
  url: 'https://demokratie-leben-gotha.de/?page_id=7',
  assumed: true,
}

/** The lump sums of a plan or of a proof; both are computed here and nowhere else. */
export function computeLumpSums({ participants, feeHours }: LumpSumCounts, terms: LumpSumTerms): LumpSums {
  const lines: LumpSumLine[] = feeHours.map((hours) => feeLine(hours, terms))
  if (participants > 0) {
    const unitPriceCents = terms.perParticipantCents
    const amountCents = lineAmount(participants, unitPriceCents)
    lines.unshift({ kind: 'participants', quantity: participants, unitPriceCents, amountCents })
  }
  return { lines, totalCents: sumCents(lines.map((line) => line.amountCents)) }
}

export function checkLumpSumCounts({ participants, feeHours }: LumpSumCounts): Finding<LumpSumCode>[] {
  const found: Finding<LumpSumCode>[] = []
  if (participants === 0 && feeHours.length === 0) {
    found.push({ code: 'lump-sums-empty', weight: 'refusal', source, field: 'lumpSums', facts: {} })
  }
  if (!Number.isSafeInteger(participants) || participants < 0) {
    const field = 'lumpSums.participants'
    found.push({ code: 'participants-not-whole', weight: 'refusal', source, field, facts: { participants } })
  }
  for (const [at, hours] of feeHours.entries()) {
    if (hours > 0 && hours <= 24) continue
    const field = `lumpSums.feeHours.${at}`
    found.push({ code: 'fee-hours-invalid', weight: 'refusal', source, field, facts: { hours } })
  }
  return found
}

/** What the expenses of such a plan can be; the proof counts nothing else. */
export const lumpSumCategories = ['Teilnehmendenpauschale', 'Honorarpauschale'] as const

/** A changed plan still consists of lump sums. */
export const checkLumpSumLines = (
  lines: readonly Pick<PlanLine, 'side' | 'category'>[],
): Finding<LumpSumCode>[] => {
  const known: readonly string[] = lumpSumCategories
  const others = lines.filter(({ side, category }) => side === 'expense' && !known.includes(category))
  return others.map(({ category }) => ({
    code: 'line-not-a-lump-sum',
    weight: 'refusal',
    source,
    field: 'plan',
    facts: { category },
  }))
}

/** The plan of a measure that is funded by lump sums: they are the expenses, and the fund is asked for all of them. */
export function lumpSumPlanLines(counts: LumpSumCounts, terms: LumpSumTerms): PlanLine[] {
  const { lines, totalCents } = computeLumpSums(counts, terms)
  const expenses = lines.map(
    (line, at): PlanLine => ({
      id: `lump-${at + 1}`,
      side: 'expense',
      category: lumpSumCategories[line.kind === 'participants' ? 0 : 1],
      description: lineDescription[line.kind],
      quantity: line.quantity,
      unit: lineUnit[line.kind],
      unitPriceCents: line.unitPriceCents,
      amountCents: line.amountCents,
    }),
  )
  const requested: PlanLine = {
    id: 'lump-requested',
    side: 'income',
    category: 'Beantragte Mittel',
    description: 'Maßnahmenpauschalen',
    amountCents: totalCents,
    incomeKind: 'requested',
  }
  return [...expenses, requested]
}

const lineDescription = {
  participants: 'Pauschale je teilnehmende Person',
  fee_hours: 'Honorar nach Stunden',
  fee_day: 'Honorar nach Tagessatz',
} as const
const lineUnit = { participants: 'Personen', fee_hours: 'Stunden', fee_day: 'Tag' } as const

function feeLine(hours: number, terms: LumpSumTerms): LumpSumLine {
  const byHours = lineAmount(hours, terms.feePerHourCents)
  const byDay = terms.feePerDayCents
  const dayRateApplies = hours >= terms.dayFromHours && (terms.dayRate === 'claimed' || byHours > byDay)
  return dayRateApplies
    ? { kind: 'fee_day', quantity: 1, unitPriceCents: byDay, amountCents: byDay }
    : {
        kind: 'fee_hours',
        quantity: hours,
        unitPriceCents: terms.feePerHourCents,
        amountCents: least(byHours, byDay),
      }
}
