/** Money is integer euro cents; `parseEuro` and `formatEuro` are the only doors between cents and people. */

declare const centsBrand: unique symbol
export type Cents = number & { readonly [centsBrand]: true }

/** Brands a whole number of euro cents. Throws on fractions and on numbers that a double cannot hold exactly. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new Error(`not a whole number of cents: ${amount}`)
  return amount as Cents
}

export const noCents = cents(0)

export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return cents(sum)
}

export const plus = (left: Cents, right: Cents): Cents => cents(left + right)
export const minus = (left: Cents, right: Cents): Cents => cents(left - right)
export const least = (...amounts: [Cents, ...Cents[]]): Cents => cents(Math.min(...amounts))
export const most = (...amounts: [Cents, ...Cents[]]): Cents => cents(Math.max(...amounts))

const euroPattern = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/
const euroPatternWithPoint = /^(-?)(\d+)\.(\d{1,2})$/

/**
 * Reads an amount as people in Germany type it: "7.500,00", "7500", "7500,5 €"; also "7500.00".
 * Returns undefined for anything else and for amounts beyond ten thousand million euros.
 */
export function parseEuro(text: string): Cents | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]|€|EUR/g, '').replace('−', '-')
  const match = euroPattern.exec(plain) ?? euroPatternWithPoint.exec(plain)
  if (!match) return undefined
  const [, sign, euros = '', fraction = ''] = match
  const amount = Number(euros.replaceAll('.', '')) * 100 + Number(fraction.padEnd(2, '0'))
  if (amount > 1e12) return undefined
  return cents(sign === '-' ? -amount || 0 : amount)
}

/** "7.500,00 €" with a no-break space, as the interface shows money everywhere. */
export const formatEuro = (amount: Cents): string => `${formatEuroNumber(amount)}\u00a0€`

/** "7.500,00" without the currency, for input fields and table columns headed "Euro". */
export function formatEuroNumber(amount: Cents): string {
  const digits = Math.abs(amount).toString().padStart(3, '0')
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount < 0 ? '−' : ''}${euros},${digits.slice(-2)}`
}
