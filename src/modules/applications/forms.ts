import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '../../kit/dates.ts'
import { parseId } from '../../kit/ids.ts'
import { calendarDay, euroAmountOrNone, optionalText, requiredText } from '../../platform/http/form-fields.ts'
import type { SectionValues } from './actions/save-section.ts'
import { checkPoints } from './checklist.ts'
import { columnFields, type FormField, type FormSection, longestText } from './form-shape.ts'

const typedForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/**
 * A section as it was typed. A draft may be incomplete and too long, so that nothing is lost; only what cannot be kept
 * at all is refused: a day that is none, or a text as long as a book.
 */
export const sectionForm = (section: FormSection) =>
  typedForm.transform((typed, context): SectionValues => {
    const answers: Record<string, string | string[]> = {}
    const values: { -readonly [Key in keyof SectionValues]: SectionValues[Key] } = { answers }
    for (const field of section.fields) {
      const value = readField(field, typed[field.name])
      if (value instanceof Unreadable)
        context.addIssue({ code: 'custom', path: [field.name], message: value.message })
      else if (columnFields.has(field.name)) Object.assign(values, { [field.name]: value })
      else answers[field.name] = value ?? ''
    }
    if (section.kind === 'declarations') answers.declarations = [typed.declarations ?? []].flat()
    return values
  })

class Unreadable {
  readonly message: string
  constructor(message: string) {
    this.message = message
  }
}

function readField(field: FormField, typed: string | string[] | undefined) {
  if (field.kind === 'choices')
    return [typed ?? []].flat().filter((choice) => field.options?.includes(choice))
  const text = typeof typed === 'string' ? typed : (typed?.[0] ?? '')
  if (field.kind === 'partner') return text === '' ? null : (parseId<'organisation'>(text) ?? null)
  if (field.kind === 'day') {
    if (text.trim() === '') return null
    return parseLocalDate(text) ?? new Unreadable('Bitte geben Sie einen Tag an, zum Beispiel 6.3.2018.')
  }
  if (text.length > longestText)
    return new Unreadable(
      `„${field.label}“ ist zu lang, um gespeichert zu werden. Bitte kürzen Sie den Text.`,
    )
  return text
}

export const beginForm = z.object({
  aufruf: z.string().catch(''),
  organisation: requiredText('Bitte wählen Sie, für welche Organisation Sie den Antrag stellen.'),
})

export const withdrawForm = z.object({ reason: optionalText(1000) })

/** The internal note has a field of its own, so that it is never sent to the applicant by a mistaken click. */
export const messageForm = z
  .object({
    audience: z.enum(['applicant', 'offices']).catch('applicant'),
    body: optionalText(10_000),
    note: optionalText(10_000),
  })
  .transform(({ audience, body, note }, context) => {
    const text = audience === 'offices' ? note : body
    if (text.trim() === '')
      context.addIssue({
        code: 'custom',
        path: [audience === 'offices' ? 'note' : 'body'],
        message: 'Bitte schreiben Sie eine Nachricht.',
      })
    return { audience, body: text }
  })

const yes = z
  .string()
  .optional()
  .transform((text) => text === 'ja')

export const callForm = z
  .object({
    fund: requiredText('Bitte wählen Sie einen Fonds.'),
    title: requiredText('Bitte geben Sie dem Aufruf einen Titel.', 200),
    description: optionalText(5000),
    hints: optionalText(5000),
    opensOn: calendarDay('Bitte geben Sie den ersten Tag des Aufrufs an.'),
    deadline: calendarDay('Bitte geben Sie die Antragsfrist an.'),
    meetingDay: calendarDay('Bitte geben Sie den Tag der Sitzung an.'),
    cap: euroAmountOrNone(1),
    forMicroGrants: yes,
    lateIsFlagged: yes,
  })
  .superRefine(({ opensOn, deadline, meetingDay }, context) => {
    if (deadline < opensOn)
      context.addIssue({
        code: 'custom',
        path: ['deadline'],
        message: 'Die Frist liegt vor dem ersten Tag des Aufrufs.',
      })
    if (meetingDay < deadline)
      context.addIssue({
        code: 'custom',
        path: ['meetingDay'],
        message: 'Die Sitzung liegt vor dem Ende der Antragsfrist.',
      })
  })

export const closeCallForm = z.object({ reason: requiredText('Bitte nennen Sie einen Grund.', 1000) })

/** Ticked points arrive as a list of their keys. */
export const checkForm = (today: LocalDate) =>
  typedForm.transform((typed, context) => {
    const outcome = typed.outcome === 'returned' ? ('returned' as const) : ('admitted' as const)
    const ticked = [typed.checklist ?? []].flat()
    const noteToApplicant = textOf(typed.noteToApplicant)
    const reopenedFields = [typed.reopenedFields ?? []].flat()
    const dueText = textOf(typed.dueOn).trim()
    const dueOn = parseLocalDate(dueText) ?? null
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (dueText !== '' && !dueOn) issue('dueOn', 'Bitte geben Sie einen Tag an, zum Beispiel 6.3.2018.')
    if (outcome === 'returned' && dueOn && dueOn < today)
      issue('dueOn', 'Der Tag ist schon vorbei. Bitte wählen Sie einen späteren.')
    if (outcome === 'returned' && noteToApplicant.trim() === '')
      issue('noteToApplicant', 'Bitte schreiben Sie, was zu korrigieren ist.')
    if (outcome === 'returned' && reopenedFields.length === 0)
      issue('reopenedFields', 'Bitte kreuzen Sie an, welche Angaben geändert werden können.')
    return {
      outcome,
      checklist: Object.fromEntries(checkPoints.map(({ key }) => [key, ticked.includes(key)])),
      noteToApplicant,
      internalNote: textOf(typed.internalNote),
      reopenedFields,
      dueOn,
    }
  })

const textOf = (typed: string | string[] | undefined): string =>
  typeof typed === 'string' ? typed : (typed?.[0] ?? '')
