import { z } from 'zod'
import { formatDay, type LocalDate } from '../../kit/dates.ts'
import {
  calendarDay,
  euroAmount,
  oneOf,
  optionalText,
  requiredText,
  wholeNumber,
} from '../../platform/http/form-fields.ts'
import { reportQuestions } from './report-questions.ts'

const notAfter = (day: LocalDate, text: string) => ({ day, text })

/** "expense:Honorare": the side and the line of a receipt in one choice. */
const line = z
  .string()
  .catch('')
  .transform((text, context) => {
    const [, side, category] = /^(expense|income):(.+)$/s.exec(text) ?? []
    if (side && category) return { side: side as 'expense' | 'income', category }
    context.addIssue({ code: 'custom', message: 'Bitte wählen Sie, wozu der Beleg gehört.' })
    return z.NEVER
  })

/** In the order of the page: so stands the list of mistakes. */
export const receiptForm = (today: LocalDate) =>
  z.object({
    amount: euroAmount('Bitte geben Sie den Betrag des Belegs ein.', 1),
    line,
    documentOn: calendarDay('Bitte geben Sie den Tag ein, der auf dem Beleg steht.'),
    paidOn: calendarDay(
      'Bitte geben Sie den Tag der Zahlung ein, so wie er auf dem Kontoauszug steht.',
      notAfter(today, 'Der Tag der Zahlung liegt in der Zukunft. Bitte tragen Sie bezahlte Belege ein.'),
    ),
    party: requiredText('Bitte nennen Sie, wer bezahlt wurde oder gezahlt hat.', 200),
    purpose: requiredText('Bitte schreiben Sie kurz, wofür.', 500),
    paymentKind: oneOf(['transfer', 'card', 'cash'], 'Bitte wählen Sie, wie gezahlt wurde.'),
  })

/** A count that may be left blank: nobody. */
const countOrNone = z
  .string()
  .catch('')
  .transform((text) => (text.trim() === '' ? '0' : text))
  .pipe(wholeNumber(0, 100_000))

export const attendanceForm = (today: LocalDate) =>
  z
    .object({
      heldOn: calendarDay(
        'Bitte geben Sie den Tag der Veranstaltung ein.',
        notAfter(
          today,
          'Der Tag liegt in der Zukunft. Bitte tragen Sie die Liste nach der Veranstaltung ein.',
        ),
      ),
      event: requiredText('Bitte nennen Sie die Veranstaltung.', 200),
      participants: wholeNumber(1, 100_000),
      underSixteen: countOrNone,
      listKind: oneOf(['signed', 'group', 'anonymised'], 'Bitte wählen Sie, was für eine Liste es ist.'),
      accompanyingAdult: optionalText(200),
      groupName: optionalText(200),
    })
    .refine(({ participants, underSixteen }) => underSixteen <= participants, {
      path: ['underSixteen'],
      message: 'Das sind mehr, als insgesamt da waren. Bitte prüfen Sie beide Zahlen.',
    })

/** "5,5" as hundredths of an hour, at most a day. */
const hours = z
  .string()
  .catch('')
  .transform((text, context): number => {
    const [, whole, , part = ''] = /^(\d{1,2})([.,](\d{1,2}))?$/.exec(text.trim()) ?? []
    const hundredths = whole === undefined ? 0 : Number(whole) * 100 + Number(part.padEnd(2, '0'))
    if (hundredths > 0 && hundredths <= 2400) return hundredths
    context.addIssue({
      code: 'custom',
      message: 'Bitte geben Sie die Stunden dieses Tages ein, zum Beispiel 5,5.',
    })
    return z.NEVER
  })

export const feeForm = (today: LocalDate) =>
  z.object({
    heldOn: calendarDay(
      'Bitte geben Sie den Tag der Leistung ein.',
      notAfter(today, 'Der Tag liegt in der Zukunft. Bitte tragen Sie erbrachte Leistungen ein.'),
    ),
    party: requiredText('Bitte nennen Sie, wer das Honorar bekommen hat.', 200),
    content: requiredText('Bitte schreiben Sie kurz, wofür.', 500),
    hours,
  })

/** Kept as far as it is written: what is too long or missing is said before the proof is handed in. */
export const reportForm = z.object({
  ...Object.fromEntries(reportQuestions.map(({ name }) => [name, optionalText(20_000)])),
  participants: z
    .string()
    .catch('')
    .transform((text) => (text.trim() === '' ? null : text))
    .pipe(wholeNumber(0, 1_000_000).nullable()),
})

export const submissionForm = z.object({
  confirmed: z
    .string()
    .optional()
    .transform((value) => value === 'ja'),
})

export const returnForm = (today: LocalDate) =>
  z.object({
    reason: requiredText(
      'Bitte schreiben Sie, was korrigiert werden soll. Die Antragstellenden lesen es.',
      2000,
    ),
    dueOn: calendarDay('Bitte geben Sie an, bis wann der Nachweis erneut vorliegen soll.').refine(
      (day) => day >= today,
      'Der Tag ist schon vorbei. Bitte wählen Sie einen späteren.',
    ),
  })

export const acceptanceForm = z.object({ remark: optionalText(2000) })

export const examinationForm = z.object({
  ineligible: euroAmount('Bitte geben Sie den Betrag ein, der nicht zuwendungsfähig ist; 0,00, wenn keiner.'),
  note: optionalText(500),
})

const pastDay = (today: LocalDate, missing: string) =>
  calendarDay(
    missing,
    notAfter(today, 'Der Tag liegt in der Zukunft. Bitte tragen Sie erfolgte Zahlungen ein.'),
  )

/** Some give back before anybody asked, but nobody before there was a grant. */
export const repaymentForm = (today: LocalDate, grantedOn: LocalDate | null) =>
  z.object({
    repaidOn: pastDay(today, 'Bitte geben Sie den Tag ein, an dem das Geld eingegangen ist.').refine(
      (day) => grantedOn === null || day >= grantedOn,
      `Bewilligt wurde erst am ${grantedOn ? formatDay(grantedOn) : ''}. Bitte prüfen Sie den Tag.`,
    ),
  })

/** Before the proof was accepted nobody knew the sum. */
export const finalPaymentForm = (today: LocalDate, acceptedOn: LocalDate) =>
  z.object({
    paidOn: pastDay(today, 'Bitte geben Sie den Tag der Zahlung ein.').refine(
      (day) => day >= acceptedOn,
      `Der Nachweis ist erst am ${formatDay(acceptedOn)} angenommen worden. Bitte prüfen Sie den Tag.`,
    ),
  })
