import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, formatEuro } from '../../../kit/money.ts'
import { quoted } from '../../../kit/text.ts'
import type { Scope } from '../../../platform/scope.ts'
import { mailApplicant } from '../../applications/index.ts'
import type { Calculation } from '../calculation.ts'

interface AcceptedMeasure {
  readonly id: Id<'measure'>
  readonly applicantId: Id<'organisation'>
  readonly title: string
}

interface NewRepayment {
  readonly amountCents: Cents
  readonly dueOn: LocalDate
}

/** The settlement in words, and what is to be paid back until when. */
export async function tellAccepted(
  scope: Scope,
  { id: measureId, applicantId, title }: AcceptedMeasure,
  { eligibleCents, grantNeededCents, stillPayableCents }: Calculation,
  repayment: NewRepayment | undefined,
): Promise<void> {
  await mailApplicant(scope, {
    measureId,
    applicantId,
    subject: repayment
      ? `Abrechnung und Rückzahlung: ${title}`
      : `Ihr Verwendungsnachweis ist angenommen: ${title}`,
    paragraphs: [
      'Guten Tag,',
      `Ihr Verwendungsnachweis zum Vorhaben ${quoted(title)} ist geprüft und angenommen.`,
      `Anerkannt sind ${formatEuro(eligibleCents)}; benötigt werden davon ${formatEuro(grantNeededCents)} aus der Zuwendung.`,
      ...(repayment
        ? [
            `Bitte zahlen Sie ${formatEuro(repayment.amountCents)} bis zum ${formatDay(repayment.dueOn)} zurück.`,
          ]
        : []),
      ...(stillPayableCents > 0 ? [`${formatEuro(stillPayableCents)} werden Ihnen noch ausgezahlt.`] : []),
    ],
    tab: 'nachweis',
    button: 'Abrechnung ansehen',
  })
}
