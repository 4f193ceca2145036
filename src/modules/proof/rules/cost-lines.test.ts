import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { type CostLine, checkCostLines, judgeCostLines } from './cost-lines.ts'

const terms = { lineTolerance: [1, 5], lineToleranceExcept: ['fixed_sum'] } as const
const lines = (...pairs: [planned: number, actual: number][]): CostLine[] =>
  pairs.map(([planned, actual], at) => ({
    id: `${at}`,
    label: `Position ${at + 1}`,
    plannedCents: cents(planned),
    actualCents: cents(actual),
  }))

describe('Einzelansätze', () => {
  it.each<[string, CostLine[], number, string[]]>([
    ['genau 20 % mehr, durch Einsparung gedeckt', lines([100_000, 120_000], [344_443, 324_443]), 444_443, []],
    ['ein Cent über 20 %', lines([100_000, 120_001], [344_443, 324_442]), 444_442, ['line-over-tolerance']],
    [
      'Demokratiefest: 18,75 % mehr, Einsparungen 690 Euro',
      lines([240_000, 285_000], [365_000, 330_000], [90_000, 85_000], [150_000, 121_000]),
      821_000,
      [],
    ],
    [
      'Fair Friday: 1 Euro über den zulässigen 1.200 Euro',
      lines([100_000, 120_100], [344_443, 324_343]),
      444_343,
      ['line-over-tolerance'],
    ],
    [
      'innerhalb der 20 %, aber um einen Cent nicht gedeckt',
      lines([100_000, 110_000], [50_000, 40_001]),
      150_000,
      ['line-not-covered'],
    ],
    [
      'innerhalb der 20 % und gar nicht gedeckt',
      lines([100_000, 110_000], [50_000, 50_000]),
      150_000,
      ['line-not-covered'],
    ],
    [
      'zu hoch und nicht gedeckt',
      lines([100_000, 130_000]),
      100_000,
      ['line-over-tolerance', 'line-not-covered'],
    ],
    [
      'die Einsparung reicht nur für die erste Überschreitung',
      lines([10_000, 11_000], [10_000, 11_000], [10_000, 9_000]),
      30_000,
      ['line-not-covered'],
    ],
    ['nicht geplant', lines([100_000, 50_000], [0, 10_000]), 50_000, ['line-not-planned']],
    ['20 % werden auf den Cent abgerundet: 0,19 von 0,99', lines([99, 118], [100, 81]), 199, []],
    [
      '20 % werden auf den Cent abgerundet: nicht 0,20',
      lines([99, 119], [100, 80]),
      198,
      ['line-over-tolerance'],
    ],
    ['nur Einsparungen', lines([100, 50], [100, 99]), 149, []],
  ])('%s', (_, plan, eligible, codes) => {
    expect(judgeCostLines(plan, 'deficit', terms).eligibleCents).toBe(eligible)
    const findings = checkCostLines(plan, 'deficit', terms)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toContain('nicht anerkannt')
  })

  it('bei Festbetragsfinanzierung gilt die Grenze nicht', () => {
    const plan = lines([100_000, 200_000], [0, 10_000])
    expect(checkCostLines(plan, 'fixed_sum', terms)).toEqual([])
    expect(judgeCostLines(plan, 'fixed_sum', terms).eligibleCents).toBe(210_000)
  })

  it('anerkannt ist nie mehr als der Plan, nie mehr als ausgegeben, und die Teile ergeben die Ausgaben', () => {
    const amount = fc.nat(1_000_000)
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount)), (pairs) => {
        const plan = lines(...pairs)
        const judged = judgeCostLines(plan, 'share', terms)
        const planned = pairs.reduce((sum, [one]) => sum + one, 0)
        expect(judged.eligibleCents).toBeLessThanOrEqual(Math.min(planned, judged.actualCents))
        for (const line of judged.lines) {
          expect(line.eligibleCents + line.overToleranceCents + line.uncoveredCents).toBe(line.actualCents)
          expect(line.eligibleCents).toBeLessThanOrEqual(line.toleratedCents)
        }
      }),
    )
  })
})
