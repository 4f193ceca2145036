import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '../../../kit/dates.ts'
import { codesOf, type Finding } from '../../../kit/findings.ts'
import { bodyFindingText } from '../texts.ts'
import {
  type AppointmentCode,
  checkAppointment,
  checkDeputy,
  checkLeaving,
  checkProlongation,
  type Holder,
} from './appointment.ts'

const on = (day: string): LocalDate => localDate(day)
const holder = (personId: string | null, from: string, leftOn: string | null = null): Holder => ({
  name: 'Mitglied m06',
  personId,
  from: on(from),
  leftOn: leftOn === null ? null : on(leftOn),
})
const sentences = (findings: readonly Finding<AppointmentCode>[]) => findings.map(bodyFindingText)

describe('filling a seat', () => {
  const appointee = { personId: 'p', appointedOn: on('2018-03-06'), termUntil: null, predecessor: null }

  it.each<[string, Partial<typeof appointee> | object, readonly Holder[], string[]]>([
    ['in an empty body', {}, [], []],
    ['beside others', {}, [holder('q', '2018-01-10')], []],
    ['for a term of one day', { termUntil: on('2018-03-06') }, [], []],
    [
      'for a term that ended the day before',
      { termUntil: on('2018-03-05') },
      [],
      ['term-ends-before-appointment'],
    ],
    ['by somebody with a seat', {}, [holder('p', '2018-01-10')], ['person-holds-a-seat']],
    [
      'by somebody who leaves a day later',
      {},
      [holder('p', '2018-01-10', '2018-03-07')],
      ['person-holds-a-seat'],
    ],
    ['by somebody who leaves that day', {}, [holder('p', '2018-01-10', '2018-03-06')], []],
    ['by somebody who gets another seat later', {}, [holder('p', '2018-05-01')], ['person-holds-a-seat']],
    ['without an account, twice', { personId: null }, [holder(null, '2018-01-10')], []],
    ['after somebody who left that day', follows('2018-03-06'), [], []],
    ['after somebody who leaves a day later', follows('2018-03-07'), [], ['seat-not-free-yet']],
    ['after somebody who has not left', follows(null), [], ['seat-not-free-yet']],
    ['after somebody who has a successor', follows('2018-03-01', true), [], ['seat-has-successor']],
  ])('%s', (_, wish, others, codes) => {
    const findings = checkAppointment({ ...appointee, ...wish }, others)
    expect(codesOf(findings)).toEqual(codes)
    expect(sentences(findings).every((text) => text.length > 20)).toBe(true)
  })
})

function follows(leftOn: string | null, hasSuccessor = false) {
  return { predecessor: { leftOn: leftOn === null ? null : on(leftOn), hasSuccessor } }
}

describe('naming a deputy', () => {
  it.each<[string, string, readonly (readonly [string, string | null])[], readonly Holder[], string[]]>([
    ['from the day of the appointment', '2018-01-10', [], [], []],
    ['the day before it', '2018-01-09', [], [], ['deputy-before-member']],
    ['on the last day of the seat', '2018-09-30', [], [], []],
    ['on the day the seat is free', '2018-10-01', [], [], ['deputy-after-member']],
    ['in place of the present one, same day', '2018-03-06', [['2018-03-06', null]], [], []],
    ['before the present one', '2018-03-05', [['2018-03-06', null]], [], ['deputy-before-earlier-deputy']],
    ['when an earlier one is gone', '2018-04-01', [['2018-03-06', '2018-04-01']], [], []],
    [
      'while an earlier one stood in',
      '2018-03-31',
      [['2018-03-06', '2018-04-01']],
      [],
      ['deputy-before-earlier-deputy'],
    ],
    ['who has a seat', '2018-03-06', [], [holder('d', '2018-01-10')], ['deputy-holds-a-seat']],
    ['who leaves that day', '2018-03-06', [], [holder('d', '2018-01-10', '2018-03-06')], []],
  ])('%s', (_, namedOn, earlier, seats, codes) => {
    const member = { from: on('2018-01-10'), leftOn: on('2018-10-01') }
    const before = earlier.map(([from, leftOn]) => ({
      from: on(from),
      leftOn: leftOn === null ? null : on(leftOn),
    }))
    const findings = checkDeputy({ personId: 'd', namedOn: on(namedOn) }, member, before, seats)
    expect(codesOf(findings)).toEqual(codes)
    expect(sentences(findings).every((text) => text.length > 20)).toBe(true)
  })
})

it.each([
  ['2018-01-09', 'Das Mitglied ist erst am 10. Januar 2018 berufen worden.'],
  ['2018-01-10', ''],
  ['2018-01-11', ''],
])('leaving on %s', (leftOn, sentence) => {
  const [text = ''] = sentences(checkLeaving(on('2018-01-10'), on(leftOn)))
  expect(text.startsWith(sentence)).toBe(true)
  expect(text === '').toBe(sentence === '')
})

it.each([
  ['2019-12-31', '2019-12-31', '2019-11-01', ['term-not-longer']],
  ['2019-12-31', '2020-01-01', '2019-11-01', []],
  ['2019-12-31', null, '2018-01-10', []],
  ['2019-12-31', null, '2018-01-09', ['term-decided-earlier']],
  [null, '2020-01-01', '2019-11-01', ['term-not-limited']],
] as const)('prolonging a term until %s to %s, on %s', (before, until, decidedOn, codes) => {
  const day = (text: string | null) => (text === null ? null : on(text))
  const current = { until: day(before), decidedOn: on('2018-01-10') }
  const findings = checkProlongation(current, { until: day(until), decidedOn: on(decidedOn) })
  expect(codesOf(findings)).toEqual(codes)
  expect(sentences(findings)).toHaveLength(codes.length)
})
