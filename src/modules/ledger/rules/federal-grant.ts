/**
 * Abruf der Bundesmittel (Zuwendungsbescheid an die Kommune, Grenzen auf den Cent, R27).
 * All drawdowns of a year together stay within the federal grant of that year.
 */
import type { Finding } from '../../../kit/findings.ts'
import { type Cents, minus } from '../../../kit/money.ts'

export type FederalGrantCode = 'federal-grant-exceeded'

export interface FederalGrant {
  readonly year: number
  readonly grantCents: Cents
  readonly drawnCents: Cents
}

export function checkFederalAmount(
  amountCents: Cents,
  { year, grantCents, drawnCents }: FederalGrant,
): Finding<FederalGrantCode>[] {
  const leftCents = minus(grantCents, drawnCents)
  if (amountCents <= leftCents) return []
  return [
    {
      code: 'federal-grant-exceeded',
      weight: 'refusal',
      source: { title: `Zuwendungsbescheid an die Kommune für ${year}`, section: 'Höhe der Zuwendung' },
      field: 'amount',
      facts: { amountCents, grantCents, drawnCents, leftCents, overCents: minus(amountCents, leftCents) },
    },
  ]
}
