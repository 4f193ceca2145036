/**
 * Zustimmung der kommunalen Vertretung zum Mittelabruf (seit 2026, R25).
 * Federal money may be drawn only from the day on which the council or its committee consented for that year.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

export interface CouncilDecision {
  readonly fundingYear: number
  readonly decidedOn: LocalDate
  readonly consents: boolean
}

export interface FederalDrawdown {
  readonly fundingYear: number
  readonly drawnOn: LocalDate
}

export type CouncilConsentCode = 'council-consent-missing' | 'council-consent-refused'

/** May the municipality draw federal money on that day? The latest decision up to that day counts. */
export function checkFederalDrawdown(
  { fundingYear, drawnOn }: FederalDrawdown,
  decisions: readonly CouncilDecision[],
  terms: Pick<ProgrammeTerms, 'councilConsent' | 'sources'>,
): Finding<CouncilConsentCode>[] {
  if (!terms.councilConsent) return []
  const ofTheYear = decisions.filter((decision) => decision.fundingYear === fundingYear)
  const latest = ofTheYear
    .filter(({ decidedOn }) => decidedOn <= drawnOn)
    .toSorted((left, right) => (left.decidedOn < right.decidedOn ? -1 : 1))
    .at(-1)
  if (latest?.consents) return []
  const code = latest ? 'council-consent-refused' : 'council-consent-missing'
  const decidedOn = latest?.decidedOn ?? null
  return [
    {
      code,
      weight: 'refusal',
      source: terms.sources.councilConsent,
      facts: { fundingYear, drawnOn, decidedOn },
    },
  ]
}
