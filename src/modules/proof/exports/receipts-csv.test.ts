import { expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { newId } from '../../../kit/ids.ts'
import { cents } from '../../../kit/money.ts'
import type { Receipt } from '../queries/records.ts'
import { receiptsCsv } from './receipts-csv.ts'

const aReceipt: Receipt = {
  id: newId(),
  number: 1,
  side: 'expense',
  category: 'Honorare',
  documentOn: localDate('2018-05-02'),
  paidOn: localDate('2018-05-09'),
  party: 'Musikschule',
  purpose: 'Auftritt',
  paymentKind: 'cash',
  amountCents: cents(123_456),
  fileId: null,
  ineligibleCents: cents(5),
  examinationNote: 'Pfand',
}
const rowsOf = (csv: string): string[] => csv.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1)

it('is what a German spreadsheet opens: byte order mark, semicolons, decimal commas', () => {
  const csv = receiptsCsv([aReceipt], [])
  expect(csv.startsWith('\uFEFFNr.;Belegdatum;')).toBe(true)
  expect(rowsOf(csv)).toEqual([
    '1;02.05.2018;09.05.2018;Musikschule;Auftritt;Honorare;Ausgabe;bar;;1234,56;0,05;Pfand',
  ])
})

it('stands in the order of the payments, with the drawdowns that were paid', () => {
  const drawdown = { number: 1, amountCents: cents(400_000), purpose: 'Bühne' }
  const paid = { ...drawdown, paidOn: localDate('2018-05-08') }
  const income: Receipt = {
    ...aReceipt,
    number: 2,
    side: 'income',
    category: 'own',
    ineligibleCents: cents(0),
  }
  const drawdowns = [paid, { ...drawdown, number: 2, paidOn: null }] as unknown as Parameters<
    typeof receiptsCsv
  >[1]
  expect(rowsOf(receiptsCsv([aReceipt, income], drawdowns))).toEqual([
    ';;08.05.2018;Mittelabruf 1;Bühne;Zuwendung;Einnahme;Überweisung;4000,00;;;',
    expect.stringMatching(/^1;/),
    '2;02.05.2018;09.05.2018;Musikschule;Auftritt;Eigenmittel;Einnahme;bar;1234,56;;;Pfand',
  ])
})

it.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+49', "'+49"],
  ['-1', "'-1"],
  ['@here', "'@here"],
  ['Kino; „Kirche“', '"Kino; „Kirche“"'],
  ['zwei\nZeilen', '"zwei\nZeilen"'],
  ['sagte "ja"', '"sagte ""ja"""'],
])('disarms and quotes %j', (party, written) => {
  expect(receiptsCsv([{ ...aReceipt, party }], [])).toContain(`;${written};Auftritt;`)
})
