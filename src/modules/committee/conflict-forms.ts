import { z } from 'zod'
import { type Id, parseId } from '../../kit/ids.ts'
import { chosen, requiredText } from '../../platform/http/form-fields.ts'
import type { VoteCounts } from './vocabulary.ts'

export const conflictForm = z.object({
  member: chosen<'member'>('Bitte wählen Sie ein Mitglied.'),
  conflict: requiredText('Bitte geben Sie einen Grund an; er steht im Protokoll.', 500),
})

type Fields = Readonly<Record<string, unknown>>

/** A field whose name is made of an id; what was not sent, or sent several times, is blank. */
const textIn = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** Several of these forms stand on one page: each field bears the member's id. */
export const liftField = (memberId: string): string => `lift-${memberId}`
export const contestField = (memberId: string): string => `contest-${memberId}`
export const resolutionField = (memberId: string): string => `resolution-${memberId}`
export const countField = (choice: keyof VoteCounts, memberId: string): string => `${choice}-${memberId}`

const reasonOf = (fieldOf: (memberId: string) => string, missing: string) =>
  z.record(z.string(), z.unknown()).transform((fields, context) => {
    const memberId = parseId<'member'>(textIn(fields, 'member'))
    const reason = memberId ? textIn(fields, fieldOf(memberId)) : ''
    if (memberId && reason.trim() !== '' && reason.length <= 2000) return { memberId, reason }
    context.addIssue({ code: 'custom', path: [memberId ? fieldOf(memberId) : 'member'], message: missing })
    return z.NEVER
  })

export const liftForm = reasonOf(
  liftField,
  'Bitte geben Sie an, warum das Mitglied mitentscheiden kann (höchstens 2.000 Zeichen).',
)

export const contestForm = reasonOf(
  contestField,
  'Bitte geben Sie an, warum Sie nicht befangen sind (höchstens 2.000 Zeichen).',
)

/** The votes of the body on a conflict, and what it said to it. */
export const conflictDecisionForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const reason = reasonOf(resolutionField, 'Bitte schreiben Sie in einem Satz, warum; er steht im Protokoll.')
  const read = reason.safeParse(fields)
  const memberId = parseId<'member'>(textIn(fields, 'member'))
  const issues = read.success ? [] : read.error.issues
  for (const { path, message } of issues) context.addIssue({ code: 'custom', path, message })
  const counts = memberId && countsIn(fields, memberId, context)
  return read.success && counts ? { ...read.data, counts } : z.NEVER
})

function countsIn(fields: Fields, memberId: Id<'member'>, context: z.RefinementCtx): VoteCounts | undefined {
  const numberOf = (choice: keyof VoteCounts): number => {
    const text = textIn(fields, countField(choice, memberId)).trim()
    if (/^\d{1,4}$/.test(text)) return Number(text)
    const message = 'Bitte geben Sie die Stimmen als ganze Zahl ab 0 ein.'
    context.addIssue({ code: 'custom', path: [countField(choice, memberId)], message })
    return Number.NaN
  }
  const counts = { yes: numberOf('yes'), no: numberOf('no'), abstain: numberOf('abstain') }
  return Object.values(counts).some(Number.isNaN) ? undefined : counts
}
