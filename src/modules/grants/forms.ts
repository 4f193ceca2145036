import { z } from 'zod'
import type { LocalDate } from '../../kit/dates.ts'
import { cents } from '../../kit/money.ts'
import {
  calendarDay,
  euroAmount,
  oneOf,
  optionalText,
  requiredText,
} from '../../platform/http/form-fields.ts'

export const precheckReplyForm = z.object({
  answer: oneOf(['released', 'queried', 'refused'], 'Bitte wählen Sie die Antwort der Regiestelle.'),
  note: optionalText(),
})

export const rejectionForm = z.object({
  reason: requiredText(
    'Bitte begründen Sie die Ablehnung. Die Begründung geht an die Antragstellenden.',
    2000,
  ),
})

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

export const paymentForm = (today: LocalDate) =>
  z.object({
    paidOn: calendarDay('Bitte geben Sie den Tag der Zahlung ein.', {
      day: today,
      text: 'Der Tag der Zahlung liegt in der Zukunft. Bitte tragen Sie die Zahlung ein, wenn sie ausgeführt ist.',
    }),
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
