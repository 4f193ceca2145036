import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { checkFundSplit } from './fund-split.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

const source = { title: 'Grundsätze der Förderung' }
const terms = {
  maxFederalGrantCents: cents(12_500_000),
  federalShare: [9, 10],
  ownShareBase: 'total',
  ownShareRounding: 'up',
  fundMinimaCents: { action: cents(3_500_000), youth: cents(1_000_000), participation: cents(500_000) },
  fundShareMinimum: { funds: ['action', 'youth', 'participation'], share: [1, 2] },
  fixedSplitCents: null,
  sources: {
    maxFederalGrantCents: source,
    federalShare: source,
    fundMinimaCents: source,
    fundShareMinimum: source,
    fixedSplitCents: source,
  } as unknown as ProgrammeTerms['sources'],
} as unknown as ProgrammeTerms

const check = (grant: number, own: number, funds: [number, number, number, number], change = {}) => {
  const [action, youth, participation, coordination] = funds.map(cents) as [never, never, never, never]
  const split = { action, youth, participation, coordination }
  const findings = checkFundSplit(
    { federalGrantCents: cents(grant), ownShareCents: cents(own), funds: split },
    { ...terms, ...change },
  )
  for (const finding of findings) expect(findingText(finding)).toMatch(/€/)
  return codesOf(findings)
}

describe('Aufteilung der Mittel', () => {
  it.each<[string, number, number, [number, number, number, number], string[]]>([
    ['Höchstbetrag genau erreicht', 12_500_000, 1_388_889, [5_000_000, 1_000_000, 1_000_000, 6_888_889], []],
    [
      'ein Cent über dem Höchstbetrag',
      12_500_001,
      1_388_890,
      [5_000_000, 1_000_000, 1_000_000, 6_888_891],
      ['federal-maximum-exceeded'],
    ],
    [
      'ein Cent Eigenanteil fehlt',
      12_500_000,
      1_388_888,
      [5_000_000, 1_000_000, 1_000_000, 6_888_888],
      ['own-share-too-low'],
    ],
    [
      'ein Cent mehr verteilt als da ist',
      9_000_000,
      1_000_000,
      [3_500_000, 1_000_000, 500_001, 5_000_000],
      ['split-exceeds-total'],
    ],
    ['nicht alles verteilt', 9_000_000, 1_000_000, [3_500_000, 1_000_000, 500_000, 4_999_999], []],
    [
      'alle Mindestbeträge genau erreicht',
      9_000_000,
      1_000_000,
      [3_500_000, 1_000_000, 500_000, 5_000_000],
      [],
    ],
    [
      'Aktionsfonds einen Cent zu klein',
      9_000_000,
      1_000_000,
      [3_499_999, 1_000_001, 500_000, 5_000_000],
      ['fund-below-minimum'],
    ],
    [
      'Jugendfonds einen Cent zu klein',
      9_000_000,
      1_000_000,
      [3_500_001, 999_999, 500_000, 5_000_000],
      ['fund-below-minimum'],
    ],
    [
      'Öffentlichkeitsarbeit einen Cent zu klein',
      9_000_000,
      1_000_000,
      [3_500_001, 1_000_000, 499_999, 5_000_000],
      ['fund-below-minimum'],
    ],
    [
      'Koordinierungsstelle einen Cent über der Hälfte',
      9_000_001,
      1_000_001,
      [3_500_000, 1_000_000, 500_000, 5_000_001],
      ['funds-share-too-low'],
    ],
    [
      'alles zugleich',
      12_500_001,
      0,
      [0, 0, 0, 12_500_002],
      [
        'federal-maximum-exceeded',
        'own-share-too-low',
        'split-exceeds-total',
        'fund-below-minimum',
        'fund-below-minimum',
        'fund-below-minimum',
        'funds-share-too-low',
      ],
    ],
  ])('%s', (_, grant, own, funds, codes) => {
    expect(check(grant, own, funds)).toEqual(codes)
  })

  it('2017 ist eine andere Aufteilung als die des Programms nur eine Warnung', () => {
    const generation2017 = {
      federalShare: [1, 1],
      fundMinimaCents: {},
      fundShareMinimum: null,
      fixedSplitCents: {
        action: 4_000_000,
        youth: 500_000,
        participation: 1_000_000,
        coordination: 4_500_000,
      },
    }
    expect(check(10_000_000, 0, [4_000_000, 500_000, 1_000_000, 4_500_000], generation2017)).toEqual([])
    expect(check(10_000_000, 0, [4_400_000, 600_000, 1_000_000, 4_000_000], generation2017)).toEqual([
      'split-differs-from-programme',
      'split-differs-from-programme',
      'split-differs-from-programme',
    ])
  })
})
