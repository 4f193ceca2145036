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
