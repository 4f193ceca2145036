import { z } from 'zod'
import { formatDay, type LocalDate } from '../../kit/dates.ts'
import { cents } from '../../kit/money.ts'
import {
  calendarDay,
  euroAmount,
  euroAmountOrNone,
  oneOf,
  optionalText,
  requiredText,
} from '../../platform/http/form-fields.ts'

/** A question or a refusal without its words helps nobody on. */
export const precheckReplyForm = z
  .object({
    answer: oneOf(['released', 'queried', 'refused'], 'Bitte wählen Sie die Antwort der Regiestelle.'),
    note: optionalText(),
  })
  .refine(({ answer, note }) => answer === 'released' || note.trim() !== '', {
    path: ['note'],
    message: 'Bitte schreiben Sie, was die Regiestelle fragt oder warum sie nicht freigibt.',
  })

export const rejectionForm = z.object({
  reason: requiredText(
    'Bitte begründen Sie die Ablehnung. Die Begründung geht an die Antragstellenden.',
    2000,
  ),
})

/** A smaller sum than recommended; both blank means as recommended. */
export const grantForm = z.object({ amount: euroAmountOrNone(1), deviation: optionalText(2000) })

export const acknowledgementForm = z.object({
  read: z.literal('ja', { error: 'Bitte bestätigen Sie, dass Sie den Bescheid erhalten haben.' }),
  remedyWaived: z
    .string()
    .optional()
    .transform((value) => value === 'ja'),
})

export const drawdownForm = z.object({
  amount: euroAmount('Bitte geben Sie den Betrag ein, den Sie brauchen.', cents(1)),
  purpose: requiredText('Bitte schreiben Sie kurz, wofür Sie das Geld brauchen.', 500),
})

/** Paid from the release of the drawdown on, until today: the six weeks are counted from this day. */
export const paymentForm = (today: LocalDate, releasedOn: LocalDate | null) =>
  z.object({
    paidOn: calendarDay('Bitte geben Sie den Tag der Zahlung ein.', {
      day: today,
      text: 'Der Tag der Zahlung liegt in der Zukunft. Bitte tragen Sie die Zahlung ein, wenn sie ausgeführt ist.',
    }).refine(
      (day) => releasedOn === null || day >= releasedOn,
      `Der Abruf ist erst am ${releasedOn ? formatDay(releasedOn) : ''} freigegeben worden. Bitte prüfen Sie den Tag der Zahlung.`,
    ),
  })

export const refusalForm = z.object({
  reason: requiredText('Bitte begründen Sie, warum der Abruf abgelehnt wird.', 2000),
})

export const cancellationForm = z.object({
  reason: requiredText('Bitte schreiben Sie, warum das Vorhaben nicht wie geplant stattfinden kann.', 2000),
})

export const planAnswerForm = z.object({
  answer: oneOf(['accepted', 'returned'], 'Bitte wählen Sie, ob Sie den Plan annehmen oder zurückgeben.'),
})
