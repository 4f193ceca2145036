/**
 * Frist des Verwendungsnachweises (örtlich: vier oder sechs Wochen, 15. Dezember, 31. Januar; der Bescheid nennt den Tag).
 * The proof comes by the day the notice names; late it is still taken, and an overdue one is recalled.
 */
import { addDays, daysBetween, type LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'

export type ProofDeadlineCode = 'proof-late' | 'proof-overdue' | 'proof-due-soon'

const source: Source = {
  title: 'Zuwendungsbescheid',
  section: 'Frist für den Verwendungsnachweis',
  assumed: true,
}

/** Judges a proof that is not there (submittedOn null) or came on a day. */
export function checkProofDeadline(
  { dueOn, submittedOn }: { readonly dueOn: LocalDate; readonly submittedOn: LocalDate | null },
  today: LocalDate,
  { remindDaysBefore }: { readonly remindDaysBefore: number },
): Finding<ProofDeadlineCode>[] {
  if (submittedOn !== null) {
    if (submittedOn <= dueOn) return []
    const days = daysBetween(dueOn, submittedOn)
    return [{ code: 'proof-late', weight: 'warning', source, facts: { dueOn, submittedOn, days } }]
  }
  if (today > dueOn) {
    return [
      { code: 'proof-overdue', weight: 'warning', source, facts: { dueOn, days: daysBetween(dueOn, today) } },
    ]
  }
  if (today < addDays(dueOn, -remindDaysBefore)) return []
  return [
    { code: 'proof-due-soon', weight: 'hint', source, facts: { dueOn, days: daysBetween(today, dueOn) } },
  ]
}
