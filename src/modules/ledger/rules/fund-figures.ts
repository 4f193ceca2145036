/**
 * Mittelübersicht eines Fonds: Gesamt, Gebunden, Ausgezahlt, Frei (Reihenfolge und Wörter überall gleich).
 * The four numbers are sums of the journal's entries, and bound, paid and free money always make up the total.
 */
import { type Cents, cents, noCents, plus } from '../../../kit/money.ts'
import { type EntryKind, entryKinds } from '../vocabulary.ts'

/** The sum of each kind of entry; a correction is a counter-entry of the same kind with the other sign. */
export type EntrySums = Readonly<Record<EntryKind, Cents>>

export interface FundFigures {
  /** Gesamt */
  readonly totalCents: Cents
  /** Gebunden: granted and neither paid nor released. */
  readonly reservedCents: Cents
  /** Ausgezahlt: paid less returned. */
  readonly paidCents: Cents
  /** Frei */
  readonly freeCents: Cents
  /** Paid before returns. */
  readonly paidOutCents: Cents
  readonly returnedCents: Cents
  readonly provenCents: Cents
}

export function fundFigures(sums: EntrySums): FundFigures {
  const reservedCents = cents(sums.reserve - sums.release - sums.pay_out)
  const paidCents = cents(sums.pay_out - sums.take_back)
  return {
    totalCents: sums.limit,
    reservedCents,
    paidCents,
    freeCents: cents(sums.limit - reservedCents - paidCents),
    paidOutCents: sums.pay_out,
    returnedCents: sums.take_back,
    provenCents: sums.prove,
  }
}

/** Adds up entries by kind; kinds without an entry are nothing. */
export function sumEntries(
  entries: Iterable<{ readonly kind: EntryKind; readonly amountCents: Cents }>,
): EntrySums {
  const sums = Object.fromEntries(entryKinds.map((kind) => [kind, noCents])) as Record<EntryKind, Cents>
  for (const { kind, amountCents } of entries) sums[kind] = plus(sums[kind], amountCents)
  return sums
}

/** No number of a fund is ever below zero, and no more is proven than was paid and kept; anything else is a broken journal. */
export const isSound = ({ reservedCents, paidCents, freeCents, provenCents }: FundFigures): boolean =>
  reservedCents >= 0 && paidCents >= 0 && freeCents >= 0 && provenCents >= 0 && provenCents <= paidCents
