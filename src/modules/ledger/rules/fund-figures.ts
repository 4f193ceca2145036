/**
 * Mittelübersicht eines Fonds: Gesamt, Gebunden, Ausgezahlt, Frei (Reihenfolge und Wörter überall gleich).
 * The four numbers are sums of the journal's entries, and bound, paid and free money always make up the total.
 */
import { type Cents, cents, noCents, plus } from '../../../kit/money.ts'
import type { EntryKind } from '../vocabulary.ts'

/** The sum of each kind of entry; a kind without an entry is nothing. */
export type EntrySums = Readonly<Partial<Record<EntryKind, Cents>>>

export interface FundFigures {
  /** Gesamt: allotted less what was cut. */
  readonly totalCents: Cents
  /** Gebunden: granted or recommended, and neither paid nor released. */
  readonly reservedCents: Cents
  /** Ausgezahlt: paid less returned. */
  readonly paidCents: Cents
  /** Frei: what can still be granted. */
  readonly freeCents: Cents
  /** The part of the bound money that is recommended and not granted yet. */
  readonly recommendedCents: Cents
  /** Asked for in applications that are not decided. */
  readonly requestedCents: Cents
  /** Paid before returns. */
  readonly paidOutCents: Cents
  readonly returnedCents: Cents
  readonly provenCents: Cents
}

export function fundFigures(sums: EntrySums): FundFigures {
  const of = (kind: EntryKind): Cents => sums[kind] ?? noCents
  const totalCents = cents(of('allot') - of('cut'))
  const recommendedCents = cents(of('recommend') - of('unrecommend'))
  const reservedCents = cents(of('reserve') - of('release') - of('pay_out') + recommendedCents)
  const paidCents = cents(of('pay_out') - of('take_back'))
  return {
    totalCents,
    reservedCents,
    paidCents,
    freeCents: cents(totalCents - reservedCents - paidCents),
    recommendedCents,
    requestedCents: cents(of('request') - of('dismiss')),
    paidOutCents: of('pay_out'),
    returnedCents: of('take_back'),
    provenCents: of('prove'),
  }
}

/** Adds up entries by kind. */
export function sumEntries(
  entries: Iterable<{ readonly kind: EntryKind; readonly amountCents: Cents }>,
): EntrySums {
  const sums: Partial<Record<EntryKind, Cents>> = {}
  for (const { kind, amountCents } of entries) sums[kind] = plus(sums[kind] ?? noCents, amountCents)
  return sums
}

/** Several funds as one: the figures of a year or of the partnership. */
export const addUp = (funds: readonly EntrySums[]): EntrySums =>
  sumEntries(
    funds.flatMap((sums) =>
      Object.entries(sums).map(([kind, amountCents]) => ({ kind: kind as EntryKind, amountCents })),
    ),
  )

/** No number of a fund is ever below zero, and no more is proven than was paid and kept; anything else is a broken journal. */
export const isSound = (figures: FundFigures): boolean =>
  Object.values(figures).every((amount) => amount >= 0) && figures.provenCents <= figures.paidCents
