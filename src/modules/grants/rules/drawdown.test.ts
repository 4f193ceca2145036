import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { type Cents, cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { checkDrawdown, type Drawdown, type GrantToDraw, remainingOfGrant, spendByDay } from './drawdown.ts'

const euro = (amount: number): Cents => cents(Math.round(amount * 100))
const terms = { spendWithinDays: 42, fundingYear: 2018, lastRequestDay: null }
const paid = (amount: number, day: string, state: Drawdown['state'] = 'paid'): Drawdown => ({
  amountCents: euro(amount),
  state,
  paidOn: localDate(day),
})
const festival: GrantToDraw = {
  grantedCents: euro(7_500),
  running: true,
  calledOff: false,
  openConditions: [],
  earlier: [],
}

describe('sechs Wochen', () => {
  it.each([
    ['Demokratiefest, erster Abruf', '2018-05-09', '2018-06-20'],
    ['Demokratiefest, zweiter Abruf', '2018-06-27', '2018-08-08'],
    ['Plakataktion', '2018-04-17', '2018-05-29'],
    ['Lehrmaterial', '2018-06-18', '2018-07-30'],
    ['Fair Friday', '2018-09-10', '2018-10-22'],
    ['Freilichtkino', '2018-08-08', '2018-09-19'],
    ['Kreativkiste', '2018-03-27', '2018-05-08'],
    ['über das Jahresende', '2018-11-20', '2019-01-01'],
  ])('%s: am %s gezahlt, bis %s zu verbrauchen', (_, paidOn, until) => {
    expect(spendByDay(localDate(paidOn), terms)).toBe(until)
  })
})

describe('Mittelabruf', () => {
  it.each<[string, number, string, Partial<GrantToDraw>, object, string[]]>([
    ['erster Abruf', 4_000, '2018-05-02', {}, {}, []],
    [
      'zweiter Abruf am letzten Tag der sechs Wochen',
      3_500,
      '2018-06-20',
      { earlier: [paid(4_000, '2018-05-09')] },
      {},
      [],
    ],
    [
      'einen Tag später ist der erste überfällig',
      3_500,
      '2018-06-21',
      { earlier: [paid(4_000, '2018-05-09')] },
      {},
      ['earlier-drawdown-overdue'],
    ],
    [
      'überfällig nicht, wenn der Verbrauch bestätigt ist',
      3_500,
      '2018-06-21',
      { earlier: [paid(4_000, '2018-05-09', 'spent')] },
      {},
      [],
    ],
    ['genau der Rest', 3_500, '2018-06-20', { earlier: [paid(4_000, '2018-05-09')] }, {}, []],
    [
      'ein Cent mehr als der Rest',
      3_500.01,
      '2018-06-20',
      { earlier: [paid(4_000, '2018-05-09')] },
      {},
      ['drawdown-over-remaining'],
    ],
    [
      'ein abgelehnter Abruf zählt nicht',
      7_500,
      '2018-06-20',
      { earlier: [paid(4_000, '2018-05-09', 'refused')] },
      {},
      [],
    ],
    [
      'ein offener Abruf zählt',
      4_000,
      '2018-05-03',
      { earlier: [{ amountCents: euro(4_000), state: 'requested', paidOn: null }] },
      {},
      ['drawdown-over-remaining'],
    ],
    ['nichts', 0, '2018-05-02', {}, {}, ['drawdown-not-positive']],
    ['Bescheid nicht bestätigt', 1, '2018-05-02', { running: false }, {}, ['measure-not-running']],
    ['abgesagt', 1, '2018-08-26', { calledOff: true }, {}, ['measure-not-running']],
    [
      'Auflage offen',
      1,
      '2018-05-02',
      { openConditions: ['Druckfreigabe vor dem Druck'] },
      {},
      ['condition-open'],
    ],
    ['am letzten Tag für Abrufe', 1, '2018-10-30', {}, { lastRequestDay: localDate('2018-10-30') }, []],
    [
      'einen Tag danach',
      1,
      '2018-10-31',
      {},
      { lastRequestDay: localDate('2018-10-30') },
      ['drawdown-after-last-day'],
    ],
    ['Frist endet genau am Jahresende', 1, '2018-11-19', {}, {}, []],
    ['Frist endet am Neujahrstag', 1, '2018-11-20', {}, {}, ['spend-by-after-year-end']],
    ['im neuen Jahr', 1, '2019-01-01', {}, {}, ['drawdown-after-last-day', 'spend-by-after-year-end']],
    [
      'alles zugleich',
      8_000,
      '2018-06-21',
      { running: false, openConditions: ['Plan'], earlier: [paid(4_000, '2018-05-09')] },
      {},
      ['measure-not-running', 'drawdown-over-remaining', 'condition-open', 'earlier-drawdown-overdue'],
    ],
  ])('%s', (_, amount, day, grant, change, codes) => {
    const request = { amountCents: euro(amount), requestedOn: localDate(day) }
    const findings = checkDrawdown(request, { ...festival, ...grant }, { ...terms, ...change })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding.weight).toBe(finding.code === 'spend-by-after-year-end' ? 'warning' : 'refusal')
      expect(findingText(finding)).toMatch(/[Bb]itte|erst abgerufen/)
    }
  })

  it('zulässige Abrufe übersteigen zusammen nie die Bewilligung', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.nat(400_000)), (granted, wishes) => {
        const earlier: Drawdown[] = []
        for (const wish of wishes) {
          const grant = { ...festival, grantedCents: cents(granted), earlier }
          const request = { amountCents: cents(wish), requestedOn: localDate('2018-05-02') }
          if (checkDrawdown(request, grant, terms).length > 0) continue
          earlier.push({ amountCents: cents(wish), state: 'paid', paidOn: addDays(request.requestedOn, 1) })
        }
        expect(remainingOfGrant({ grantedCents: cents(granted), earlier })).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
