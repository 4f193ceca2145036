import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { procedureText } from '../procedure-texts.ts'
import { checkCirculation, checkCirculationDays, isObjected } from './circulation-allowed.ts'
import type { CirculationRule } from './rules-of-procedure.ts'

const usual: CirculationRule = {
  allowed: 'urgent',
  days: 14,
  upToCents: cents(100_000),
  objectionOf: 'one_member',
}

describe('wann im Umlauf entschieden werden darf', () => {
  it.each<[string, number | null, string, Partial<CirculationRule>, string[]]>([
    ['dringend, genau bis zur Grenze', 100_000, 'Das Fest ist vorher.', {}, []],
    ['einen Cent über der Grenze', 100_001, 'Das Fest ist vorher.', {}, ['circulation-over-limit']],
    ['ohne Grenze', 9_000_000, 'Das Fest ist vorher.', { upToCents: null }, []],
    ['ohne Geld', null, 'Das Fest ist vorher.', {}, []],
    ['ohne Grund', 1, ' ', {}, ['circulation-only-when-urgent']],
    ['jederzeit, ohne Grund', 1, '', { allowed: 'always' }, []],
    ['gar nicht', 1, 'Das Fest ist vorher.', { allowed: 'never' }, ['circulation-not-allowed']],
  ])('%s', (_, amount, urgency, change, codes) => {
    const matter = { amountCents: amount === null ? null : cents(amount), urgency }
    const findings = checkCirculation(matter, { circulation: { ...usual, ...change } })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(procedureText(finding)).toMatch(/Bitte/)
  })

  it.each([
    ['2018-05-14', []],
    ['2018-05-15', []],
    ['2018-05-13', ['circulation-too-short']],
  ])('am 30. April verschickt, Antworten bis %s', (endsOn, codes) => {
    const findings = checkCirculationDays(localDate('2018-04-30'), localDate(endsOn), { circulation: usual })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(procedureText(finding)).toContain('14.')
  })

  it.each<[number, Partial<CirculationRule>, boolean]>([
    [0, {}, false],
    [1, {}, true],
    [2, { objectionOf: 'quarter_of_voters' }, false],
    [3, { objectionOf: 'quarter_of_voters' }, true],
    [12, { objectionOf: 'nobody' }, false],
  ])('%i von 12 widersprechen: %j', (objections, change, objected) => {
    expect(isObjected(objections, 12, { circulation: { ...usual, ...change } })).toBe(objected)
  })
})
