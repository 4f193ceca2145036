import { type Cents, formatEuroNumber, noCents, parseEuro, sumCents } from '../../kit/money.ts'
import type { FieldError, Typed } from '../../platform/http/form.ts'
import { typedText } from '../../platform/http/form.ts'
import type { NewPlanLine } from './actions/propose-plan.ts'
import type { FinancingPlan } from './plan-queries.ts'
import { lineAmount } from './rules/financing-plan.ts'
import { incomeKinds } from './vocabulary.ts'

/** One line of the plan as it stands in the form: text, not yet money. */
export interface TypedLine {
  readonly category: string
  readonly description: string
  readonly quantity: string
  readonly unitPrice: string
  readonly amount: string
  readonly error?: string
}

export interface TypedPlan {
  readonly expenses: readonly TypedLine[]
  readonly income: readonly TypedLine[]
}

export type PlanSideName = keyof TypedPlan
const sides: readonly PlanSideName[] = ['expenses', 'income']

export const costCategories = [
  'Honorare',
  'Personalkosten',
  'Material',
  'Technik und Bühne',
  'Öffentlichkeitsarbeit',
  'Gestaltung',
  'Druck',
  'Miete',
  'Reise',
  'Lizenzen',
  'Verpflegung',
  'Aufträge an Dritte',
  'Sachkosten',
  'Sonstiges',
] as const

const emptyLine: Record<PlanSideName, TypedLine> = {
  expenses: { category: costCategories[0], description: '', quantity: '', unitPrice: '', amount: '' },
  income: { category: 'requested', description: '', quantity: '', unitPrice: '', amount: '' },
}

/** The plan as the form shows it: at least one line a side, which is the pattern of further ones. */
export function typedPlanOf(plan: FinancingPlan | undefined): TypedPlan {
  const rows = (side: 'expense' | 'income') =>
    (plan?.lines ?? [])
      .filter((line) => line.side === side)
      .map((line) => ({
        category: line.incomeKind ?? line.category,
        description: line.description,
        quantity: line.quantity === undefined ? '' : decimal(line.quantity),
        unitPrice: line.unitPriceCents === undefined ? '' : formatEuroNumber(line.unitPriceCents),
        amount: formatEuroNumber(line.amountCents),
      }))
  return withPattern({ expenses: rows('expense'), income: rows('income') })
}

/** Reads the rows that were posted, in their order, whatever numbers a script gave them. */
export function readTypedPlan(typed: Typed): TypedPlan {
  const rows = (side: PlanSideName) => {
    const found = Object.keys(typed).flatMap((name) => {
      const [, at] = new RegExp(`^${side}\\.(\\d{1,6})\\.amount$`).exec(name) ?? []
      return at === undefined ? [] : [Number(at)]
    })
    return found
      .toSorted((left, right) => left - right)
      .slice(0, mostLines)
      .map((at) => readRow(typed, `${side}.${at}`))
  }
  return { expenses: rows('expenses'), income: rows('income') }
}

const mostLines = 200

const readRow = (typed: Typed, prefix: string): TypedLine => ({
  category: typedText(typed, `${prefix}.category`),
  description: typedText(typed, `${prefix}.description`),
  quantity: typedText(typed, `${prefix}.quantity`),
  unitPrice: typedText(typed, `${prefix}.unitPrice`),
  amount: typedText(typed, `${prefix}.amount`),
})

/** The buttons "Zeile hinzufügen" and "Zeile entfernen" without script: the same rows, one more or one less. */
export function changeRows(typed: Typed, plan: TypedPlan): TypedPlan | undefined {
  const add = sides.find((side) => side === typedText(typed, 'add'))
  if (add) return { ...plan, [add]: [...plan[add], emptyLine[add]] }
  const [, side, at] = /^(expenses|income)\.(\d{1,6})$/.exec(typedText(typed, 'remove')) ?? []
  if (!side) return undefined
  const name = side as PlanSideName
  return withPattern({ ...plan, [name]: plan[name].filter((_, index) => index !== Number(at)) })
}

const withPattern = (plan: TypedPlan): TypedPlan => ({
  expenses: plan.expenses.length > 0 ? plan.expenses : [emptyLine.expenses],
  income: plan.income.length > 0 ? plan.income : [emptyLine.income],
})

export type ParsedPlan =
  | { readonly ok: true; readonly lines: readonly NewPlanLine[] }
  | { readonly ok: false; readonly plan: TypedPlan; readonly errors: readonly FieldError[] }

/** Text becomes money; a line that was left blank is no line. */
export function parsePlan(plan: TypedPlan): ParsedPlan {
  const errors: FieldError[] = []
  const lines: NewPlanLine[] = []
  const checked = (side: PlanSideName) =>
    plan[side].map((row, index): TypedLine => {
      if (isBlank(row)) return row
      const outcome = parseRow(side, row)
      if (typeof outcome !== 'string') {
        lines.push(outcome)
        return row
      }
      errors.push({ field: `${side}.${index}.amount`, text: outcome })
      return { ...row, error: outcome }
    })
  const shown = withPattern({ expenses: checked('expenses'), income: checked('income') })
  return errors.length > 0 ? { ok: false, plan: shown, errors } : { ok: true, lines }
}

const isBlank = (row: TypedLine): boolean =>
  [row.description, row.quantity, row.unitPrice, row.amount].every((text) => text.trim() === '')

function parseRow(side: PlanSideName, row: TypedLine): NewPlanLine | string {
  const quantity = row.quantity.trim() === '' ? undefined : parseEuro(row.quantity)
  const unitPrice = row.unitPrice.trim() === '' ? undefined : parseEuro(row.unitPrice)
  if (row.quantity.trim() !== '' && (quantity === undefined || quantity < 0 || quantity > mostHundredths))
    return 'Bitte geben Sie die Menge als Zahl ein, zum Beispiel 2 oder 5,5.'
  if (row.unitPrice.trim() !== '' && (unitPrice === undefined || unitPrice < 0))
    return 'Bitte geben Sie den Einzelpreis in Euro ein, zum Beispiel 72,00.'
  const amount = amountOf(row, quantity, unitPrice)
  if (amount === undefined || amount < 0)
    return 'Bitte geben Sie einen Betrag in Euro ein, zum Beispiel 1.500,00.'
  if (row.description.length > 500 || row.category.length > 100)
    return 'Bitte kürzen Sie die Bezeichnung auf 500 Zeichen.'
  const shared = {
    description: row.description,
    amountCents: amount,
    ...(quantity === undefined ? {} : { quantity: quantity / 100 }),
    ...(unitPrice === undefined ? {} : { unitPriceCents: unitPrice }),
  }
  if (side === 'expenses') return { ...shared, side: 'expense', category: row.category || 'Sonstiges' }
  const incomeKind = incomeKinds.find((kind) => kind === row.category)
  return incomeKind ? { ...shared, side: 'income', incomeKind } : 'Bitte wählen Sie, woher das Geld kommt.'
}

/** What fits the column of hundredths. */
const mostHundredths = 2_000_000_000

const amountOf = (row: TypedLine, quantity?: Cents, unitPrice?: Cents): Cents | undefined =>
  row.amount.trim() === '' && quantity !== undefined && unitPrice !== undefined
    ? lineAmount(quantity / 100, unitPrice)
    : parseEuro(row.amount)

/** The running sum of a side; what cannot be read counts nothing yet. */
export const typedSum = (rows: readonly TypedLine[]): Cents =>
  sumCents(rows.map((row) => parseEuro(row.amount) ?? noCents))

const decimal = (number: number): string => String(number).replace('.', ',')
