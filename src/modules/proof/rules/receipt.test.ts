import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { checkReceipts, type Receipt, type ReceiptFrame } from './receipt.ts'

const frame: ReceiptFrame = {
  periodFrom: localDate('2018-05-01'),
  periodUntil: localDate('2018-07-31'),
  lastPaymentDay: null,
  lines: [{ id: 'material', label: 'Material', toleratedCents: cents(180_000) }],
}
const receipt = (change: Partial<Receipt> = {}): Receipt => ({
  id: 'r1',
  lineId: 'material',
  documentedOn: localDate('2018-05-02'),
  paidOn: localDate('2018-05-09'),
  payee: 'Druckerei',
  documentNumber: '2018-17',
  amountCents: cents(10_000),
  ...change,
})

describe('Belege', () => {
  it.each<[string, Receipt[], Partial<ReceiptFrame>, string[]]>([
    ['in Ordnung', [receipt()], {}, []],
    ['am ersten Tag gezahlt', [receipt({ paidOn: localDate('2018-05-01') })], {}, []],
    [
      'einen Tag vor dem Zeitraum gezahlt',
      [receipt({ paidOn: localDate('2018-04-30') })],
      {},
      ['payment-outside-period'],
    ],
    ['am letzten Tag gezahlt', [receipt({ paidOn: localDate('2018-07-31') })], {}, []],
    [
      'einen Tag nach dem Zeitraum gezahlt',
      [receipt({ paidOn: localDate('2018-08-01') })],
      {},
      ['payment-outside-period'],
    ],
    [
      'danach, aber örtlich zugelassen',
      [receipt({ paidOn: localDate('2018-08-14') })],
      { lastPaymentDay: localDate('2018-08-14') },
      [],
    ],
    ['ohne Tag der Zahlung', [receipt({ paidOn: null })], {}, ['payment-date-missing']],
    ['ohne Betrag', [receipt({ amountCents: cents(0) })], {}, ['receipt-not-positive']],
    ['ohne Position', [receipt({ lineId: null })], {}, ['receipt-without-line']],
    ['doppelt', [receipt(), receipt({ id: 'r2', payee: ' druckerei' })], {}, ['receipt-duplicate']],
    [
      'zwei Rechnungen derselben Druckerei',
      [receipt(), receipt({ id: 'r2', documentNumber: '2018-18' })],
      {},
      [],
    ],
    [
      'zwei Kassenbons am selben Tag über denselben Betrag',
      [receipt({ documentNumber: null }), receipt({ id: 'r2', documentNumber: null })],
      {},
      ['receipt-duplicate'],
    ],
    [
      'zwei Kassenbons an zwei Tagen',
      [
        receipt({ documentNumber: null }),
        receipt({ id: 'r2', documentNumber: null, paidOn: localDate('2018-05-10') }),
      ],
      {},
      [],
    ],
    ['genau an der Grenze der Position', [receipt({ amountCents: cents(180_000) })], {}, []],
    ['ein Cent darüber', [receipt({ amountCents: cents(180_001) })], {}, ['receipts-exceed-line']],
  ])('%s', (_, receipts, change, codes) => {
    const findings = checkReceipts(receipts, { ...frame, ...change })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
})
