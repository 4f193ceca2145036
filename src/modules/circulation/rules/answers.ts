/**
 * Antworten im Umlaufverfahren (örtliche Übung; Vorbild LEADER: verspätete Stimmen sind ungültig, das Ergebnis je Mitglied).
 * A seat has one vote: the member's own answer, whenever it came, goes before the deputy's.
 */

import type { LocalDate } from '../../../kit/dates.ts'
import { type Finding, type Source } from '../../../kit/findings.ts'
import type { Capacity, Choice, CirculationState } from '../vocabulary.ts'

export interface Answer {
  readonly memberId: string
  readonly capacity: Capacity
  readonly choice: Choice
}

/** What counts for each seat. */
export function countingAnswers<One extends Answer>(answers: readonly One[]): One[] {
  const own = new Set(answers.filter(({ capacity }) => capacity === 'member').map(({ memberId }) => memberId))
  return answers.filter(({ capacity, memberId }) => capacity === 'member' || !own.has(memberId))
}

export type CirculationStepCode =
  | 'circulation-not-running'
  | 'answer-too-late'
  | 'answer-conflicted'
  | 'answer-not-entitled'
  | 'objection-not-provided'
  | 'answers-outstanding'
  | 'not-everybody-served'
  | 'matter-not-ready'
  | 'deadline-after-year'

export interface CirculationSituation {
  readonly state: CirculationState
  readonly endsOn: LocalDate
}

const source: Source = { title: 'Umlaufverfahren', section: 'Frist und Antworten', assumed: true }

/** A single refusal, for what the database alone knows. */
export const refuseCirculation = (
  code: CirculationStepCode,
  facts: Finding['facts'] = {},
): Finding<CirculationStepCode> => ({ code, weight: 'refusal', source, facts })

/** An answer counts until the end of the last day. */
export function checkAnswer(
  { state, endsOn }: CirculationSituation,
  today: LocalDate,
  conflict: string | null,
): Finding<CirculationStepCode>[] {
  const found: Finding<CirculationStepCode>[] = []
  if (state !== 'running') found.push(refuseCirculation('circulation-not-running'))
  else if (today > endsOn) found.push(refuseCirculation('answer-too-late', { endsOn }))
  if (conflict !== null) found.push(refuseCirculation('answer-conflicted'))
  return found
}

/** Counted when the time is over, or before when every seat that may has answered. */
export function checkCounting(
  { state, endsOn }: CirculationSituation,
  today: LocalDate,
  outstanding: number,
): Finding<CirculationStepCode>[] {
  if (state !== 'running') return [refuseCirculation('circulation-not-running')]
  if (today > endsOn || outstanding === 0) return []
  return [refuseCirculation('answers-outstanding', { outstanding, endsOn })]
}

export interface ServedSeat {
  readonly memberId: string
  readonly conflict: string | null
}

export interface Service {
  readonly memberId: string
  readonly name: string
  readonly servedAt: Date | null
}

/** Whoever may answer must have been reached, the deputies too: otherwise the vote is none. */
export const notServed = <One extends Service>(
  services: readonly One[],
  seats: readonly ServedSeat[],
): One[] => {
  const conflicted = new Set(
    seats.filter(({ conflict }) => conflict !== null).map(({ memberId }) => memberId),
  )
  return services.filter(({ servedAt, memberId }) => servedAt === null && !conflicted.has(memberId))
}
