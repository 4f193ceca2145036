/**
 * Kommen, Gehen und Vertretung (Niederschrift: wer von wann bis wann da war; Übung der Ausschüsse, domain 3.8).
 * A seat is taken by one person at a time; who leaves and comes back, or gives the seat to the deputy, is written twice.
 */
import type { Finding, Source } from '../../../kit/findings.ts'

export interface SeatTaken {
  readonly memberId: string
  /** The deputy who sits on the seat; null when the member is there in person. */
  readonly representedBy: string | null
}

export type PresenceStepCode =
  | 'presence-in-future'
  | 'presence-before-opening'
  | 'presence-before-last-change'

const source: Source = { title: 'Ablauf der Sitzung', section: 'Anwesenheit', assumed: true }

const isSame = (left: SeatTaken, right: SeatTaken): boolean =>
  left.memberId === right.memberId && left.representedBy === right.representedBy

/** What has changed in the room; who stays keeps the moment of arrival. */
export const comeAndGo = <There extends SeatTaken, Taken extends SeatTaken>(
  there: readonly There[],
  taken: readonly Taken[],
) => ({
  left: there.filter((seat) => !taken.some((other) => isSame(seat, other))),
  arrived: taken.filter((seat) => !there.some((other) => isSame(seat, other))),
})

export interface MomentOfChange {
  readonly at: Date
  readonly now: Date
  readonly openedAt: Date | null
  /** When those who are now leaving had arrived. */
  readonly arrivals: readonly Date[]
}

/** A change can be written down later than it happened, never before it happens or out of order. */
export function checkMoment({ at, now, openedAt, arrivals }: MomentOfChange): Finding<PresenceStepCode>[] {
  const refuse = (code: PresenceStepCode, limit: Date): Finding<PresenceStepCode>[] => [
    { code, weight: 'refusal', source, facts: { limit: limit.toISOString() } },
  ]
  const last = arrivals.toSorted((left, right) => right.getTime() - left.getTime())[0]
  return [
    ...(at > now ? refuse('presence-in-future', now) : []),
    ...(openedAt && at < openedAt ? refuse('presence-before-opening', openedAt) : []),
    ...(last && at < last ? refuse('presence-before-last-change', last) : []),
  ]
}
