import { z } from 'zod'
import { optionalText, requiredText, wholeNumber } from '../../platform/http/form-fields.ts'

/** Several of these forms can stand on one page: the names of their fields bear the id of the record. */
export const placeField = (name: 'promote' | 'rank' | 'order' | 'return' | 'note', id: string): string =>
  `${name}-${id}`

/** A reason is needed only where a better place is passed over; the rule says so. */
export const promotionForm = (id: string) =>
  z
    .object({ [placeField('promote', id)]: optionalText(2000) })
    .transform((values) => ({ reason: values[placeField('promote', id)] ?? '' }))

export const rankForm = (id: string) =>
  z
    .object({
      [placeField('rank', id)]: wholeNumber(1, 300),
      [placeField('order', id)]: requiredText(
        'Bitte geben Sie an, wann und warum das Gremium die Reihenfolge so beschlossen hat.',
        2000,
      ),
    })
    .transform((values) => ({
      rank: Number(values[placeField('rank', id)]),
      reason: String(values[placeField('order', id)]),
    }))

export const returnForm = (id: string) =>
  z
    .object({
      [placeField('return', id)]: requiredText('Bitte geben Sie an, worüber neu beraten werden soll.', 2000),
    })
    .transform((values) => ({ reason: values[placeField('return', id)] ?? '' }))

export const fulfilmentForm = (id: string) =>
  z
    .object({ [placeField('note', id)]: optionalText(2000) })
    .transform((values) => ({ note: values[placeField('note', id)] ?? '' }))
