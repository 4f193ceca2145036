import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import type { IncomeKind } from '../vocabulary.ts'
import { checkBalance, checkPlan, lineAmount, type PlanLine, planTotals } from './financing-plan.ts'

const expense = (amount: number, more: Partial<PlanLine> = {}): PlanLine => ({
  id: `a${amount}`,
  side: 'expense',
  category: 'Sachkosten',
  description: 'Material',
  amountCents: cents(amount),
  ...more,
})
const income = (amount: number, incomeKind: IncomeKind): PlanLine => ({
  ...expense(amount),
  id: `e${amount}`,
  side: 'income',
  incomeKind,
})

describe('Kosten- und Finanzierungsplan', () => {
  it.each<[string, PlanLine[], string[]]>([
    ['Ausgaben gleich Einnahmen', [expense(10_000), income(10_000, 'requested')], []],
    ['ein Cent ungedeckt', [expense(10_000), income(9_999, 'requested')], ['plan-not-balanced']],
    ['ein Cent zu viel Einnahmen', [expense(10_000), income(10_001, 'requested')], ['plan-not-balanced']],
    ['leer', [], ['plan-empty']],
    ['nichts beantragt', [expense(10_000), income(10_000, 'own')], ['plan-nothing-requested']],
    [
      'eine Zeile ohne Betrag',
      [expense(0), expense(100), income(100, 'requested')],
      ['plan-line-not-positive'],
    ],
    [
      'eine Einnahme ohne Art',
      [expense(200), income(100, 'requested'), { ...expense(100), side: 'income' }],
      ['plan-line-income-kind-missing'],
    ],
    [
      '5,5 Stunden zu 72 Euro sind 396 Euro',
      [expense(39_600, { quantity: 5.5, unitPriceCents: cents(7_200) }), income(39_600, 'requested')],
      [],
    ],
    [
      '5,5 Stunden zu 72 Euro sind nicht 396,01 Euro',
      [expense(39_601, { quantity: 5.5, unitPriceCents: cents(7_200) }), income(39_601, 'requested')],
      ['plan-line-amount-differs'],
    ],
  ])('%s', (_, lines, codes) => {
    const findings = checkPlan(lines)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte|bitte/)
  })

  it('nennt die Differenz in Worten', () => {
    const uncovered = checkBalance([expense(10_000), income(9_999, 'requested')])
    expect(uncovered.map(findingText).join()).toContain('Es sind noch 0,01\u00a0€ ungedeckt.')
    const tooMuch = checkBalance([expense(10_000), income(10_001, 'requested')])
    expect(tooMuch.map(findingText).join()).toContain('Die Einnahmen sind um 0,01\u00a0€ zu hoch.')
  })

  it('jede Einnahme hat genau eine Art, und die Arten ergeben zusammen die Einnahmen', () => {
    const kinds = fc.constantFrom<IncomeKind>('own', 'third_party', 'participants', 'requested')
    const line = fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), kinds)
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 10_000_000 }), (incomes, spent) => {
        const totals = planTotals([expense(spent), ...incomes.map(([amount, kind]) => income(amount, kind))])
        const parts =
          totals.ownCents + totals.thirdPartyCents + totals.participantsCents + totals.requestedCents
        expect(parts).toBe(totals.incomeCents)
        expect(totals.incomeCents + totals.uncoveredCents).toBe(spent)
      }),
    )
  })

  it.each([
    [0.333, 1_000, 333],
    [0.0005, 1_000, 1],
    [3, 333, 999],
    [1.005, 100, 101],
    [7.5, 7_200, 54_000],
  ])('%d mal %i Cent sind %i Cent', (quantity, price, amount) => {
    expect(lineAmount(quantity, cents(price))).toBe(amount)
  })
})
