import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { type Cents, cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
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

const costs = (planned: number, actual: number) => lines({ Honorare: [planned, actual] })

describe('Abrechnung nach Belegen', () => {
  it.each<[string, ReceiptSettlement, number, number, number, number, string[]]>([
    [
      'Fehlbedarf: Einnahmen wachsen um 100 Euro',
      { ...deficit(100, 200, 700, 700), lines: costs(900, 900) },
      600,
      100,
      0,
      0,
      [],
    ],
    [
      'Fehlbedarf: Eigenmittel gehen vor, auch wenn weniger eingesetzt wurde',
      { ...deficit(100, 0, 800, 800), ownActualCents: euro(50), lines: costs(900, 850) },
      750,
      50,
      0,
      0,
      ['own-funds-below-plan'],
    ],
    [
      'Fehlbedarf: mehr Eigenmittel als geplant',
      { ...deficit(100, 0, 800, 800), ownActualCents: euro(150), lines: costs(900, 900) },
      750,
      50,
      0,
      0,
      [],
    ],
    [
      'Fehlbedarf: nichts ausgegeben',
      { ...deficit(100, 0, 800, 800), lines: costs(900, 0) },
      0,
      800,
      0,
      0,
      [],
    ],
    [
      'Fehlbedarf: ein Rest ist noch zu zahlen',
      { ...deficit(100, 0, 800, 700), lines: costs(900, 850) },
      750,
      0,
      50,
      50,
      [],
    ],
    [
      'Anteil: neun Zehntel der anerkannten Ausgaben',
      { ...deficit(100, 0, 900, 900), financing: 'share', grantShare: [9, 10], lines: costs(1_000, 800) },
      720,
      180,
      0,
      0,
      [],
    ],
    [
      'Anteil: auf den Cent abgerundet',
      { ...deficit(0, 0, 900, 900), financing: 'share', grantShare: [9, 10], lines: costs(1_000, 0.99) },
      0.89,
      899.11,
      0,
      0,
      [],
    ],
    [
      'Anteil: nie mehr, als nach Drittmitteln fehlt',
      { ...deficit(0, 500, 900, 900), financing: 'share', grantShare: [9, 10], lines: costs(1_000, 1_000) },
      500,
      400,
      0,
      0,
      [],
    ],
    [
      'Festbetrag bleibt, auch wenn eine Position stark abweicht',
      {
        ...deficit(100, 0, 800, 800),
        financing: 'fixed_sum',
        lines: lines({ Honorare: [100, 400], Druck: [800, 500] }),
      },
      800,
      0,
      0,
      0,
      [],
    ],
    [
      'Festbetrag: nie mehr als die Ausgaben',
      { ...deficit(100, 0, 800, 800), financing: 'fixed_sum', lines: costs(900, 799.99) },
      799.99,
      0.01,
      0,
      0,
      [],
    ],
  ])('%s', (_, settlement, needed, repayment, stillPayable, released, codes) => {
    const result = settleReceipts(settlement, terms)
    expect(
      [result.grantNeededCents, result.repaymentCents, result.stillPayableCents, result.releasedCents].map(
        inEuros,
      ),
    ).toEqual([needed, repayment, stillPayable, released])
    expect(codesOf(result.findings)).toEqual(codes)
    for (const finding of result.findings) expect(findingText(finding)).toMatch(/€/)
  })

  it('bewilligt ist immer benötigt und zurückzuzahlen und freigegeben, und nie wird mehr benötigt', () => {
    const amount = fc.nat(1_000_000)
    const line = fc.tuple(amount, amount)
    const financing = fc.constantFrom('deficit' as const, 'share' as const, 'fixed_sum' as const)
    fc.assert(
      fc.property(
        fc.array(line),
        amount,
        amount,
        amount,
        amount,
        fc.nat(100),
        financing,
        (all, own, ownPlan, other, granted, percent, kind) => {
          const result = settleReceipts(
            {
              financing: kind,
              grantShare: [9, 10],
              lines: all.map(([planned, actual], at) => ({
                id: `${at}`,
                label: `${at}`,
                plannedCents: cents(planned),
                actualCents: cents(actual),
              })),
              ownPlannedCents: cents(ownPlan),
              ownActualCents: cents(own),
              otherIncomeCents: cents(other),
              grantedCents: cents(granted),
              paidCents: cents(Math.floor((granted * percent) / 100)),
            },
            terms,
          )
          const { grantNeededCents, repaymentCents, releasedCents, stillPayableCents } = result
          expect(grantNeededCents + repaymentCents + releasedCents).toBe(granted)
          expect(
            Math.min(grantNeededCents, repaymentCents, releasedCents, stillPayableCents),
          ).toBeGreaterThanOrEqual(0)
          expect(grantNeededCents).toBeLessThanOrEqual(granted)
        },
      ),
    )
  })

  it('Anteilfinanzierung ohne Anteil ist ein Fehler im Programm', () => {
    expect(() => settleReceipts({ ...deficit(0, 0, 1, 1), financing: 'share', lines: [] }, terms)).toThrow(
      'share',
    )
  })
})
