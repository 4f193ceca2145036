/**
 * Fördergrundlagen eines Haushaltsjahres (Leitlinie, Grundsätze, Förderrichtlinie in ihrer jeweiligen Fassung).
 * A funding year is bound to the terms of its generation; a year without terms, or terms with a gap, stop the work.
 */
import type { Source } from '../../../kit/findings.ts'
import type { Certainty, Generation } from '../vocabulary.ts'
import { termReaders } from './term-readers.ts'
import type { TermValues } from './term-values.ts'

/** One dated row: a single value of one generation, with where it is written and how sure that is. */
export interface TermRow {
  readonly generation: Generation
  readonly key: string
  readonly value: unknown
  readonly source: Source
  readonly certainty: Certainty
  readonly yearFrom: number
  readonly yearUntil: number
}

export type TermKey = keyof TermValues

export interface ProgrammeTerms extends TermValues {
  readonly generation: Generation
  readonly yearFrom: number
  readonly yearUntil: number
  /** What must have happened before money moves; the two values of the same names, together. */
  readonly gates: Pick<TermValues, 'councilConsent' | 'federalPrecheck'>
  readonly sources: Readonly<Record<TermKey, Source>>
  readonly certainty: Readonly<Record<TermKey, Certainty>>
}

/** The terms of a funding year. Throws when no generation covers the year. */
export function termsForYear(rows: readonly TermRow[], year: number): ProgrammeTerms {
  const inForce = rows.filter((row) => row.yearFrom <= year && year <= row.yearUntil)
  if (inForce.length === 0) throw new Error(`no programme terms cover the year ${year}`)
  return assembleTerms(inForce)
}

/** Puts the rows of one generation together. Throws on a missing, doubled or unreadable key and on mixed generations. */
export function assembleTerms(rows: readonly TermRow[]): ProgrammeTerms {
  const first = rows[0]
  if (!first) throw new Error('no rows of programme terms')
  for (const row of rows) requireSameGeneration(first, row)
  const { generation, yearFrom, yearUntil } = first
  const values: Record<string, unknown> = {}
  const sources: Record<string, Source> = {}
  const certainty: Record<string, Certainty> = {}
  for (const [key, read] of Object.entries(termReaders)) {
    const row = getOnlyRow(rows, key, generation)
    values[key] = read(row.value, `${generation}.${key}`)
    sources[key] = row.certainty === 'sourced' ? row.source : { ...row.source, assumed: true }
    certainty[key] = row.certainty
  }
  const terms = values as unknown as TermValues
  const gates = { councilConsent: terms.councilConsent, federalPrecheck: terms.federalPrecheck }
  return { ...terms, generation, yearFrom, yearUntil, gates, sources, certainty } as ProgrammeTerms
}

function requireSameGeneration(first: TermRow, row: TermRow): void {
  const same =
    row.generation === first.generation &&
    row.yearFrom === first.yearFrom &&
    row.yearUntil === first.yearUntil
  if (!same) throw new Error(`two generations of terms overlap: ${first.generation} and ${row.generation}`)
}

function getOnlyRow(rows: readonly TermRow[], key: string, generation: Generation): TermRow {
  const [row, second] = rows.filter((candidate) => candidate.key === key)
  if (!row) throw new Error(`the terms of ${generation} lack ${key}`)
  if (second) throw new Error(`the terms of ${generation} name ${key} twice`)
  return row
}
