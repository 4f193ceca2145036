import { type Facts, factsOf } from '../../kit/facts.ts'
import type { Finding } from '../../kit/findings.ts'
import type { FederalGrantCode } from './rules/federal-grant.ts'
import type { ReservationCode } from './rules/reservation.ts'

export type LedgerFindingCode = ReservationCode | FederalGrantCode

/** The four numbers, always in this order. */
export const figureLabels = ['Gesamt', 'Gebunden', 'Ausgezahlt', 'Frei'] as const

/** What is wrong and what to do, in plain German. */
export const findingText = (finding: Finding<LedgerFindingCode>): string =>
  sentences[finding.code](factsOf(finding))

const sentences: Readonly<Record<LedgerFindingCode, (facts: Facts) => string>> = {
  'fund-exhausted': (facts) =>
    `Im Fonds sind noch ${facts.euro('freeCents')} frei; für ${facts.euro('amountCents')} fehlen ${facts.euro('shortByCents')}. Bitte verringern Sie den Betrag.`,
  'reservation-not-positive': () => 'Bitte geben Sie einen Betrag über 0,00 € ein.',
  'limit-below-bound': (facts) =>
    `Der Fonds kann nicht auf ${facts.euro('limitCents')} gesenkt werden: ${facts.euro('boundCents')} sind bereits gebunden oder ausgezahlt.`,
  'limit-unchanged': (facts) =>
    `Der Fonds hat schon ${facts.euro('limitCents')}. Bitte geben Sie einen anderen Betrag ein.`,
  'federal-grant-exceeded': (facts) =>
    `Vom Bund sind noch ${facts.euro('leftCents')} abrufbar, ${facts.euro('amountCents')} wären ${facts.euro('overCents')} zu viel. Bitte verringern Sie den Betrag.`,
}

export const isLedgerFinding = (finding: Finding): finding is Finding<LedgerFindingCode> =>
  finding.code in sentences
