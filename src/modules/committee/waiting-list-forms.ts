import { z } from 'zod'
import { optionalText, requiredText, wholeNumber } from '../../platform/http/form-fields.ts'

/** A reason is needed only where a better place is passed over; the rule says so. */
export const promotionForm = z.object({ reason: optionalText(2000) })

export const rankForm = z.object({
  rank: wholeNumber(1, 300),
  reason: requiredText(
    'Bitte geben Sie an, wann und warum das Gremium die Reihenfolge so beschlossen hat.',
    2000,
  ),
})

export const returnForm = z.object({
  reason: requiredText('Bitte geben Sie an, worüber neu beraten werden soll.', 2000),
})

export const fulfilmentForm = z.object({ note: optionalText(2000) })
