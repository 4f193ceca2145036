/**
 * Widerspruchsfrist (§ 70 VwGO: ein Monat nach Bekanntgabe; § 41 VwVfG: Bekanntgabe; §§ 187-193 BGB: Fristende).
 * A notice is final when the objection period has passed or the grantee has waived the remedy; months and days are passed in.
 */
import { addDays, type LocalDate, localDate, yearOf } from '../../../kit/dates.ts'

export interface ObjectionRules {
  /** § 70 VwGO: 1. */
  readonly months: number
  /** § 41 VwVfG: days after posting or sending until the notice counts as received; 0 when handed over. */
  readonly receivedAfterDays: number
}

export interface NoticeReceipt {
  readonly sentOn: LocalDate
  /** The day of an earlier or later proven receipt, which goes before the presumption. */
  readonly receivedOn: LocalDate | null
  readonly waivedOn: LocalDate | null
  readonly objectedOn: LocalDate | null
}

export type ObjectionState = 'running' | 'final' | 'objected'

/** The last day for an objection. Public holidays are not known here: only Saturday and Sunday move the end. */
export function objectionUntil(
  receipt: Pick<NoticeReceipt, 'sentOn' | 'receivedOn'>,
  rules: ObjectionRules,
): LocalDate {
  const known = receipt.receivedOn ?? addDays(receipt.sentOn, rules.receivedAfterDays)
  return nextWorkday(addMonths(known, rules.months))
}

export function objectionState(
  receipt: NoticeReceipt,
  today: LocalDate,
  rules: ObjectionRules,
): ObjectionState {
  const until = objectionUntil(receipt, rules)
  if (receipt.objectedOn !== null && receipt.objectedOn <= until) return 'objected'
  if (receipt.waivedOn !== null && receipt.waivedOn <= today) return 'final'
  return today > until ? 'final' : 'running'
}

/** The same day some months later, or the last day of that month when it has no such day (§ 188 Abs. 3 BGB). */
function addMonths(day: LocalDate, months: number): LocalDate {
  const monthIndex = Number(day.slice(5, 7)) - 1 + months
  const year = yearOf(day) + Math.floor(monthIndex / 12)
  const first = localDate(`${year}-${String((monthIndex % 12) + 1).padStart(2, '0')}-01`)
  const candidate = addDays(first, Number(day.slice(8)) - 1)
  return candidate.slice(0, 7) === first.slice(0, 7)
    ? candidate
    : addDays(candidate, -Number(candidate.slice(8)))
}

function nextWorkday(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, 2)
  return weekday === 0 ? addDays(day, 1) : day
}
