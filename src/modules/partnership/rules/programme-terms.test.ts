import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTermRows } from '../terms.ts'
import { assembleTerms, type TermRow, termsForYear } from './programme-terms.ts'

const rows = readTermRows(readFileSync(new URL('../terms/2017.yaml', import.meta.url), 'utf8'))
const [first] = rows as [TermRow]

describe('Fördergrundlagen', () => {
  it.each([
    [2016, 'no programme terms cover the year 2016'],
    [2020, 'no programme terms cover the year 2020'],
  ])('für %i gibt es keine: Arbeit hält an', (year, message) => {
    expect(() => termsForYear(rows, year)).toThrow(message)
  })

  it.each([2017, 2018, 2019])('gelten %i', (year) => {
    expect(termsForYear(rows, year).generation).toBe('2017')
  })

  it.each<[string, readonly TermRow[], string]>([
    ['ohne Zeile', [], 'no rows of programme terms'],
    ['mit einer Lücke', rows.slice(1), `lack ${first.key}`],
    ['mit einem Wert zweimal', [...rows, first], `name ${first.key} twice`],
    [
      'aus zwei Fassungen',
      [...rows.slice(1), { ...first, generation: '2020' }],
      'two generations of terms overlap',
    ],
    ['mit einem unlesbaren Wert', [{ ...first, value: 'viel' }, ...rows.slice(1)], 'cannot be "viel"'],
  ])('%s werden nicht zusammengesetzt', (_, some, message) => {
    expect(() => assembleTerms(some)).toThrow(message)
  })

  it('nennen Angenommenes und Einstellbares bei der Quelle', () => {
    const terms = assembleTerms(rows)
    expect(terms.sources.federalShare.assumed).toBe(true)
    expect(terms.sources.spendWithinDays.assumed).toBeUndefined()
    expect(terms.gates).toEqual({ councilConsent: false, federalPrecheck: false })
  })
})
