import { afterAll, expect, it } from 'vitest'
import { canCheckPdf, checkPdf } from '../../../../test/verapdf/check-pdf.ts'
import { localDate } from '../../../kit/dates.ts'
import { cents } from '../../../kit/money.ts'
import { startPdfPrinter } from '../../../platform/pdf/printer.ts'
import type { Calculation } from '../calculation.ts'
import { type StatementFacts, statementDocument } from './statement.ts'

const printer = startPdfPrinter()
afterAll(() => printer.stop())

const calculation: Calculation = {
  settlement: 'receipts',
  lines: [
    {
      label: 'Honorare',
      plannedCents: cents(100_000),
      actualCents: cents(120_100),
      rejectedCents: cents(0),
      eligibleCents: cents(120_000),
    },
  ],
  incomes: [{ label: 'Eigenmittel', plannedCents: cents(44_444), actualCents: cents(44_444) }],
  steps: [
    { code: 'repayment', amountCents: cents(100), source: { title: 'Bescheid', section: 'Rückzahlung' } },
  ],
  eligibleCents: cents(120_000),
  grantNeededCents: cents(75_556),
  repaymentCents: cents(100),
  stillPayableCents: cents(0),
  releasedCents: cents(0),
  findings: [
    {
      code: 'line-over-tolerance',
      weight: 'warning',
      source: { title: 'ANBest-P' },
      facts: {
        label: 'Honorare',
        plannedCents: 100_000,
        toleratedCents: 120_000,
        actualCents: 120_100,
        overToleranceCents: 100,
      },
    },
  ],
}
const facts = {
  measure: {
    reference: '2018-007',
    title: 'Fair Friday',
    beginsOn: localDate('2018-09-01'),
    endsOn: localDate('2018-10-31'),
    fundLabel: 'Aktionsfonds',
    year: 2018,
  },
  notice: { number: 'B-2018-007', issuedOn: localDate('2018-03-06') },
  recipient: { name: 'Sportverein', legalForm: 'e.V.', street: '', postcode: '', town: 'Boizenburg/Elbe' },
  leadOffice: { name: 'Stadt', street: 'Kirchplatz 1', postcode: '19258', town: 'Boizenburg/Elbe' },
  partnership: { name: 'Unsere Stadt', programmeNotice: 'Gefördert vom Bund.' },
  calculation,
  today: localDate('2018-11-27'),
} as unknown as StatementFacts
const statement = { acceptedOn: localDate('2018-11-27'), remark: 'Sachlich richtig.' }

const preview = facts
const accepted = { ...facts, statement } as unknown as StatementFacts
const printed = (shown: StatementFacts) =>
  printer.print({ ...statementDocument(shown), createdAt: new Date('2018-11-27T12:00:00Z') })

it('prints an accepted statement with the same bytes each time', async () => {
  const [first, second] = [await printed(accepted), await printed(accepted)]
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})

/** Skipped where veraPDF cannot run; CI installs what it needs. */
it.skipIf(!canCheckPdf)('is accessible by veraPDF, as a preview and accepted', async () => {
  const files = [await printed(preview), await printed(accepted)]
  expect(checkPdf(files.map((pdf) => ({ flavour: 'ua1', pdf })))).toEqual(['ua1 complies', 'ua1 complies'])
})
