import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { checkFederalAmount } from './federal-grant.ts'

describe('Abruf der Bundesmittel', () => {
  it.each([
    ['der ganze Betrag', 14_000_000, 0, []],
    ['ein Cent zu viel', 14_000_001, 0, ['federal-grant-exceeded']],
    ['der Rest', 1, 13_999_999, []],
    ['ein Cent mehr als der Rest', 2, 13_999_999, ['federal-grant-exceeded']],
  ])('%s', (_, amount, drawn, codes) => {
    const grant = { year: 2026, grantCents: cents(14_000_000), drawnCents: cents(drawn) }
    const findings = checkFederalAmount(cents(amount), grant)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toContain('0,01\u00a0€ zu viel')
  })
})
