import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { type Cents, cents } from '../../../kit/money.ts'
import { findingText, stepLabels } from '../texts.ts'
import type { CostLine } from './cost-lines.ts'
import { type ReceiptSettlement, settleReceipts } from './settlement-receipts.ts'

const euro = (amount: number): Cents => cents(Math.round(amount * 100))
const terms = { lineTolerance: [1, 5], lineToleranceExcept: ['fixed_sum'] } as const
const lines = (plannedAndActual: Record<string, [planned: number, actual: number]>): CostLine[] =>
  Object.entries(plannedAndActual).map(([label, [planned, actual]]) => ({
    id: label,
    label,
    plannedCents: euro(planned),
    actualCents: euro(actual),
  }))
const deficit = (own: number, other: number, granted: number, paid: number) => ({
  financing: 'deficit' as const,
  ownPlannedCents: euro(own),
  ownActualCents: euro(own),
  otherIncomeCents: euro(other),
  grantedCents: euro(granted),
  paidCents: euro(paid),
})
const inEuros = (amount: Cents): number => amount / 100

const scenario: Record<string, [ReceiptSettlement, number, number, number, number, string[]]> = {
  demokratiefest: [
    {
      ...deficit(450, 500, 7_500, 7_500),
      lines: lines({
        Honorare: [2_400, 2_850],
        'Technik und Bühne': [3_650, 3_300],
        Öffentlichkeitsarbeit: [900, 850],
        Material: [1_500, 1_210],
      }),
    },
    8_210,
    7_260,
    240,
    0,
    [],
  ],
  plakataktion: [
    { ...deficit(0, 0, 2_000, 2_000), lines: lines({ Gestaltung: [800, 800], Druck: [1_200, 1_200] }) },
    2_000,
    2_000,
    0,
    0,
    [],
  ],
  lehrmaterial: [
    { ...deficit(2_000, 0, 9_000, 9_000), lines: lines({ Honorare: [5_000, 5_000], Druck: [6_000, 6_000] }) },
    11_000,
    9_000,
    0,
    0,
    [],
  ],
  'fair-friday': [
    {
      ...deficit(444.44, 0, 3_999.99, 3_999.99),
      lines: lines({ Honorare: [1_000, 1_201], Sachkosten: [3_444.43, 3_243.43] }),
    },
    4_443.43,
    3_998.99,
    1,
    0,
    ['line-over-tolerance'],
  ],
  freilichtkino: [
    {
      ...deficit(1_500, 0, 15_000, 6_000),
      lines: lines({
        Lizenzen: [3_500, 1_200],
        'Technik und Bühne': [9_500, 3_000],
        Honorare: [3_500, 1_200],
      }),
    },
    5_400,
    3_900,
    2_100,
    9_000,
    [],
  ],
  kreativkiste: [
    { ...deficit(0, 0, 480, 480), lines: lines({ Material: [480, 455.5] }) },
    455.5,
    455.5,
    24.5,
    0,
    [],
  ],
}

describe('die Nachweise des Beispiels 2018', () => {
  it.each(Object.entries(scenario))('%s', (_, [settlement, eligible, needed, repayment, released, codes]) => {
    const result = settleReceipts(settlement, terms)
    expect(inEuros(result.eligibleCents)).toBe(eligible)
    expect(inEuros(result.grantNeededCents)).toBe(needed)
    expect(inEuros(result.repaymentCents)).toBe(repayment)
    expect(inEuros(result.releasedCents)).toBe(released)
    expect(result.stillPayableCents).toBe(0)
    expect(codesOf(result.findings)).toEqual(codes)
    for (const finding of result.findings)
      expect(findingText(finding)).toContain('1,00\u00a0€ werden nicht anerkannt')
  })

  it('zusammen: 28.979,99 gezahlt, 2.365,50 zurück, 26.614,49 nachgewiesen, 13.385,51 frei', () => {
    const results = Object.values(scenario).map(([settlement]) => ({
      paid: settlement.paidCents,
      ...settleReceipts(settlement, terms),
    }))
    const sum = (of: (result: (typeof results)[number]) => number) =>
      results.reduce((total, result) => total + of(result), 0) / 100
    expect(sum((result) => result.paid)).toBe(28_979.99)
    expect(sum((result) => result.repaymentCents)).toBe(2_365.5)
    expect(sum((result) => result.grantNeededCents)).toBe(26_614.49)
    expect(40_000 - sum((result) => result.grantNeededCents)).toBeCloseTo(13_385.51, 10)
  })

  it('jede Zahl der Rechnung hat einen Namen und eine Quelle', () => {
    for (const [settlement] of Object.values(scenario)) {
      const { steps } = settleReceipts(settlement, terms)
      expect(steps).toHaveLength(11)
      for (const { code, source } of steps) expect(`${stepLabels[code]}: ${source.title}`).toMatch(/.: ./)
    }
  })
})
