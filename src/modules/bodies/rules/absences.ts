/**
 * Ausscheiden nach unentschuldigtem Fehlen (Geschäftsordnung Falkensee: drei Sitzungen nacheinander; sonst nicht gesehen).
 * Only meetings missed without an excuse count, one after the other: coming, sending a deputy or an excuse begins anew.
 */
import type { Finding, Source } from '../../../kit/findings.ts'

/** unknown: the meeting was held before anybody wrote down who was excused. */
export type AttendanceKind = 'in_person' | 'represented' | 'excused' | 'unexcused' | 'unknown'

export type AbsenceCode = 'absences-end-seat' | 'absences-near-limit' | 'absences-below-limit'

/** How many of the last meetings were missed without an excuse; `history` is in the order of the meetings. */
export const missedInARow = (history: readonly AttendanceKind[]): number =>
  history.length - 1 - history.findLastIndex((attendance) => attendance !== 'unexcused')

/** What the last meetings mean for the seat; `limit` is what the body set itself, null for nothing. */
export function checkAbsences(
  history: readonly AttendanceKind[],
  limit: number | null,
  member: string,
): Finding<AbsenceCode>[] {
  if (limit === null) return []
  const missed = missedInARow(history)
  const facts = { missed, limit, member }
  if (missed >= limit) return [{ code: 'absences-end-seat', weight: 'warning', source: absenceSource, facts }]
  return missed > 0 && missed === limit - 1
    ? [{ code: 'absences-near-limit', weight: 'hint', source: absenceSource, facts }]
    : []
}

/** A seat ends by absences only where the body has said so and the meetings were missed. */
export const checkEndByAbsences = (
  history: readonly AttendanceKind[],
  limit: number | null,
): Finding<AbsenceCode>[] =>
  limit !== null && missedInARow(history) >= limit
    ? []
    : [
        {
          code: 'absences-below-limit',
          weight: 'refusal',
          source: absenceSource,
          facts: { missed: missedInARow(history) },
        },
      ]

const absenceSource: Source = {
  title: 'Geschäftsordnung des Ausschusses',
  section: 'Ausscheiden nach unentschuldigtem Fehlen',
  url: 'http://www.pfd-falkensee.jimdo.com/partnerschaft-f%C3%BCr-demokratie-pfd/begleitausschuss-bga/gesch%C3%A4ftsordnung/',
}
