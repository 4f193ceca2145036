import { z } from 'zod'
import {
  calendarDay,
  chosenOrNone,
  dayOrNone,
  oneOf,
  optionalText,
  requiredText,
  ticked,
} from '../../platform/http/form-fields.ts'
import type { PlannedSeats } from './rules/composition.ts'
import { bodyKinds, leavingReasons, type SeatGroup, seatGroups } from './vocabulary.ts'

export const bodyForm = z.object({
  kind: oneOf(bodyKinds, 'Bitte wählen Sie, was für ein Gremium es ist.'),
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
  deputyPerson: chosenOrNone<'person'>(),
  appointedOn: calendarDay('Bitte geben Sie den Tag der Berufung an.'),
  appointedBy: optionalText(200),
  termUntil: dayOrNone,
  follows: chosenOrNone<'member'>(),
})

export const deputyForm = z.object({
  name: requiredText('Bitte geben Sie den Namen der Vertretung an.', 200),
  person: chosenOrNone<'person'>(),
  namedOn: calendarDay('Bitte geben Sie an, ab welchem Tag die Vertretung gilt.'),
})

export const deputyEndForm = z.object({
  deputyLeftOn: calendarDay('Bitte geben Sie an, ab welchem Tag niemand mehr vertritt.'),
})

export const termForm = z.object({
  termUntil: dayOrNone,
  prolongedOn: calendarDay('Bitte geben Sie an, wann die Verlängerung beschlossen wurde.'),
  prolongedBy: optionalText(200),
})

export const leavingForm = z.object({
  leftOn: calendarDay('Bitte geben Sie den Tag des Ausscheidens an.'),
  because: oneOf(leavingReasons, 'Bitte wählen Sie den Grund des Ausscheidens.'),
  note: optionalText(500),
})

export const seatsField = (group: SeatGroup, voting: boolean): string =>
  `seats-${group}-${voting ? 'voting' : 'advisory'}`

export const plannedSeats = seatGroups.flatMap((group) =>
  [true, false].map((voting) => ({ group, voting, field: seatsField(group, voting) })),
)

/** A number of seats for each group; blank is: not planned. */
export const seatPlanForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const day = calendarDay('Bitte geben Sie an, ab welchem Tag die Sitzverteilung gilt.')
  const validFrom = day.safeParse(fields.validFrom)
  if (!validFrom.success)
    for (const { message } of validFrom.error.issues)
      context.addIssue({ code: 'custom', path: ['validFrom'], message })
  const plan = plannedSeats.flatMap(({ group, voting, field }): PlannedSeats[] => {
    const text = typeof fields[field] === 'string' ? fields[field].trim() : ''
    if (text === '') return []
    const seats = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    if (seats <= mostSeats) return [{ group, voting, seats }]
    const message = `Bitte geben Sie eine ganze Zahl von 0 bis ${mostSeats} ein, oder lassen Sie das Feld leer.`
    context.addIssue({ code: 'custom', path: [field], message })
    return []
  })
  if (plan.length === 0)
    context.addIssue({
      code: 'custom',
      path: [seatsField('administration', true)],
      message: 'Bitte geben Sie mindestens für eine Gruppe die Zahl der Sitze an.',
    })
  return validFrom.success ? { validFrom: validFrom.data, plan } : z.NEVER
})

const mostSeats = 300
