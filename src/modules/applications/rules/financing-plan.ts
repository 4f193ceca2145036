/**
 * Kosten- und Finanzierungsplan (ANBest-P Nr. 1.2: der Finanzierungsplan ist hinsichtlich des Gesamtergebnisses verbindlich).
 * Expenses and incomes are equal to the cent; what the fund is asked for is one of the incomes.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, cents, minus, sumCents } from '../../../kit/money.ts'
import type { IncomeKind, PlanSide } from '../vocabulary.ts'

export interface PlanLine {
  readonly id: string
  readonly side: PlanSide
  readonly category: string
  readonly description: string
  /** At most three decimals: 5.5 hours. */
  readonly quantity?: number
  readonly unit?: string
  readonly unitPriceCents?: Cents
  readonly amountCents: Cents
  /** On the income side only. */
  readonly incomeKind?: IncomeKind
}

export interface PlanTotals {
  readonly expenseCents: Cents
  readonly incomeCents: Cents
  readonly ownCents: Cents
  readonly thirdPartyCents: Cents
  readonly participantsCents: Cents
  readonly requestedCents: Cents
  /** Expenses without income: "noch 120 € ungedeckt"; negative when the incomes are higher. */
  readonly uncoveredCents: Cents
}

export type PlanCode =
  | 'plan-empty'
  | 'plan-not-balanced'
  | 'plan-nothing-requested'
  | 'plan-line-amount-differs'
  | 'plan-line-not-positive'
  | 'plan-line-income-kind-missing'

const source: Source = {
  title: 'ANBest-P',
  section: 'Nr. 1.2',
  url: 'https://paperzz.com/doc/8599462/appendix-4-auxiliary-conditions-anbest',
}

/** All findings about a plan that is to be submitted. */
export const checkPlan = (lines: readonly PlanLine[]): Finding<PlanCode>[] => [
  ...checkPresence(lines),
  ...checkBalance(lines),
  ...lines.flatMap(checkLine),
]

export function planTotals(lines: readonly PlanLine[]): PlanTotals {
  const sumOf = (belongs: (line: PlanLine) => boolean): Cents =>
    sumCents(lines.filter(belongs).map((line) => line.amountCents))
  const incomeOf = (kind: IncomeKind): Cents =>
    sumOf((line) => line.side === 'income' && line.incomeKind === kind)
  const expenseCents = sumOf((line) => line.side === 'expense')
  const incomeCents = sumOf((line) => line.side === 'income')
  return {
    expenseCents,
    incomeCents,
    ownCents: incomeOf('own'),
    thirdPartyCents: incomeOf('third_party'),
    participantsCents: incomeOf('participants'),
    requestedCents: incomeOf('requested'),
    uncoveredCents: minus(expenseCents, incomeCents),
  }
}

/** Sum of expenses = sum of incomes. */
export function checkBalance(lines: readonly PlanLine[]): Finding<PlanCode>[] {
  const { expenseCents, incomeCents, uncoveredCents } = planTotals(lines)
  if (uncoveredCents === 0) return []
  const facts = { expenseCents, incomeCents, uncoveredCents }
  return [{ code: 'plan-not-balanced', weight: 'refusal', source, field: 'plan', facts }]
}

/** Quantity times unit price, rounded half up to the cent; quantities count in thousandths. */
export function lineAmount(quantity: number, unitPriceCents: Cents): Cents {
  const thousandths = Math.round(quantity * 1000)
  return cents(Math.floor((thousandths * unitPriceCents + 500) / 1000))
}

function checkPresence(lines: readonly PlanLine[]): Finding<PlanCode>[] {
  if (lines.length === 0) return [{ code: 'plan-empty', weight: 'refusal', source, field: 'plan', facts: {} }]
  if (planTotals(lines).requestedCents > 0) return []
  return [{ code: 'plan-nothing-requested', weight: 'refusal', source, field: 'plan', facts: {} }]
}

function checkLine(line: PlanLine): Finding<PlanCode>[] {
  const { id, description, quantity, unitPriceCents, amountCents } = line
  const finding = (code: PlanCode, facts: Finding['facts'] = {}): Finding<PlanCode> => ({
    code,
    weight: 'refusal',
    source,
    field: `plan.${id}`,
    facts: { description, ...facts },
  })
  const found: Finding<PlanCode>[] = []
  if (amountCents <= 0) found.push(finding('plan-line-not-positive', { amountCents }))
  if (line.side === 'income' && !line.incomeKind) found.push(finding('plan-line-income-kind-missing'))
  if (quantity !== undefined && unitPriceCents !== undefined) {
    const computedCents = lineAmount(quantity, unitPriceCents)
    if (computedCents !== amountCents)
      found.push(finding('plan-line-amount-differs', { amountCents, computedCents }))
  }
  return found
}
