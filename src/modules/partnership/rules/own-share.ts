/**
 * Eigenanteil der Kommune (Grundsätze der Förderung im Handlungsbereich Kommune, R3; Ratsvorlagen Kusel und Fürth, R8).
 * The municipality adds at least the share that the federal grant may not cover, to the cent.
 *
 * Two readings of the base: a tenth of the total (140,000.00 -> 15,555.56) or of the grant (140,000.00 -> 14,000.00).
 * Two readings of the cent: Kusel writes 15,555.55 (down); only 15,555.56 (up) keeps the federal part within 90 %.
 */
import type { Finding } from '../../../kit/findings.ts'
import { type Cents, cents, minus } from '../../../kit/money.ts'
import type { ProgrammeTerms } from './programme-terms.ts'

export type OwnShareTerms = Pick<
  ProgrammeTerms,
  'federalShare' | 'ownShareBase' | 'ownShareRounding' | 'sources'
>
export type OwnShareCode = 'own-share-too-low'

/** The least own share beside a federal grant. */
export function ownShareOf(grantCents: Cents, terms: OwnShareTerms): Cents {
  const [federal, whole] = terms.federalShare
  if (federal <= 0) throw new Error(`a federal share of ${federal}/${whole} has no own share`)
  const base = BigInt(terms.ownShareBase === 'total' ? federal : whole)
  const product = BigInt(grantCents) * BigInt(whole - federal)
  const rounded = terms.ownShareRounding === 'up' ? (product + base - 1n) / base : product / base
  return cents(Number(rounded))
}

/** Is the own share (own and third-party funds) high enough for the grant? */
export function checkOwnShare(
  grantCents: Cents,
  ownShareCents: Cents,
  terms: OwnShareTerms,
): Finding<OwnShareCode>[] {
  const requiredCents = ownShareOf(grantCents, terms)
  if (ownShareCents >= requiredCents) return []
  const missingCents = minus(requiredCents, ownShareCents)
  const source = terms.sources.federalShare
  return [
    {
      code: 'own-share-too-low',
      weight: 'refusal',
      source,
      facts: { requiredCents, ownShareCents, missingCents },
    },
  ]
}
