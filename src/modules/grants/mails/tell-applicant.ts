import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { type Cents, formatEuro } from '../../../kit/money.ts'
import { quoted } from '../../../kit/text.ts'
import type { Scope } from '../../../platform/scope.ts'
import { mailApplicant } from '../../applications/index.ts'
import type { CaseTab } from '../../applications/paths.ts'

export interface Letter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly tab: CaseTab
  readonly button: string
}

interface Case {
  readonly id: Id<'measure'>
  readonly applicantId: Id<'organisation'>
  readonly title: string
}

/** One of the letters below about this measure, to everybody who acts for the applicant. */
export const tellApplicant = (
  scope: Scope,
  { id, applicantId, title }: Case,
  letter: Letter,
): Promise<void> =>
  mailApplicant(scope, {
    measureId: id,
    applicantId,
    ...letter,
    paragraphs: ['Guten Tag,', `es geht um Ihr Vorhaben ${quoted(title)}.`, ...letter.paragraphs],
  })

export const grantedMail = (amountCents: Cents, reason = ''): Letter => ({
  subject: 'Ihr Vorhaben ist bewilligt',
  paragraphs: [
    `Das federführende Amt hat ${formatEuro(amountCents)} bewilligt. Der Bescheid folgt; bitte beginnen Sie erst, wenn Sie ihn haben.`,
    ...(reason.trim() === '' ? [] : [`Begründung für den kleineren Betrag: ${reason}`]),
  ],
  tab: 'bescheid',
  button: 'Stand ansehen',
})

export const rejectedMail = (reason: string): Letter => ({
  subject: 'Ihr Antrag ist abgelehnt',
  paragraphs: ['Das federführende Amt hat Ihren Antrag abgelehnt.', `Begründung: ${reason}`],
  tab: 'beschluss',
  button: 'Entscheidung ansehen',
})

export const drawdownRefusedMail = (number: number, reason: string): Letter => ({
  subject: `Ihr Mittelabruf ${number} ist abgelehnt`,
  paragraphs: [`Begründung: ${reason}`, 'Sie können den Abruf berichtigt noch einmal stellen.'],
  tab: 'auszahlungen',
  button: 'Zu den Auszahlungen',
})

export const paidMail = (amountCents: Cents, spendBy: LocalDate): Letter => ({
  subject: `Auszahlung von ${formatEuro(amountCents)}`,
  paragraphs: [
    `Wir haben ${formatEuro(amountCents)} überwiesen. Bitte verwenden Sie das Geld bis zum ${formatDay(spendBy)} und bestätigen Sie die Verwendung.`,
  ],
  tab: 'auszahlungen',
  button: 'Zu den Auszahlungen',
})

export const planAnswerMail: Readonly<Record<'accepted' | 'returned', Letter>> = {
  accepted: {
    subject: 'Ihr angepasster Plan ist angenommen',
    paragraphs: ['Der angepasste Kosten- und Finanzierungsplan ist angenommen und ab jetzt verbindlich.'],
    tab: 'aenderungen',
    button: 'Plan ansehen',
  },
  returned: {
    subject: 'Ihr angepasster Plan braucht eine Korrektur',
    paragraphs: [
      'Der angepasste Plan ist zurückgegeben. Bitte sprechen Sie mit der Koordinierungs- und Fachstelle und legen Sie ihn korrigiert noch einmal vor.',
    ],
    tab: 'aenderungen',
    button: 'Plan korrigieren',
  },
}
