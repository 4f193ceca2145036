/**
 * Antrag und Gegenantrag (Übung kommunaler Geschäftsordnungen: über den weitestgehenden Antrag zuerst; bei Geld geht weiter,
 * was mehr ausgibt; im Zweifel entscheidet die Sitzungsleitung. Wortlaut einer Partnerschaft nicht gesehen).
 * When a motion is carried, the others that wait have lapsed; when it is lost, the next one is put.
 */
import type { Finding, Source } from '../../../kit/findings.ts'
import type { MotionKind } from '../vocabulary.ts'

export interface WaitingMotion {
  readonly id: string
  readonly number: number
  readonly kind: MotionKind
  readonly amountCents: number | null
  readonly condition: string
  /** The chair found that it goes further than all others. */
  readonly goesFirst: boolean
}

export type MotionOrderCode = 'further-motion-waits' | 'motion-text-missing'

const source: Source = { title: 'Ablauf der Sitzung', section: 'Anträge und Gegenanträge', assumed: true }

/** The most far-reaching first: what the chair put first, then the larger sum, then the one without a condition. */
export const inOrderOfReach = <Motion extends WaitingMotion>(motions: readonly Motion[]): Motion[] =>
  motions.toSorted(
    (left, right) =>
      Number(right.goesFirst) - Number(left.goesFirst) ||
      (right.amountCents ?? 0) - (left.amountCents ?? 0) ||
      Number(hasCondition(left)) - Number(hasCondition(right)) ||
      left.number - right.number,
  )

const hasCondition = ({ condition }: WaitingMotion): boolean => condition.trim() !== ''

/** No motion is put while one that goes further waits; null: a motion that was put without waiting. */
export function checkOrder(
  motionId: string | null,
  waiting: readonly WaitingMotion[],
): Finding<MotionOrderCode>[] {
  const [first] = inOrderOfReach(waiting)
  if (!first || first.id === motionId) return []
  return [{ code: 'further-motion-waits', weight: 'refusal', source, facts: { number: first.number } }]
}

/** A motion without money says what it wants. */
export const checkMotionText = (text: string): Finding<MotionOrderCode>[] =>
  text.trim() === '' ? [{ code: 'motion-text-missing', weight: 'refusal', source, facts: {} }] : []
