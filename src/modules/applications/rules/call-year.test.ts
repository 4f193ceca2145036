import { expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { checkCallYear } from './call-year.ts'

it.each<[string, number, string, string[]]>([
  ['im Herbst für das nächste Jahr', 2018, '2017-11-15', []],
  ['am ersten Tag des Jahres', 2018, '2018-01-01', []],
  ['am letzten Tag des Jahres', 2018, '2018-12-31', []],
  ['am Tag danach', 2018, '2019-01-01', ['call-year-over']],
  ['Jahre danach', 2018, '2026-11-22', ['call-year-over']],
])('Aufruf %s', (_, year, today, codes) => {
  const findings = checkCallYear(year, localDate(today))
  expect(codesOf(findings)).toEqual(codes)
  for (const finding of findings) expect(findingText(finding)).toMatch(/Förderjahr 2018 .*Bitte/)
})
