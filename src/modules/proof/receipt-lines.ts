import { incomeLabels, type PlanLine } from '../applications/index.ts'
import { type IncomeKind, incomeKinds } from '../applications/vocabulary.ts'
import type { Receipt } from './queries/records.ts'

type Line = Pick<Receipt, 'side' | 'category'>

/** Where a receipt can belong: the cost categories of the plan, and every kind of income but the grant itself. */
export const linesToChoose = (plan: readonly PlanLine[]): Line[] => [
  ...[...new Set(plan.filter((line) => line.side === 'expense').map((line) => line.category))].map(
    (category): Line => ({ side: 'expense', category }),
  ),
  ...incomeKinds
    .filter((kind) => kind !== 'requested')
    .map((category): Line => ({ side: 'income', category })),
]

export const isLineOf = (plan: readonly PlanLine[], { side, category }: Line): boolean =>
  linesToChoose(plan).some((line) => line.side === side && line.category === category)

/** The word people read for the line of a receipt. */
export const lineLabel = ({ side, category }: Line): string =>
  side === 'income' ? incomeLabels[category as IncomeKind] : category
