import type { FieldError, Typed } from '../../platform/http/form.ts'
import { typedText } from '../../platform/http/form.ts'
import type { NewPlanLine } from './actions/propose-plan.ts'
import type { Answers } from './application-queries.ts'
import { type LumpSumCounts, type LumpSumTerms, lumpSumPlanLines } from './rules/lump-sum-plan.ts'

/** What is asked in years that are settled by lump sums: how many people, and the hours of each fee. */
export interface TypedCounts {
  readonly participants: string
  /** Hours per fee and day, one a line. */
  readonly feeHours: string
}

export const typedCountsOf = (answers: Answers): TypedCounts => ({
  participants: [answers.lumpParticipants ?? ''].flat()[0] ?? '',
  feeHours: [answers.lumpFeeHours ?? ''].flat()[0] ?? '',
})

export const readTypedCounts = (typed: Typed): TypedCounts => ({
  participants: typedText(typed, 'participants'),
  feeHours: typedText(typed, 'feeHours'),
})

export type ParsedCounts =
  | { readonly ok: true; readonly counts: LumpSumCounts }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export function parseCounts({ participants, feeHours }: TypedCounts): ParsedCounts {
  const errors: FieldError[] = []
  if (!/^\d{0,6}$/.test(participants.trim()))
    errors.push({
      field: 'participants',
      text: 'Bitte geben Sie die Zahl der Teilnehmenden als ganze Zahl ein.',
    })
  const hours = feeHours
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const parsed = hours.map((line) =>
    /^\d{1,2}(?:[.,]\d{1,2})?$/.test(line) ? Number(line.replace(',', '.')) : Number.NaN,
  )
  if (parsed.some((hour) => !(hour > 0 && hour <= 24)) || parsed.length > 100)
    errors.push({
      field: 'feeHours',
      text: 'Bitte geben Sie je Honorar und Tag mehr als 0 und höchstens 24 Stunden an, eine Zahl je Zeile.',
    })
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, counts: { participants: Number(participants.trim() || 0), feeHours: parsed } }
}

/** The plan that follows from the counts: the lump sums are the expenses, and the fund is asked for all of them. */
export const linesOfCounts = (counts: LumpSumCounts, terms: LumpSumTerms): NewPlanLine[] =>
  lumpSumPlanLines(counts, terms)
    .filter(({ amountCents }) => amountCents > 0)
    .map(({ description, quantity, unit, unitPriceCents, amountCents, ...line }): NewPlanLine => {
      const shared = {
        description,
        amountCents,
        ...(quantity === undefined ? {} : { quantity }),
        ...(unit === undefined ? {} : { unit }),
        ...(unitPriceCents === undefined ? {} : { unitPriceCents }),
      }
      return line.side === 'income'
        ? { ...shared, side: 'income', incomeKind: line.incomeKind ?? 'requested' }
        : { ...shared, side: 'expense', category: line.category }
    })

/** The counts as they are kept with the answers, to be shown as typed and checked at the proof. */
export const answersOfCounts = ({ participants, feeHours }: TypedCounts): Answers => ({
  lumpParticipants: participants,
  lumpFeeHours: feeHours,
})
