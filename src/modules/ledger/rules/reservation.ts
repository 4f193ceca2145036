/**
 * Bindung von Mitteln eines Fonds (Höchstgrenzen auf den Cent, R27).
 * A grant binds money only while the fund has it free; one cent too much is refused.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, minus } from '../../../kit/money.ts'

export type ReservationCode = 'fund-exhausted' | 'reservation-not-positive' | 'limit-below-bound'

const source: Source = {
  title: 'Bundesrechnungshof 2022 zu Höchstbeträgen',
  section: 'Grenzen gelten auf den Cent',
  url: 'https://reimes-presseblick.blogspot.com/2025/08/ngo-finanzierung-priens-baustelle.html',
}

export function checkReservation(freeCents: Cents, amountCents: Cents): Finding<ReservationCode>[] {
  if (amountCents <= 0) return [{ code: 'reservation-not-positive', weight: 'refusal', source, facts: {} }]
  if (amountCents <= freeCents) return []
  const facts = { freeCents, amountCents, shortByCents: minus(amountCents, freeCents) }
  return [{ code: 'fund-exhausted', weight: 'refusal', source, facts }]
}

/** May the limit of a fund become this much? Never less than is bound and paid. */
export function checkNewLimit(
  limitCents: Cents,
  { reservedCents, paidCents }: { readonly reservedCents: Cents; readonly paidCents: Cents },
): Finding<ReservationCode>[] {
  const boundCents = reservedCents + paidCents
  if (limitCents >= boundCents) return []
  return [
    {
      code: 'limit-below-bound',
      weight: 'refusal',
      source,
      field: 'limit',
      facts: { limitCents, boundCents },
    },
  ]
}
