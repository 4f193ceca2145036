import { type Cents, cents } from './money.ts'

/** A fraction such as two thirds `[2, 3]`; compared by multiplication, never by a float. */
export type Share = readonly [numerator: number, denominator: number]

/** Is `part` of `whole` more than the share? 7 of 13 is more than [1, 2]. */
export const isMoreThan = (part: number, whole: number, [numerator, denominator]: Share): boolean =>
  BigInt(part) * BigInt(denominator) > BigInt(whole) * BigInt(numerator)

/** Is `part` of `whole` at least the share? */
export const isAtLeast = (part: number, whole: number, [numerator, denominator]: Share): boolean =>
  BigInt(part) * BigInt(denominator) >= BigInt(whole) * BigInt(numerator)

/** The share of an amount, rounded down to the cent: the reading in favour of the giver where a limit is meant. */
export const shareOfRoundedDown = (amount: Cents, [numerator, denominator]: Share): Cents =>
  cents(Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator)))
