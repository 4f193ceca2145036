/**
 * Warteliste eines Fonds (örtliche Übung bei knappen Mitteln; docs/regulation/assumptions.md).
 * Favoured by the body, not payable yet: when money returns, the first place that stands is served first, in full or not at all.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import { type Cents, minus } from '../../../kit/money.ts'

export interface Place {
  readonly measureId: string
  /** 1 is first; set by the body. */
  readonly rank: number
  readonly amountCents: Cents
}

export type NextOnList<One extends Place = Place> =
  | { readonly kind: 'empty' }
  /** The fund can pay the first place. */
  | { readonly kind: 'proposed'; readonly place: One }
  /** It cannot; a later place that it could pay is named, and passing the first one over needs a reason. */
  | {
      readonly kind: 'too_little'
      readonly place: One
      readonly shortByCents: Cents
      readonly payable: One | undefined
    }

export type WaitingListCode = 'place-not-payable' | 'place-passed-over' | 'rank-not-on-list'

const source: Source = { title: 'Warteliste', section: 'Reihenfolge des Gremiums', assumed: true }

export const inOrder = <One extends Place>(places: readonly One[]): One[] =>
  places.toSorted((left, right) => left.rank - right.rank)

/** Who is next when this much is free? */
export function nextOnList<One extends Place>(places: readonly One[], freeCents: Cents): NextOnList<One> {
  const [first, ...others] = inOrder(places)
  if (!first) return { kind: 'empty' }
  if (first.amountCents <= freeCents) return { kind: 'proposed', place: first }
  const payable = others.find((place) => place.amountCents <= freeCents)
  return { kind: 'too_little', place: first, shortByCents: minus(first.amountCents, freeCents), payable }
}

/** May this place be served now? Passing over a better one is possible, and only with a reason. */
export function checkPromotion(
  places: readonly Place[],
  measureId: string,
  freeCents: Cents,
  reason: string,
): Finding<WaitingListCode>[] {
  const ordered = inOrder(places)
  const place = ordered.find((one) => one.measureId === measureId)
  if (!place) return [refuse('rank-not-on-list', {})]
  const found: Finding<WaitingListCode>[] = []
  if (place.amountCents > freeCents)
    found.push(refuse('place-not-payable', { amountCents: place.amountCents, freeCents }))
  const passed = ordered.indexOf(place)
  if (passed > 0 && reason.trim() === '') found.push(refuse('place-passed-over', { passed }))
  return found
}

/** The list after one place was moved; the others keep their order, and ranks run from 1 without a gap. */
export function moved(places: readonly Place[], measureId: string, rank: number): Place[] {
  const ordered = inOrder(places)
  const place = ordered.find((one) => one.measureId === measureId)
  if (!place) return ordered
  const others = ordered.filter((one) => one !== place)
  const at = Math.min(Math.max(rank, 1), ordered.length) - 1
  return [...others.slice(0, at), place, ...others.slice(at)].map((one, index) => ({
    ...one,
    rank: index + 1,
  }))
}

const refuse = (code: WaitingListCode, facts: Finding['facts']): Finding<WaitingListCode> => ({
  code,
  weight: 'refusal',
  source,
  facts,
})
