/**
 * Bindung von Mitteln eines Fonds (Höchstgrenzen auf den Cent, R27).
 * A grant binds money only while the fund has it free; one cent too much is refused.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, minus, plus } from '../../../kit/money.ts'
import type { FundFigures } from './fund-figures.ts'

export type ReservationCode = 'fund-exhausted' | 'reservation-not-positive' | NewLimitCode

export type NewLimitCode = 'limit-below-bound' | 'limit-unchanged'

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
  { totalCents, reservedCents, paidCents }: Pick<FundFigures, 'totalCents' | 'reservedCents' | 'paidCents'>,
): Finding<NewLimitCode>[] {
  const refuse = (code: NewLimitCode, facts: Finding['facts']): Finding<NewLimitCode>[] => [
    { code, weight: 'refusal', source, field: 'limit', facts },
  ]
  const boundCents = plus(reservedCents, paidCents)
  if (limitCents < boundCents) return refuse('limit-below-bound', { limitCents, boundCents })
  return limitCents === totalCents ? refuse('limit-unchanged', { limitCents }) : []
}
