import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cents, cents } from '../../../kit/money.ts'
import type { EntryKind } from '../vocabulary.ts'
import { addUp, type FundFigures, fundFigures, isSound, sumEntries } from './fund-figures.ts'
import { checkReservation } from './reservation.ts'

const euro = (amount: number): Cents => cents(Math.round(amount * 100))
const entry = (kind: EntryKind, amount: number) => ({ kind, amountCents: euro(amount) })
const four = ({ totalCents, reservedCents, paidCents, freeCents }: FundFigures): number[] =>
  [totalCents, reservedCents, paidCents, freeCents].map((amount) => amount / 100)

describe('Gesamt, Gebunden, Ausgezahlt, Frei', () => {
  it('der Aktionsfonds des Beispiels 2018, Buchung für Buchung', () => {
    const entries = [entry('allot', 40_000)]
    const after = (...more: ReturnType<typeof entry>[]) => {
      entries.push(...more)
      return four(fundFigures(sumEntries(entries)))
    }
    expect(after()).toEqual([40_000, 0, 0, 40_000])
    expect(after(entry('reserve', 7_500), entry('reserve', 2_000), entry('reserve', 3_999.99))).toEqual([
      40_000, 13_499.99, 0, 26_500.01,
    ])
    expect(after(entry('reserve', 480))).toEqual([40_000, 13_979.99, 0, 26_020.01])
    expect(after(entry('reserve', 9_000), entry('reserve', 15_000))).toEqual([40_000, 37_979.99, 0, 2_020.01])
    expect(after(entry('pay_out', 28_979.99))).toEqual([40_000, 9_000, 28_979.99, 2_020.01])
    expect(after(entry('release', 9_000))).toEqual([40_000, 0, 28_979.99, 11_020.01])
    expect(after(entry('take_back', 2_365.5))).toEqual([40_000, 0, 26_614.49, 13_385.51])
    expect(after(entry('prove', 26_614.49))).toEqual([40_000, 0, 26_614.49, 13_385.51])
    const figures = fundFigures(sumEntries(entries))
    expect(figures).toMatchObject({
      paidOutCents: euro(28_979.99),
      returnedCents: euro(2_365.5),
      provenCents: euro(26_614.49),
    })
    expect(isSound(figures)).toBe(true)
  })

  it('eine Empfehlung bindet das Geld, ihre Bewilligung bindet es nicht doppelt', () => {
    const entries = [entry('allot', 60_000), entry('request', 1_396), entry('recommend', 1_396)]
    expect(four(fundFigures(sumEntries(entries)))).toEqual([60_000, 1_396, 0, 58_604])
    expect(fundFigures(sumEntries(entries))).toMatchObject({
      recommendedCents: euro(1_396),
      requestedCents: euro(1_396),
    })
    entries.push(entry('dismiss', 1_396), entry('unrecommend', 1_396), entry('reserve', 1_396))
    expect(four(fundFigures(sumEntries(entries)))).toEqual([60_000, 1_396, 0, 58_604])
    expect(fundFigures(sumEntries(entries))).toMatchObject({ recommendedCents: 0, requestedCents: 0 })
  })

  it('mehrere Fonds ergeben zusammen die Zahlen des Jahres', () => {
    const action = sumEntries([entry('allot', 40_000), entry('reserve', 7_500)])
    const youth = sumEntries([entry('allot', 5_000)])
    expect(four(fundFigures(addUp([action, youth])))).toEqual([45_000, 7_500, 0, 37_500])
  })

  it('gebunden, ausgezahlt und frei ergeben immer das Ganze, und geprüfte Schritte überziehen nie', () => {
    const step = fc.tuple(
      fc.constantFrom<EntryKind>('reserve', 'release', 'pay_out', 'take_back', 'allot', 'cut'),
      fc.nat(50_000),
    )
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(step, { maxLength: 40 }), (limit, steps) => {
        const entries = [{ kind: 'allot' as EntryKind, amountCents: cents(limit) }]
        let total = limit
        for (const [kind, wish] of steps) {
          const now = fundFigures(sumEntries(entries))
          const bound = {
            release: now.reservedCents,
            pay_out: now.reservedCents,
            take_back: now.paidCents,
            cut: now.freeCents,
            allot: cents(100_000),
          }
          const allowed =
            kind === 'reserve'
              ? checkReservation(now.freeCents, cents(wish)).length === 0
              : wish <= (bound[kind as 'release'] ?? 0)
          if (allowed) entries.push({ kind, amountCents: cents(wish) })
          if (allowed && kind === 'allot') total += wish
          if (allowed && kind === 'cut') total -= wish
        }
        const figures = fundFigures(sumEntries(entries))
        expect(figures.reservedCents + figures.paidCents + figures.freeCents).toBe(total)
        expect(figures.totalCents).toBe(total)
        expect(isSound(figures)).toBe(true)
      }),
    )
  })

  it.each([
    ['mehr gebunden als da', [entry('allot', 10), entry('reserve', 10.01)]],
    ['mehr gezahlt als gebunden', [entry('allot', 10), entry('reserve', 5), entry('pay_out', 5.01)]],
    [
      'mehr zurück als gezahlt',
      [entry('allot', 10), entry('reserve', 5), entry('pay_out', 5), entry('take_back', 5.01)],
    ],
    [
      'mehr nachgewiesen als behalten',
      [entry('allot', 10), entry('reserve', 5), entry('pay_out', 5), entry('prove', 5.01)],
    ],
  ])('ein Journal ist nicht in Ordnung: %s', (_, entries) => {
    expect(isSound(fundFigures(sumEntries(entries)))).toBe(false)
  })
})
