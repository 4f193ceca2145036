import { z } from 'zod'
import { type Typed, typedText } from '../../platform/http/form.ts'
import { calendarDay, optionalText } from '../../platform/http/form-fields.ts'
import type { CriterionReason } from './vocabulary.ts'

export const criterionField = (index: number): string => `criterion-${index}`

const longestReason = 2000

/** The reasons beside the criteria of the catalogue, in its order; a blank one is none. */
export const criteriaIn = (typed: Typed, criteria: readonly string[]): CriterionReason[] =>
  criteria
    .map((criterion, index) => ({
      criterion,
      reason: typedText(typed, criterionField(index)).slice(0, longestReason),
    }))
    .filter(({ reason }) => reason.trim() !== '')

const mostCriteria = 12

export const catalogueForm = z.object({
  adoptedOn: calendarDay('Bitte geben Sie den Tag des Beschlusses an.'),
  criteria: optionalText(3000).transform((text, context): string[] => {
    const lines = text.split('\n').map((line) => line.trim())
    const criteria = [...new Set(lines.filter((line) => line !== ''))]
    if (criteria.length > 0 && criteria.length <= mostCriteria) return criteria
    context.addIssue({
      code: 'custom',
      message: `Bitte schreiben Sie je Zeile ein Kriterium, höchstens ${mostCriteria}.`,
    })
    return z.NEVER
  }),
})
