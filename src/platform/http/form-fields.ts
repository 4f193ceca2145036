import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '../../kit/dates.ts'
import { type Id, parseId } from '../../kit/ids.ts'
import { type Cents, parseEuro } from '../../kit/money.ts'
import { countCharacters } from '../../kit/text.ts'

/** The kinds of field a form has, each with its sentence for people. A field that was not sent counts as blank. */

/** A text that must be there; it stays as it was typed. */
export const requiredText = (missing: string, limit = 500) =>
  optionalText(limit).refine((text) => text.trim() !== '', missing)

export const optionalText = (limit = 5000) =>
  z
    .string()
    .catch('')
    .refine(
      (text) => countCharacters(text) <= limit,
      `Bitte kürzen Sie den Text auf höchstens ${limit.toLocaleString('de-DE')} Zeichen.`,
    )

/** "7.500,00" of at least `least` cents. */
export const euroAmount = (missing: string, least = 0) =>
  z
    .string()
    .catch('')
    .transform((text, context): Cents => {
      const amount = parseEuro(text)
      if (amount !== undefined && amount >= least) return amount
      context.addIssue({ code: 'custom', message: text.trim() === '' ? missing : amountIsUnclear })
      return z.NEVER
    })

/** Blank is none. */
export const euroAmountOrNone = (least = 0) =>
  z
    .string()
    .catch('')
    .transform((text, context): Cents | null => {
      if (text.trim() === '') return null
      const amount = parseEuro(text)
      if (amount !== undefined && amount >= least) return amount
      context.addIssue({ code: 'custom', message: amountIsUnclear })
      return z.NEVER
    })

const amountIsUnclear = 'Bitte geben Sie einen Betrag in Euro ein, zum Beispiel 7.500,00.'

/** A day of the calendar, not after `latest` when there is one. */
export const calendarDay = (missing: string, latest?: { readonly day: LocalDate; readonly text: string }) =>
  z
    .string()
    .catch('')
    .transform((text, context): LocalDate => {
      const day = parseLocalDate(text)
      if (day && (!latest || day <= latest.day)) return day
      context.addIssue({ code: 'custom', message: day && latest ? latest.text : missing })
      return z.NEVER
    })

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .catch('')
    .transform((text, context): number => {
      const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN
      if (number >= least && number <= most) return number
      context.addIssue({
        code: 'custom',
        message: `Bitte geben Sie eine ganze Zahl von ${grouped(least)} bis ${grouped(most)} ein.`,
      })
      return z.NEVER
    })

/** "10.000", but a year stays "2018". */
const grouped = (number: number): string => number.toLocaleString('de-DE', { useGrouping: 'min2' })

/** One of the given words. */
export const oneOf = <const Word extends string>(words: readonly Word[], missing: string) =>
  z.enum(words as unknown as [Word, ...Word[]], { error: missing })

/** The id of a record that must be chosen. */
export const chosen = <Noun extends string>(missing: string) =>
  z
    .string()
    .catch('')
    .transform((text, context): Id<Noun> => {
      const id = parseId<Noun>(text)
      if (id) return id
      context.addIssue({ code: 'custom', message: missing })
      return z.NEVER
    })

/** The id of a record; blank is none. */
export const chosenOrNone = <Noun extends string>() =>
  z
    .string()
    .catch('')
    .transform((text): Id<Noun> | null => parseId<Noun>(text) ?? null)

/** A box that is ticked or not. */
export const ticked = z
  .string()
  .catch('')
  .transform((text) => text === 'ja')

/** A day of the calendar; blank is none. */
export const dayOrNone = z
  .string()
  .catch('')
  .transform((text, context): LocalDate | undefined => {
    const day = parseLocalDate(text)
    if (day || text.trim() === '') return day
    context.addIssue({ code: 'custom', message: 'Diesen Tag gibt es nicht. Bitte prüfen Sie das Datum.' })
    return z.NEVER
  })
