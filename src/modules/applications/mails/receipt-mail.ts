import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { quoted } from '../../../kit/text.ts'
import type { ApplicantMail } from '../actions/mail-applicant.ts'
import type { Application } from '../application-queries.ts'

/** The receipt: the number, what was asked for, and what happens next. */
export const receiptMail = (
  { measure, call }: Application,
  reference: string,
  number: number,
): ApplicantMail => ({
  measureId: measure.id,
  applicantId: measure.applicantId,
  subject: `Eingangsbestätigung: Ihr Antrag ${reference}`,
  paragraphs: [
    number === 1
      ? `Ihr Antrag ${quoted(measure.title)} ist bei uns eingegangen. Er hat die Nummer ${reference}.`
      : `Ihr geänderter Antrag ${quoted(measure.title)} ist bei uns eingegangen. Er behält die Nummer ${reference}.`,
    `Beantragt sind ${formatEuro(measure.requestedCents)} aus dem Fonds „${call.fundLabel}“.`,
    `Als Nächstes wird der Antrag formal geprüft. Beraten wird er voraussichtlich am ${formatDay(call.meetingDay)}.`,
  ],
  tab: 'antrag',
  button: 'Antrag und Bestätigung ansehen',
})
