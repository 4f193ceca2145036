import { z } from 'zod'
import { dayOrNone, optionalText } from '../../platform/http/form-fields.ts'
import { type ConditionChecker, type ConditionDraft, conditionCheckers } from './vocabulary.ts'

/** As many conditions as a motion's form has room for; the fields of each bear its number. */
export const conditionNumbers = [1, 2, 3] as const
export type ConditionNumber = (typeof conditionNumbers)[number]

/** "condition", "condition2", …: the first field keeps the name it always had. */
export const conditionField = (number: ConditionNumber, part: '' | 'DueOn' | 'Checker' = ''): string =>
  `condition${part}${number === 1 ? '' : number}`

const checkerOrNone = z
  .string()
  .catch('')
  .transform((text): ConditionChecker | null => conditionCheckers.find((checker) => checker === text) ?? null)

/** Spread into the form of a motion. */
export const conditionFields = {
  condition: optionalText(2000),
  conditionDueOn: dayOrNone,
  conditionChecker: checkerOrNone,
  condition2: optionalText(2000),
  conditionDueOn2: dayOrNone,
  conditionChecker2: checkerOrNone,
  condition3: optionalText(2000),
  conditionDueOn3: dayOrNone,
  conditionChecker3: checkerOrNone,
}

type ConditionValues = z.output<z.ZodObject<typeof conditionFields>>

/** The conditions that were filled in; a day or a checker without a text is none. */
export const conditionsIn = (values: ConditionValues): ConditionDraft[] =>
  [
    { text: values.condition, dueOn: values.conditionDueOn, checker: values.conditionChecker },
    { text: values.condition2, dueOn: values.conditionDueOn2, checker: values.conditionChecker2 },
    { text: values.condition3, dueOn: values.conditionDueOn3, checker: values.conditionChecker3 },
  ]
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, dueOn, checker }) => ({ text, dueOn: dueOn ?? null, checker }))
