import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { checkMeasurePeriod, type MeasurePeriod, type PeriodRules } from './measure-period.ts'

const day = localDate
const measure: MeasurePeriod = {
  submittedOn: day('2018-02-12'),
  periodFrom: day('2018-05-01'),
  periodUntil: day('2018-07-31'),
  begun: false,
}
const rules: PeriodRules = { fundingYear: 2018, lastMeasureDay: null }
const local: PeriodRules = { fundingYear: 2018, lastMeasureDay: day('2018-11-30') }
const terms = { measureEndsWithinYear: true, notBegunBeforeGrant: true }

describe('Jährlichkeit', () => {
  it.each<[string, Partial<MeasurePeriod>, PeriodRules, string[]]>([
    ['mitten im Jahr', {}, rules, []],
    ['endet am 31. Dezember', { periodUntil: day('2018-12-31') }, rules, []],
    ['endet am Neujahrstag', { periodUntil: day('2019-01-01') }, rules, ['periodUntil outside-funding-year']],
    ['endet am örtlich letzten Tag', { periodUntil: day('2018-11-30') }, local, []],
    [
      'endet einen Tag nach dem örtlich letzten',
      { periodUntil: day('2018-12-01') },
      local,
      ['periodUntil outside-funding-year'],
    ],
    ['beginnt am Neujahrstag', { submittedOn: day('2017-12-01'), periodFrom: day('2018-01-01') }, rules, []],
    [
      'beginnt am Silvestertag davor',
      { submittedOn: day('2017-12-01'), periodFrom: day('2017-12-31') },
      rules,
      ['periodFrom outside-funding-year'],
    ],
    [
      'liegt ganz im Folgejahr',
      { periodFrom: day('2019-03-01'), periodUntil: day('2019-04-01') },
      rules,
      ['periodUntil outside-funding-year'],
    ],
    ['ein Tag', { periodUntil: day('2018-05-01') }, rules, []],
    ['Ende einen Tag vor Beginn', { periodUntil: day('2018-04-30') }, rules, ['periodUntil period-reversed']],
    ['ohne Beginn', { periodFrom: null }, rules, ['periodFrom period-missing']],
    ['ohne Ende', { periodUntil: null }, rules, ['periodUntil period-missing']],
    ['ohne beides', { periodFrom: null, periodUntil: null }, rules, ['periodFrom period-missing']],
  ])('%s', (_, change, periodRules, expected) => {
    const findings = checkMeasurePeriod({ ...measure, ...change }, periodRules, terms)
    expect(findings.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
    for (const finding of findings) {
      expect(finding.weight).toBe('refusal')
      expect(findingText(finding)).toMatch(/Bitte/)
    }
  })

  it('das Jahresende bindet nur, wo die Fördergrundlagen es verlangen; der Jahresanfang immer', () => {
    const free = { ...terms, measureEndsWithinYear: false }
    const late = { ...measure, periodUntil: day('2019-01-31') }
    const early = { ...measure, submittedOn: day('2017-12-01'), periodFrom: day('2017-12-31') }
    expect(checkMeasurePeriod(late, local, free)).toEqual([])
    expect(codesOf(checkMeasurePeriod(early, rules, free))).toEqual(['outside-funding-year'])
  })
})

describe('Nicht begonnen', () => {
  it.each<[string, Partial<MeasurePeriod>, string[]]>([
    ['vor der Bewilligung begonnen', { begun: true }, ['begun already-begun']],
    [
      'beginnt einen Tag vor der Einreichung',
      { periodFrom: day('2018-02-11') },
      ['periodFrom already-begun'],
    ],
    ['beginnt am Tag der Einreichung', { periodFrom: day('2018-02-12') }, []],
    ['beginnt einen Tag nach der Einreichung', { periodFrom: day('2018-02-13') }, []],
    [
      'begonnen, ohne Tage und damit beides',
      { begun: true, periodFrom: null, periodUntil: null },
      ['periodFrom period-missing', 'begun already-begun'],
    ],
    [
      'im Vorjahr und vor der Einreichung',
      { submittedOn: day('2018-01-08'), periodFrom: day('2017-12-31') },
      ['periodFrom outside-funding-year', 'periodFrom already-begun'],
    ],
  ])('%s', (_, change, expected) => {
    const findings = checkMeasurePeriod({ ...measure, ...change }, rules, terms)
    expect(findings.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })

  it('verlangen die Fördergrundlagen es nicht, ist der Beginn frei', () => {
    const free = { ...terms, notBegunBeforeGrant: false }
    expect(checkMeasurePeriod({ ...measure, begun: true }, rules, free)).toEqual([])
    expect(checkMeasurePeriod({ ...measure, periodFrom: day('2018-02-11') }, rules, free)).toEqual([])
  })

  it('jeder Zeitraum des Jahres nach der Einreichung ist recht, um keinen Tag mehr', () => {
    const offset = fc.nat(364)
    fc.assert(
      fc.property(offset, offset, offset, (submitted, one, other) => {
        const dayAt = (days: number) => addDays(day('2018-01-01'), days)
        const periodFrom = dayAt(Math.min(one, other))
        const periodUntil = dayAt(Math.max(one, other))
        const applied = { submittedOn: dayAt(submitted), periodFrom, periodUntil, begun: false }
        const expected = periodFrom < applied.submittedOn ? ['already-begun'] : []
        expect(codesOf(checkMeasurePeriod(applied, rules, terms))).toEqual(expected)
      }),
    )
  })
})
