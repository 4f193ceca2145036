/**
 * Beschlusskontrolle: Wer führt was bis wann aus.
 * A task without a day is open and never late.
 */
import { daysBetween, type LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'

export type FollowUpStanding =
  | { readonly kind: 'done' }
  | { readonly kind: 'open' }
  | { readonly kind: 'due'; readonly inDays: number }
  | { readonly kind: 'late'; readonly byDays: number }

export function standingOf(
  { dueOn, doneOn }: { readonly dueOn: LocalDate | null; readonly doneOn: LocalDate | null },
  today: LocalDate,
): FollowUpStanding {
  if (doneOn !== null) return { kind: 'done' }
  if (dueOn === null) return { kind: 'open' }
  const days = daysBetween(today, dueOn)
  return days < 0 ? { kind: 'late', byDays: -days } : { kind: 'due', inDays: days }
}

export type FollowUpCode = 'follow-up-done' | 'due-before-meeting'

const source: Source = { title: 'Ablauf der Sitzung', section: 'Beschlusskontrolle', assumed: true }

/** A task of a meeting cannot be due before it. */
export const checkFollowUp = (dueOn: LocalDate | null, meetsOn: LocalDate): Finding<FollowUpCode>[] =>
  dueOn !== null && dueOn < meetsOn
    ? [{ code: 'due-before-meeting', weight: 'refusal', source, facts: { dueOn, meetsOn } }]
    : []

export const checkFinishing = (doneOn: LocalDate | null): Finding<FollowUpCode>[] =>
  doneOn === null ? [] : [{ code: 'follow-up-done', weight: 'refusal', source, facts: { doneOn } }]
