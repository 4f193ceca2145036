/**
 * Teilnehmendenlisten (Hinweise zur Umsetzung 2025, Gera, R23).
 * One list per day, signed; for groups under 16 the number and an accompanying adult; anonymised where people are at risk.
 */
import type { LocalDate } from '../../../kit/dates.ts'
import type { Finding, Source } from '../../../kit/findings.ts'
import type { AttendanceMode } from '../vocabulary.ts'

export interface AttendanceList {
  readonly id: string
  readonly heldOn: LocalDate
  readonly mode: AttendanceMode
  readonly participants: number
  readonly signatures: number
  readonly accompanyingAdult: string | null
  readonly groupAssignment: string | null
}

export type AttendanceCode =
  | 'attendance-list-missing'
  | 'attendance-outside-period'
  | 'signatures-missing'
  | 'accompanying-adult-missing'
  | 'group-assignment-missing'

const source: Source = {
  title: 'Hinweise zur Umsetzung 2025 (Gera)',
  section: 'Teilnehmendenlisten',
  url: 'https://demokratie-leben-gera.de/?p=2210',
}

export const countParticipants = (lists: readonly AttendanceList[]): number =>
  lists.reduce((sum, list) => sum + list.participants, 0)

export function checkAttendance(
  lists: readonly AttendanceList[],
  period: { readonly periodFrom: LocalDate; readonly periodUntil: LocalDate },
): Finding<AttendanceCode>[] {
  if (lists.length === 0) return [{ code: 'attendance-list-missing', weight: 'refusal', source, facts: {} }]
  return lists.flatMap((list) => {
    const codes: AttendanceCode[] = []
    if (list.heldOn < period.periodFrom || list.heldOn > period.periodUntil)
      codes.push('attendance-outside-period')
    if (list.mode !== 'under_16' && list.signatures < list.participants) codes.push('signatures-missing')
    if (list.mode === 'under_16' && !list.accompanyingAdult?.trim()) codes.push('accompanying-adult-missing')
    if (list.mode === 'under_16' && !list.groupAssignment?.trim()) codes.push('group-assignment-missing')
    const { heldOn, participants, signatures } = list
    return codes.map(
      (code): Finding<AttendanceCode> => ({
        code,
        weight: 'refusal',
        source,
        field: `attendance.${list.id}`,
        facts: { heldOn, participants, signatures },
      }),
    )
  })
}
