import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { checkOwnShare, type OwnShareTerms, ownShareOf } from './own-share.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

const sources = { federalShare: { title: 'Grundsätze' } } as ProgrammeTerms['sources']
const terms: OwnShareTerms = { federalShare: [9, 10], ownShareBase: 'total', ownShareRounding: 'up', sources }

describe('Eigenanteil', () => {
  it.each([
    ['125.000 Euro: ein Neuntel, 13.888,89 Euro', 12_500_000, {}, 1_388_889],
    ['125.000 Euro abgerundet: 13.888,88 Euro', 12_500_000, { ownShareRounding: 'down' }, 1_388_888],
    ['140.000 Euro aufgerundet: 15.555,56 Euro', 14_000_000, {}, 1_555_556],
    [
      '140.000 Euro abgerundet wie in Kusel: 15.555,55 Euro',
      14_000_000,
      { ownShareRounding: 'down' },
      1_555_555,
    ],
    ['140.000 Euro vom Zuschuss wie in Fürth: 14.000 Euro', 14_000_000, { ownShareBase: 'grant' }, 1_400_000],
    ['volle Förderung: kein Eigenanteil', 10_000_000, { federalShare: [1, 1] }, 0],
    ['keine Förderung: kein Eigenanteil', 0, {}, 0],
  ] as const)('%s', (_, grant, change, expected) => {
    expect(ownShareOf(cents(grant), { ...terms, ...change })).toBe(expected)
  })

  it.each([
    [1_555_555, ['own-share-too-low']],
    [1_555_556, []],
    [1_555_557, []],
  ])('zu 140.000 Euro genügen %i Cent oder nicht', (own, codes) => {
    expect(codesOf(checkOwnShare(cents(14_000_000), cents(own), terms))).toEqual(codes)
  })

  it('aufgerundet übersteigt der Bundesanteil nie neun Zehntel, und kein Cent ist zu viel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000_000 }), (grant) => {
        const own = ownShareOf(cents(grant), terms)
        expect(grant * 10).toBeLessThanOrEqual((grant + own) * 9)
        expect(grant * 10).toBeGreaterThan((grant + own - 1) * 9)
      }),
    )
  })
})
