import { describe, expect, it } from 'vitest'
import { cents } from '../../kit/money.ts'
import { csvEuro, csvText } from './csv.ts'

const lineOf = (value: string | number | null): string =>
  csvText([{ head: 'Wert', value: (row: { value: string | number | null }) => row.value }], [{ value }])

describe('a table for German spreadsheets', () => {
  it('begins with the byte order mark and separates by semicolons', () => {
    const columns = [
      { head: 'Träger', value: (row: { name: string }) => row.name },
      { head: 'Betrag', value: () => csvEuro(cents(750_000)) },
    ]
    expect(csvText(columns, [{ name: 'Kino-Club' }])).toBe('\ufeffTräger;Betrag\r\nKino-Club;7500,00\r\n')
  })

  it.each([
    ['a;b', '"a;b"'],
    ['er sagte "ja"', '"er sagte ""ja"""'],
    ['zwei\nZeilen', '"zwei\nZeilen"'],
    ['=1+1', "'=1+1"],
    ['+49 123', "'+49 123"],
    ['-Abend', "'-Abend"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [1.5, '1,5'],
    [-3, '-3'],
    [null, ''],
  ])('%j', (value, expected) => {
    expect(lineOf(value)).toBe(`\ufeffWert\r\n${expected}\r\n`)
  })

  it('writes a negative amount as a number', () => {
    expect(lineOf(csvEuro(cents(-123_456)))).toBe('\ufeffWert\r\n-1234,56\r\n')
  })
})
