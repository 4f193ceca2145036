import { z } from 'zod'
import { type Id, parseId } from '../../kit/ids.ts'
import { optionalText } from '../../platform/http/form-fields.ts'

/** "18:42", or blank for now. */
const clockOrNone = z
  .string()
  .catch('')
  .transform((text, context): string | null => {
    if (text.trim() === '') return null
    if (/^([01]?\d|2[0-3]):[0-5]\d$/.test(text.trim())) return text.trim()
    context.addIssue({ code: 'custom', message: 'Bitte geben Sie die Uhrzeit so ein: 18:42.' })
    return z.NEVER
  })

export const seatChanges = ['comes', 'deputy', 'leaves'] as const
export type SeatChangeKind = (typeof seatChanges)[number]

/** The value of a button: what happens to which seat. */
export const seatChangeValue = (kind: SeatChangeKind, memberId: Id<'member'>): string => `${kind}.${memberId}`

export const seatChangeForm = z.object({
  change: z
    .string()
    .catch('')
    .transform((text, context): { kind: SeatChangeKind; memberId: Id<'member'> } => {
      const [word = '', id] = text.split('.')
      const kind = seatChanges.find((candidate) => candidate === word)
      const memberId = parseId<'member'>(id)
      if (kind && memberId) return { kind, memberId }
      context.addIssue({ code: 'custom', message: 'Bitte wählen Sie, wer kommt oder geht.' })
      return z.NEVER
    }),
  changedAt: clockOrNone,
})

export const excuseForm = z.object({
  member: z
    .string()
    .catch('')
    .transform((text, context): Id<'member'> => {
      const id = parseId<'member'>(text)
      if (id) return id
      context.addIssue({ code: 'custom', message: 'Bitte wählen Sie ein Mitglied.' })
      return z.NEVER
    }),
  absenceReason: optionalText(500),
})

/** Blank: a break. */
export const callForm = z.object({
  item: z
    .string()
    .catch('')
    .transform((text, context): Id<'agenda-item'> | null => {
      if (text === '') return null
      const id = parseId<'agenda-item'>(text)
      if (id) return id
      context.addIssue({ code: 'custom', message: 'Bitte wählen Sie einen Punkt.' })
      return z.NEVER
    }),
})

/** Where a form was sent from, when its answer leads back there. */
export const viewField = 'view'
export const phoneView = 'phone'
