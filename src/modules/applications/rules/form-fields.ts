/**
 * Angaben im Antragsformular (Antragsformulare Landkreis Bautzen 2020/2022: Zeichen- und Auswahlgrenzen je Feld).
 * Every required field is answered, within its number of characters or choices, counted as people count; what asks for
 * an e-mail address or a number of people holds one.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { countCharacters } from '../../../kit/text.ts'

export interface FieldRule {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly maxCharacters?: number
  readonly maxChoices?: number
  readonly format?: FieldFormat
}

export type FieldFormat = 'email' | 'whole-number'

export type FormatCode = 'field-not-an-email' | 'field-not-a-whole-number'
export type FormCode = 'field-missing' | 'field-too-long' | 'too-many-choices' | FormatCode

type FormAnswers = Readonly<Record<string, string | readonly string[] | undefined>>

export const checkForm = (
  answers: FormAnswers,
  fields: readonly FieldRule[],
  source: Source,
): Finding<FormCode>[] =>
  fields.flatMap((field) => {
    const answer = answers[field.name]
    const found = typeof answer === 'object' ? checkChoices(answer, field) : checkText(answer ?? '', field)
    return found.map(([code, facts]) => findingOf(field, code, source, facts))
  })

/** Only how answers are written: a draft is told beside the field, and kept all the same. */
export const checkFormats = (
  answers: FormAnswers,
  fields: readonly FieldRule[],
  source: Source,
): Finding<FormatCode>[] =>
  fields.flatMap((field) => {
    const answer = answers[field.name]
    const code = typeof answer === 'string' ? checkFormat(answer, field) : undefined
    return code === undefined ? [] : [findingOf(field, code, source)]
  })

const findingOf = <Code extends FormCode>(
  { name, label }: FieldRule,
  code: Code,
  source: Source,
  facts: Readonly<Record<string, number>> = {},
): Finding<Code> => ({ code, weight: 'refusal', source, field: name, facts: { label, ...facts } })

type Found = readonly [code: FormCode, facts: Readonly<Record<string, number>>]

function checkText(text: string, field: FieldRule): Found[] {
  const { required, maxCharacters } = field
  if (text.trim() === '') return required ? [['field-missing', {}]] : []
  const characters = countCharacters(text)
  if (maxCharacters !== undefined && characters > maxCharacters)
    return [['field-too-long', { characters, maxCharacters, over: characters - maxCharacters }]]
  const code = checkFormat(text, field)
  return code === undefined ? [] : [[code, {}]]
}

/** "1.200" is written as people group digits; an address has one "@" and a domain with a dot. */
const wholeNumber = /^(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})$/
const emailAddress = /^[^\s@<>,;:"()]+@[^\s@.<>,;:"()]+(?:\.[^\s@.<>,;:"()]+)+$/

function checkFormat(text: string, { format }: FieldRule): FormatCode | undefined {
  const written = text.trim()
  if (written === '') return undefined
  if (format === 'email') return emailAddress.test(written) ? undefined : 'field-not-an-email'
  if (format === 'whole-number') return wholeNumber.test(written) ? undefined : 'field-not-a-whole-number'
  return undefined
}

function checkChoices(choices: readonly string[], { required, maxChoices }: FieldRule): Found[] {
  if (choices.length === 0) return required ? [['field-missing', {}]] : []
  if (maxChoices === undefined || choices.length <= maxChoices) return []
  return [['too-many-choices', { choices: choices.length, maxChoices }]]
}
