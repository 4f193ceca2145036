import { type Cents, formatEuroNumber } from '../../kit/money.ts'
import type { RequestContext } from './environment.ts'

export interface CsvColumn<Row> {
  readonly head: string
  readonly value: (row: Row) => string | number | null
}

/** A table as a download that German spreadsheets open as it is: semicolons, byte order mark, decimal comma. */
export function csvAnswer<Row>(
  c: RequestContext,
  fileName: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Response {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${fileName.replace(/[^\w.-]/g, '-')}"`)
  return c.body(csvText(columns, rows))
}

export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ head }) => cell(head)),
    ...rows.map((row) => columns.map(({ value }) => cell(value(row)))),
  ]
  return `\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`
}

/** An amount as a number of the spreadsheet: "7500,00", with a hyphen for a minus. */
export const csvEuro = (amount: Cents | null): AmountText | null =>
  amount === null ? null : (formatEuroNumber(amount).replaceAll('.', '').replace('−', '-') as AmountText)

type AmountText = string & { readonly __amount: true }
const amountPattern = /^-?\d+,\d\d$/

/** Text that begins like a formula is shown, not run. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value
  const harmless = typeof value === 'number' || amountPattern.test(text) || !/^[=+\-@\t\r]/.test(text)
  const shown = harmless ? text : `'${text}`
  return /[;"\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
