/**
 * Angaben im Antragsformular (Antragsformulare Landkreis Bautzen 2020/2022: Zeichen- und Auswahlgrenzen je Feld).
 * Every required field is answered, within its number of characters or choices, counted as people count.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { countCharacters } from '../../../kit/text.ts'

export interface FieldRule {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly maxCharacters?: number
  readonly maxChoices?: number
}

export type FormCode = 'field-missing' | 'field-too-long' | 'too-many-choices'

export const checkForm = (
  answers: Readonly<Record<string, string | readonly string[] | undefined>>,
  fields: readonly FieldRule[],
  source: Source,
): Finding<FormCode>[] =>
  fields.flatMap((field) => {
    const answer = answers[field.name]
    const found = typeof answer === 'object' ? checkChoices(answer, field) : checkText(answer ?? '', field)
    return found.map(
      ([code, facts]): Finding<FormCode> => ({
        code,
        weight: 'refusal',
        source,
        field: field.name,
        facts: { label: field.label, ...facts },
      }),
    )
  })

type Found = readonly [code: FormCode, facts: Readonly<Record<string, number>>]

function checkText(text: string, { required, maxCharacters }: FieldRule): Found[] {
  if (text.trim() === '') return required ? [['field-missing', {}]] : []
  const characters = countCharacters(text)
  if (maxCharacters === undefined || characters <= maxCharacters) return []
  return [['field-too-long', { characters, maxCharacters, over: characters - maxCharacters }]]
}

function checkChoices(choices: readonly string[], { required, maxChoices }: FieldRule): Found[] {
  if (choices.length === 0) return required ? [['field-missing', {}]] : []
  if (maxChoices === undefined || choices.length <= maxChoices) return []
  return [['too-many-choices', { choices: choices.length, maxChoices }]]
}
