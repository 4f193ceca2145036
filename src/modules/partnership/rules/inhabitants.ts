/**
 * Mindestgröße des Fördergebiets (Grundsätze Handlungsbereich Kommune, R2).
 * The municipalities of a partnership together have at least the inhabitants the terms ask for.
 */
import type { Finding } from '../../../kit/findings.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

export type InhabitantsCode = 'too-few-inhabitants'

/** A warning, not a refusal: a running partnership does not end by itself when a municipality leaves. */
export function checkInhabitants(
  inhabitants: number,
  { inhabitantsMinimum, sources }: Pick<ProgrammeTerms, 'inhabitantsMinimum' | 'sources'>,
): Finding<InhabitantsCode>[] {
  if (inhabitantsMinimum === null || inhabitants >= inhabitantsMinimum) return []
  const facts = { inhabitants, minimum: inhabitantsMinimum }
  return [{ code: 'too-few-inhabitants', weight: 'warning', source: sources.inhabitantsMinimum, facts }]
}
