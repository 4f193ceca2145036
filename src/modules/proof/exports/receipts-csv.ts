import { formatDayShort, type LocalDate } from '../../../kit/dates.ts'
import type { Cents } from '../../../kit/money.ts'
import type { listDrawdowns } from '../../grants/index.ts'
import { paymentKindLabels, sideLabels } from '../page-texts.ts'
import type { Receipt } from '../queries/records.ts'
import { lineLabel } from '../receipt-lines.ts'

type Drawdown = Awaited<ReturnType<typeof listDrawdowns>>[number]

/**
 * The Belegliste in the order of the payments, drawdowns among the incomes (Landkreis Börde), as German spreadsheets
 * open it: semicolons, a byte order mark, decimal commas. Text that a spreadsheet would compute is disarmed.
 */
export function receiptsCsv(receipts: readonly Receipt[], drawdowns: readonly Drawdown[]): string {
  const rows = [...receipts.map(receiptRow), ...drawdowns.flatMap(drawdownRow)]
  const inOrder = rows.toSorted((left, right) => left.paidOn.localeCompare(right.paidOn))
  const lines = [head, ...inOrder.map(({ cells }) => cells)].map((cells) => cells.map(cell).join(';'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

const head = [
  'Nr.',
  'Belegdatum',
  'Zahlungsdatum',
  'Empfänger/Einzahler',
  'Zweck',
  'Position',
  'Art',
  'Zahlungsart',
  'Einnahme',
  'Ausgabe',
  'nicht anerkannt',
  'Prüfvermerk',
]

interface Row {
  readonly paidOn: LocalDate
  readonly cells: readonly string[]
}

const receiptRow = (receipt: Receipt): Row => ({
  paidOn: receipt.paidOn,
  cells: [
    String(receipt.number),
    formatDayShort(receipt.documentOn),
    formatDayShort(receipt.paidOn),
    text(receipt.party),
    text(receipt.purpose),
    text(lineLabel(receipt)),
    sideLabels[receipt.side],
    paymentKindLabels[receipt.paymentKind],
    receipt.side === 'income' ? amount(receipt.amountCents) : '',
    receipt.side === 'expense' ? amount(receipt.amountCents) : '',
    receipt.ineligibleCents > 0 ? amount(receipt.ineligibleCents) : '',
    text(receipt.examinationNote),
  ],
})

const drawdownRow = ({ number, paidOn, amountCents, purpose }: Drawdown): Row[] =>
  paidOn === null
    ? []
    : [
        {
          paidOn,
          cells: [
            '',
            '',
            formatDayShort(paidOn),
            `Mittelabruf ${number}`,
            text(purpose),
            'Zuwendung',
            sideLabels.income,
            paymentKindLabels.transfer,
            amount(amountCents),
            '',
            '',
            '',
          ],
        },
      ]

/** "1234,56" without points: a spreadsheet reads it as a number. */
const amount = (amountCents: Cents): string =>
  `${Math.trunc(amountCents / 100)},${String(amountCents % 100).padStart(2, '0')}`

const text = (typed: string): string => (/^[=+\-@\t\r]/.test(typed) ? `'${typed}` : typed)

const cell = (content: string): string =>
  /[";\r\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content
