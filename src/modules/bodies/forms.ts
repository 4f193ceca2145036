import { z } from 'zod'
import { type Cents, parseEuro } from '../../kit/money.ts'
import {
  calendarDay,
  chosenOrNone,
  oneOf,
  optionalText,
  requiredText,
  ticked,
  wholeNumber,
} from '../../platform/http/form-fields.ts'
import { seatGroups } from './vocabulary.ts'

export const committeeForm = z.object({
  label: requiredText('Bitte geben Sie an, wie das Gremium heißt.', 100),
})

export const memberForm = z.object({
  name: requiredText('Bitte geben Sie den Namen des Mitglieds an.', 200),
  person: chosenOrNone<'person'>(),
  seatGroup: oneOf(seatGroups, 'Bitte wählen Sie die Gruppe des Sitzes.'),
  voting: ticked,
  organisation: chosenOrNone<'organisation'>(),
  delegatedBy: optionalText(200),
  deputyName: optionalText(200),
  appointedOn: calendarDay('Bitte geben Sie den Tag der Berufung an.'),
})

export const quorumChoices = ['more_than_half', 'at_least_half', 'two_thirds', 'those_present'] as const

export const rulesForm = z.object({
  adoptedOn: calendarDay('Bitte geben Sie den Tag des Beschlusses an.'),
  quorum: oneOf(quorumChoices, 'Bitte wählen Sie, wann der Ausschuss beschlussfähig ist.'),
  quorumBase: oneOf(['present', 'unconflicted'], 'Bitte wählen Sie, wer für die Beschlussfähigkeit zählt.'),
  civilMajorityAtVote: ticked,
  civilMajorityBase: oneOf(['present', 'unconflicted'], 'Bitte wählen Sie, unter wem die Mehrheit gilt.'),
  majority: oneOf(
    ['more_yes_than_no', 'more_than_half_of_base'],
    'Bitte wählen Sie, welche Mehrheit entscheidet.',
  ),
  applicationLeadDays: wholeNumber(0, 120),
  microGrantCap: z
    .string()
    .catch('')
    .transform((text, context): Cents | null => {
      if (text.trim() === '') return null
      const amount = parseEuro(text)
      if (amount !== undefined && amount > 0) return amount
      context.addIssue({
        code: 'custom',
        message: 'Bitte geben Sie einen Betrag wie 500,00 ein, oder lassen Sie das Feld leer.',
      })
      return z.NEVER
    }),
})
