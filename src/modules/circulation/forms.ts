import { z } from 'zod'
import {
  calendarDay,
  chosen,
  chosenOrNone,
  euroAmountOrNone,
  oneOf,
  optionalText,
  requiredText,
} from '../../platform/http/form-fields.ts'
import { conditionFields } from '../committee/index.ts'
import { capacities, choices } from './vocabulary.ts'

/** On an application the amount is the motion; without one the motion is a text. */
export const circulationForm = z
  .object({
    measure: chosenOrNone<'measure'>(),
    title: requiredText('Bitte geben Sie an, worum es geht.', 200),
    motion: optionalText(2000),
    amount: euroAmountOrNone(1),
    ...conditionFields,
    urgency: optionalText(2000),
    opinion: optionalText(5000),
    endsOn: calendarDay('Bitte geben Sie an, bis wann Antworten zählen.'),
  })
  .superRefine(({ measure, amount, motion }, context) => {
    if (measure && amount === null)
      context.addIssue({
        code: 'custom',
        path: ['amount'],
        message: 'Bitte geben Sie an, über welchen Betrag abgestimmt wird.',
      })
    if (!measure && motion.trim() === '')
      context.addIssue({
        code: 'custom',
        path: ['motion'],
        message: 'Bitte schreiben Sie den Beschlussvorschlag.',
      })
  })

const seat = {
  member: chosen<'member'>('Bitte wählen Sie den Sitz.'),
  capacity: oneOf(capacities, 'Bitte wählen Sie Mitglied oder Vertretung.'),
}

export const serviceForm = z.object(seat)

export const answerForm = z.object({
  ...seat,
  choice: oneOf(choices, 'Bitte wählen Sie Ja, Nein oder Enthaltung.'),
})

export const objectionForm = z.object({
  ...seat,
  objection: requiredText('Bitte schreiben Sie, warum eine Sitzung entscheiden soll.', 2000),
})

export const conflictForm = z.object({
  conflicted: chosen<'member'>('Bitte wählen Sie ein Mitglied.'),
  conflict: requiredText('Bitte geben Sie einen Grund an; er steht im Protokoll.', 500),
})

export const callBackForm = z.object({
  reason: requiredText('Bitte geben Sie an, warum das Umlaufverfahren zurückgenommen wird.', 2000),
})
