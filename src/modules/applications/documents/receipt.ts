import { dayInGermany, formatDay, formatMoment, formatPeriod, localDate } from '../../../kit/dates.ts'
import { cents, formatEuro } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Submission } from '../application-queries.ts'

/**
 * The receipt of a submission as PDF. It is printed when it is asked for, from the immutable copy and with its moment,
 * so it is the same file each time, and a busy printer can never stop somebody from submitting on the last evening.
 */
export const printReceipt = (
  scope: Scope,
  submission: Submission,
  partnership: string,
): Promise<Uint8Array> =>
  scope.edges.pdf.print({
    template: 'modules/applications/documents/receipt.typ',
    data: receiptData(submission, partnership),
    standard: 'ua-1',
    createdAt: submission.submittedAt,
  })

export function receiptData({ content, number, submittedAt }: Submission, partnership: string) {
  const { organisation, periodFrom, periodUntil } = content
  const side = (name: 'expense' | 'income') => content.plan.filter((line) => line.side === name)
  const table = (name: 'expense' | 'income', title: string) => ({
    title,
    rows: side(name).map((line) => [line.category, line.description, formatEuro(line.amountCents)]),
    total: ['Summe', '', formatEuro(cents(side(name).reduce((sum, line) => sum + line.amountCents, 0)))],
  })
  return {
    title: `Eingangsbestätigung ${content.reference}`,
    partnership,
    recipient: [
      organisation.name,
      organisation.street,
      `${organisation.postcode} ${organisation.town}`.trim(),
    ].filter((line) => line !== ''),
    reference: [
      ['Nummer des Antrags', content.reference],
      ['Eingegangen am', formatDay(dayInGermany(submittedAt))],
    ],
    opening:
      number === 1
        ? `Ihr Antrag ist am ${formatMoment(submittedAt)} bei uns eingegangen.`
        : `Ihr geänderter Antrag (${number}. Fassung) ist am ${formatMoment(submittedAt)} bei uns eingegangen.`,
    facts: [
      ['Vorhaben', content.title],
      ['Ort', content.place],
      ...(periodFrom && periodUntil
        ? [['Zeitraum', formatPeriod(localDate(periodFrom), localDate(periodUntil))]]
        : []),
      ['Aufruf', `${content.call.title} (${content.call.fund} ${content.call.year})`],
      ['Beantragt', formatEuro(cents(content.requestedCents))],
      ['Eingereicht von', content.submittedBy],
      ['Anlagen', content.attachments.map(({ name }) => name).join(', ') || 'keine'],
    ],
    tables: [table('expense', 'Ausgaben'), table('income', 'Einnahmen')],
    note: 'Diese Bestätigung ist keine Bewilligung. Das Vorhaben darf vor der Bewilligung nicht beginnen.',
  }
}
