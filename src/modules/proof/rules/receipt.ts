/**
 * Belege (Belegliste, Landkreis Börde und Recknitztal: Zahlung im Zeitraum, Zahltag, Kostenposition, keine Doppelungen).
 * Each receipt was paid within the period, once, on a known day, and belongs to a line of the plan.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source, Weight } from '../../../kit/findings.ts'
import { type Cents, minus, noCents, plus } from '../../../kit/money.ts'

export interface Receipt {
  readonly id: string
  readonly lineId: string | null
  readonly documentedOn: LocalDate | null
  readonly paidOn: LocalDate | null
  readonly payee: string
  readonly documentNumber: string | null
  readonly amountCents: Cents
}

export interface ReceiptFrame {
  readonly periodFrom: LocalDate
  readonly periodUntil: LocalDate
  /** A local setting may allow costs of the period to be paid until a later day. */
  readonly lastPaymentDay: LocalDate | null
  readonly lines: readonly { readonly id: string; readonly label: string; readonly toleratedCents: Cents }[]
}

export type ReceiptCode =
  | 'payment-date-missing'
  | 'payment-outside-period'
  | 'receipt-not-positive'
  | 'receipt-without-line'
  | 'receipt-duplicate'
  | 'receipts-exceed-line'

const source: Source = {
  title: 'Fragen und Antworten (Landkreis Börde)',
  section: 'Belegliste',
  url: 'https://pfdboerde.de/faq/',
}

export const checkReceipts = (receipts: readonly Receipt[], frame: ReceiptFrame): Finding<ReceiptCode>[] => [
  ...receipts.flatMap((receipt) => checkReceipt(receipt, frame)),
  ...checkDuplicates(receipts),
  ...checkLineTotals(receipts, frame),
]

function checkReceipt(receipt: Receipt, frame: ReceiptFrame): Finding<ReceiptCode>[] {
  const { payee, paidOn, amountCents, lineId } = receipt
  const found: Finding<ReceiptCode>[] = []
  const find = (code: ReceiptCode, weight: Weight, facts: Finding['facts'] = {}): void => {
    found.push({
      code,
      weight,
      source,
      field: `receipts.${receipt.id}`,
      facts: { payee, amountCents, ...facts },
    })
  }
  const lastPayment = frame.lastPaymentDay ?? frame.periodUntil
  if (paidOn === null) find('payment-date-missing', 'refusal')
  else if (paidOn < frame.periodFrom || paidOn > lastPayment) {
    find('payment-outside-period', 'warning', { paidOn, periodFrom: frame.periodFrom, lastPayment })
  }
  if (amountCents <= 0) find('receipt-not-positive', 'refusal')
  if (!frame.lines.some((line) => line.id === lineId)) find('receipt-without-line', 'refusal')
  return found
}

/** The same payee, amount and document number or, without a number, day: probably entered twice. A person decides. */
function checkDuplicates(receipts: readonly Receipt[]): Finding<ReceiptCode>[] {
  const seen = new Set<string>()
  return receipts.flatMap((receipt): Finding<ReceiptCode>[] => {
    const { payee, amountCents, documentNumber, paidOn } = receipt
    const mark = JSON.stringify([payee.trim().toLowerCase(), amountCents, documentNumber?.trim() || paidOn])
    if (!seen.has(mark)) {
      seen.add(mark)
      return []
    }
    const field = `receipts.${receipt.id}`
    return [{ code: 'receipt-duplicate', weight: 'warning', source, field, facts: { payee, amountCents } }]
  })
}

const checkLineTotals = (receipts: readonly Receipt[], { lines }: ReceiptFrame): Finding<ReceiptCode>[] =>
  lines.flatMap(({ id, label, toleratedCents }): Finding<ReceiptCode>[] => {
    const spentCents = receipts
      .filter((receipt) => receipt.lineId === id)
      .reduce((sum, receipt) => plus(sum, receipt.amountCents), noCents)
    if (spentCents <= toleratedCents) return []
    const facts = { label, spentCents, toleratedCents, overCents: minus(spentCents, toleratedCents) }
    return [{ code: 'receipts-exceed-line', weight: 'warning', source, field: `lines.${id}`, facts }]
  })
