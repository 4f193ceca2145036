import { z } from 'zod'
import type { LocalDate } from '../../kit/dates.ts'
import { parseId } from '../../kit/ids.ts'
import {
  calendarDay,
  chosen,
  dayOrNone,
  oneOf,
  optionalText,
  requiredText,
  ticked,
} from '../../platform/http/form-fields.ts'
import { agendaKinds } from './vocabulary.ts'

/** Forms of calendar, agenda and invitation. */

const isClock = (text: string): boolean => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text.trim())
const clockUnclear = 'Bitte geben Sie die Uhrzeit an, zum Beispiel 18:00.'
/** "9:30" as "09:30", so that times compare. */
const asClock = (text: string): string => text.trim().padStart(text.trim() === '' ? 0 : 5, '0')

const clock = z.string().catch('').refine(isClock, clockUnclear).transform(asClock)
const clockOrNone = z
  .string()
  .catch('')
  .refine((text) => text.trim() === '' || isClock(text), clockUnclear)
  .transform(asClock)

const whenAndWhere = { startsAt: clock, endsAt: clockOrNone, place: optionalText(200) }
const endAfterStart = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): boolean =>
  endsAt === '' || endsAt > startsAt
const endTooEarly = {
  path: ['endsAt'],
  message: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Zeiten.',
}

export const dateForm = z
  .object({
    meetsOn: calendarDay('Bitte geben Sie den Tag der Sitzung an.'),
    ...whenAndWhere,
    applicationDeadline: dayOrNone,
  })
  .refine(endAfterStart, endTooEarly)
  .refine(({ meetsOn, applicationDeadline }) => !applicationDeadline || applicationDeadline <= meetsOn, {
    path: ['applicationDeadline'],
    message: 'Die Antragsfrist liegt nach der Sitzung. Bitte wählen Sie einen früheren Tag.',
  })

export const plannedDays = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6'] as const

/** Several dates with the same time and place; empty rows are skipped. */
export const yearPlanForm = z
  .object({
    day1: dayOrNone,
    day2: dayOrNone,
    day3: dayOrNone,
    day4: dayOrNone,
    day5: dayOrNone,
    day6: dayOrNone,
    planStartsAt: clock,
    planEndsAt: clockOrNone,
    planPlace: optionalText(200),
  })
  .refine(({ planStartsAt, planEndsAt }) => planEndsAt === '' || planEndsAt > planStartsAt, {
    ...endTooEarly,
    path: ['planEndsAt'],
  })
  .transform(({ planStartsAt, planEndsAt, planPlace, ...fields }, context) => {
    const days = Object.values(fields).filter((day): day is LocalDate => day !== undefined)
    if (days.length > 0) return { days, startsAt: planStartsAt, endsAt: planEndsAt, place: planPlace }
    context.addIssue({
      code: 'custom',
      path: ['day1'],
      message: 'Bitte geben Sie mindestens einen Tag an.',
    })
    return z.NEVER
  })

export const invitationForm = z.object({ message: optionalText(2000) })

export const moveForm = z.object({
  item: chosen<'agenda-item'>('Bitte wählen Sie einen Punkt.'),
  direction: oneOf(['up', 'down'], 'Bitte wählen Sie, wohin der Punkt rückt.'),
})

/** Ids with a space between; what is no id is left out. */
export const orderForm = z.object({
  order: z
    .string()
    .catch('')
    .transform((text) => text.split(' ').flatMap((id) => parseId<'agenda-item'>(id) ?? [])),
})

const pointKinds = agendaKinds.filter((kind) => kind !== 'application')

export const newPointForm = z.object({
  title: requiredText('Bitte geben Sie dem Punkt einen Titel.', 200),
  kind: oneOf(pointKinds, 'Bitte wählen Sie die Art des Punktes.'),
  public: ticked,
})

export const publicityForm = z.object({
  item: chosen<'agenda-item'>('Bitte wählen Sie einen Punkt.'),
  public: ticked,
})

export const titleField = (itemId: string): string => `title-${itemId}`
export const kindField = (itemId: string): string => `kind-${itemId}`

/** Several of these stand on one page, so the fields bear the id of their point. */
export const renameForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const itemId = parseId<'agenda-item'>(typeof fields.item === 'string' ? fields.item : '')
  const titled = requiredText('Bitte geben Sie dem Punkt einen Titel.', 200).safeParse(
    itemId ? fields[titleField(itemId)] : '',
  )
  const kind = z
    .enum(pointKinds)
    .catch('other')
    .parse(itemId ? fields[kindField(itemId)] : '')
  if (itemId && titled.success) return { itemId, title: titled.data, kind }
  context.addIssue({
    code: 'custom',
    path: [itemId ? titleField(itemId) : 'item'],
    message: titled.error?.issues[0]?.message ?? 'Bitte wählen Sie einen Punkt.',
  })
  return z.NEVER
})

export const slotField = (itemId: string): string => `slot-${itemId}`

/** A time for each application; blank: it is not presented. */
export const slotsForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const minutes = Number(fields.minutes)
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240)
    context.addIssue({ code: 'custom', path: ['minutes'], message: 'Bitte geben Sie 1 bis 240 Minuten an.' })
  const slots = Object.entries(fields).flatMap(([name, value]) => {
    const itemId = name.startsWith('slot-') ? parseId<'agenda-item'>(name.slice('slot-'.length)) : undefined
    if (!itemId) return []
    const text = typeof value === 'string' ? value : ''
    if (text.trim() !== '' && !isClock(text))
      context.addIssue({ code: 'custom', path: [name], message: clockUnclear })
    return [{ itemId, startsAt: text.trim() === '' ? null : asClock(text), minutes }]
  })
  return slots
})
