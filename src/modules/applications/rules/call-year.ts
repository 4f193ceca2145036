/**
 * Aufruf und Förderjahr (Jährlichkeit: die Mittel eines Haushaltsjahres werden in ihm bewilligt und verbraucht, R15-R16).
 * A call is made for a fund whose year is not over: what its money could be granted for can no longer take place.
 */
import { type LocalDate, yearOf } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'

export type CallCode = 'call-year-over'

const annuality: Source = {
  title: 'Jährlichkeit der Einzelmaßnahme',
  section: 'Ende der Maßnahme',
  url: 'https://demokratie-leben-in-der-mitte-europas.de/index.php/zum-antrag.html',
}

export const checkCallYear = (fundingYear: number, today: LocalDate): Finding<CallCode>[] =>
  fundingYear >= yearOf(today)
    ? []
    : [
        {
          code: 'call-year-over',
          weight: 'refusal',
          source: annuality,
          field: 'fund',
          facts: { fundingYear, currentYear: yearOf(today) },
        },
      ]
