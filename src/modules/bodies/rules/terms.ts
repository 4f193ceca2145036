/**
 * Amtszeiten (gesehen: Förderperiode, Wahlperiode oder offen). A seat goes on after its term until somebody enters that
 * it was left, so the end of a term is told in time and long after.
 */
import { addDays, type LocalDate } from '../../../kit/dates.ts'

export type TermState = 'open' | 'running' | 'ends_soon' | 'ended'

/** So long before the end a successor can still be found. */
export const soonDays = 90

/** `termUntil` is the last day of the term, null where there is none. */
export function termState(termUntil: LocalDate | null, day: LocalDate): TermState {
  if (termUntil === null) return 'open'
  if (termUntil < day) return 'ended'
  return termUntil <= addDays(day, soonDays) ? 'ends_soon' : 'running'
}
