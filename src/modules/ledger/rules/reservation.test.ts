import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { type Cents, cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { checkNewLimit, checkReservation } from './reservation.ts'

const euro = (amount: number): Cents => cents(Math.round(amount * 100))

describe('Bindung', () => {
  it.each([
    [1_702_001, 1_702_001, []],
    [1_702_001, 1_702_002, ['fund-exhausted']],
    [1_702_001, 0, ['reservation-not-positive']],
    [0, 1, ['fund-exhausted']],
  ])('frei %i Cent, gewünscht %i Cent', (free, amount, codes) => {
    const findings = checkReservation(cents(free), cents(amount))
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
  it('nennt, was fehlt', () => {
    const [finding] = checkReservation(euro(17_020.01), euro(17_020.02))
    expect(finding && findingText(finding)).toContain('fehlen 0,01\u00a0€')
  })
  it.each([
    [1_000, []],
    [999, ['limit-below-bound']],
    [1_999, []],
    [2_000, ['limit-unchanged']],
    [2_001, []],
  ])('der Fonds von 2.000 auf %i Cent, 1.000 sind gebunden oder gezahlt', (limit, codes) => {
    const figures = { totalCents: cents(2_000), reservedCents: cents(400), paidCents: cents(600) }
    const findings = checkNewLimit(cents(limit), figures)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/[12]0,00\u00a0€/)
  })
})
