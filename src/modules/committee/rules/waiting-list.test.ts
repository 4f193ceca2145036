import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { type Cents, cents } from '../../../kit/money.ts'
import { checkPromotion, moved, nextOnList, type Place } from './waiting-list.ts'

const place = (measureId: string, rank: number, amount: number): Place => ({
  measureId,
  rank,
  amountCents: cents(amount),
})
const list = [place('b', 2, 100_00), place('a', 1, 500_00), place('c', 3, 200_00)]
const free = (amount: number): Cents => cents(amount)

describe('wer als nächstes nachrückt', () => {
  it.each([
    ['leere Liste', [], 999_00, 'empty', undefined],
    ['genau genug für den ersten', list, 500_00, 'proposed', 'a'],
    ['ein Cent zu wenig: der erste bleibt der nächste, der zweite ginge', list, 499_99, 'too_little', 'a'],
    ['nichts ist frei', list, 0, 'too_little', 'a'],
  ] as const)('%s', (_, places, amount, kind, who) => {
    const next = nextOnList(places, free(amount))
    expect([next.kind, next.kind === 'empty' ? undefined : next.place.measureId]).toEqual([kind, who])
  })

  it('nennt, was fehlt, und wer bezahlbar wäre', () => {
    expect(nextOnList(list, free(499_99))).toMatchObject({ shortByCents: 1, payable: { measureId: 'b' } })
    expect(nextOnList(list, free(99_99))).toMatchObject({ payable: undefined })
  })
})

describe('nachrücken lassen', () => {
  it.each([
    ['der erste mit dem letzten Cent', 'a', 500_00, '', []],
    ['der erste mit einem Cent zu wenig', 'a', 499_99, '', ['place-not-payable']],
    ['der zweite ohne Begründung', 'b', 100_00, ' ', ['place-passed-over']],
    ['der zweite mit Begründung', 'b', 100_00, 'Für den ersten reicht es bis Jahresende nicht.', []],
    ['wer nicht auf der Liste steht', 'x', 999_00, 'x', ['rank-not-on-list']],
  ] as const)('%s', (_, who, amount, reason, codes) => {
    expect(codesOf(checkPromotion(list, who, free(amount), reason))).toEqual(codes)
  })
})

describe('einen Platz versetzen', () => {
  it.each([
    ['c', 1, 'c a b'],
    ['a', 2, 'b a c'],
    ['a', 99, 'b c a'],
    ['c', -4, 'c a b'],
    ['x', 1, 'a b c'],
  ] as const)('%s auf Platz %i: %s', (who, rank, order) => {
    const after = moved(list, who, rank)
    expect(after.map(({ measureId }) => measureId).join(' ')).toBe(order)
    expect(after.map((one) => one.rank)).toEqual([1, 2, 3])
  })
})
