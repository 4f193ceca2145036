import { type Cents, formatEuro, minus } from '../kit/money.ts'

/** The one sentence under a cost and financing plan; the server and the browser say the same. */
export function planSentence(expenses: Cents, income: Cents): string {
  const open = minus(expenses, income)
  if (open > 0) return `noch ${formatEuro(open)} ungedeckt`
  if (open < 0) return `${formatEuro(minus(income, expenses))} mehr Einnahmen als Ausgaben`
  return 'Ausgaben und Einnahmen sind ausgeglichen'
}
