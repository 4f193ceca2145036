import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuroNumber } from '../../../kit/money.ts'
import type { CaseRow } from '../list-queries.ts'
import { statusWord } from '../rules/status-words.ts'

const head = [
  'Nummer',
  'Titel',
  'Antragstellende',
  'Fonds',
  'Beantragt in Euro',
  'Bewilligt in Euro',
  'Stand',
  'Frist',
]

/** The list as German spreadsheet programs open it: semicolons, a byte order mark, amounts as numbers. */
export const casesCsv = (rows: readonly CaseRow[], fundName: (row: CaseRow) => string): string =>
  `\u{feff}${[head, ...rows.map((row) => cellsOf(row, fundName(row)))].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`

const cellsOf = (row: CaseRow, fund: string): string[] => [
  row.reference ?? '',
  asText(row.title),
  asText(row.applicantName),
  asText(fund),
  amount(row.requestedCents),
  row.grantedCents === null ? '' : amount(row.grantedCents),
  statusWord(row.state, 'office') ?? row.state,
  row.dueOn ? formatDayShort(row.dueOn) : '',
]

/** Without the dots between thousands, so that it is read as a number. */
const amount = (cents: CaseRow['requestedCents']): string => formatEuroNumber(cents).replaceAll('.', '')

/** A cell that begins like a formula would be run by the spreadsheet. */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
