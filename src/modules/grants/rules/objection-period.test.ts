import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, localDate } from '../../../kit/dates.ts'
import { objectionState, objectionUntil } from './objection-period.ts'

const rules = { months: 1, receivedAfterDays: 4 }

describe('Ende der Widerspruchsfrist', () => {
  it.each([
    ['Zugang vier Tage nach Absendung', '2026-05-05', null, '2026-06-09'],
    ['nachgewiesener Zugang geht der Vermutung vor', '2026-05-05', '2026-05-12', '2026-06-12'],
    ['Ende am Freitag bleibt', '2026-05-04', '2026-05-05', '2026-06-05'],
    ['Ende am Samstag rückt auf Montag', '2026-05-05', '2026-05-06', '2026-06-08'],
    ['Ende am Sonntag rückt auf Montag', '2026-05-05', '2026-05-07', '2026-06-08'],
    ['Ende am Montag bleibt', '2026-05-05', '2026-05-08', '2026-06-08'],
    ['kein 31. April: der 30. gilt', '2026-03-27', '2026-03-31', '2026-04-30'],
    ['kein 31. Februar, und der 28. ist ein Samstag', '2026-01-27', '2026-01-31', '2026-03-02'],
    ['Schaltjahr', '2028-01-27', '2028-01-31', '2028-02-29'],
    ['Ende eines kurzen Monats bleibt dessen Tag', '2027-02-24', '2027-02-28', '2027-03-29'],
    ['über den Jahreswechsel', '2026-12-17', '2026-12-21', '2027-01-21'],
  ])('%s', (_, sent, received, until) => {
    const receipt = { sentOn: localDate(sent), receivedOn: received ? localDate(received) : null }
    expect(objectionUntil(receipt, rules)).toBe(until)
  })

  it('wird der Bescheid übergeben, gilt der Tag selbst', () => {
    const receipt = { sentOn: localDate('2026-05-05'), receivedOn: null }
    expect(objectionUntil(receipt, { ...rules, receivedAfterDays: 0 })).toBe('2026-06-05')
  })

  it('liegt an einem Werktag, 28 bis 33 Tage nach dem Zugang, und nie früher bei späterem Zugang', () => {
    fc.assert(
      fc.property(fc.nat(4000), (offset) => {
        const sentOn = addDays(localDate('2024-01-01'), offset)
        const endOf = (receivedOn: typeof sentOn) => objectionUntil({ sentOn, receivedOn }, rules)
        const until = endOf(sentOn)
        expect(new Date(`${until}T12:00:00Z`).getUTCDay() % 6).not.toBe(0)
        expect(daysBetween(sentOn, until)).toBeGreaterThanOrEqual(28)
        expect(daysBetween(sentOn, until)).toBeLessThanOrEqual(33)
        expect(endOf(addDays(sentOn, 1)) >= until).toBe(true)
      }),
    )
  })
})

describe('Bestandskraft', () => {
  const receipt = { sentOn: localDate('2026-05-05'), receivedOn: null, waivedOn: null, objectedOn: null }
  it.each([
    ['am letzten Tag', receipt, '2026-06-09', 'running'],
    ['einen Tag danach', receipt, '2026-06-10', 'final'],
    ['am Tag vor dem Verzicht', { ...receipt, waivedOn: localDate('2026-05-07') }, '2026-05-06', 'running'],
    ['am Tag des Verzichts', { ...receipt, waivedOn: localDate('2026-05-07') }, '2026-05-07', 'final'],
    [
      'Widerspruch am letzten Tag',
      { ...receipt, objectedOn: localDate('2026-06-09') },
      '2026-06-30',
      'objected',
    ],
    ['verspäteter Widerspruch', { ...receipt, objectedOn: localDate('2026-06-10') }, '2026-06-30', 'final'],
  ])('%s', (_, notice, today, state) => {
    expect(objectionState(notice, localDate(today), rules)).toBe(state)
  })
})
