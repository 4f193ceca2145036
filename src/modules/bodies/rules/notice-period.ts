/**
 * Ladungsfrist (Geschäftsordnung; eine Zahl war auf keiner Seite zu sehen).
 * Between the day of the invitation and the day of the meeting lie at least the days of the rules. Too short a notice is
 * a warning: a body that is there in full and objects to nothing may meet all the same.
 */
import { addDays, daysBetween, type LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { type RulesOfProcedure, rulesOfProcedureSource } from './rules-of-procedure.ts'

export type NoticeCode = 'notice-too-short'
type NoticeRules = Pick<RulesOfProcedure, 'noticeDays'>

/** The last day on which the invitation is in time. */
export const lastDayToInvite = (meetsOn: LocalDate, { noticeDays }: NoticeRules): LocalDate =>
  addDays(meetsOn, -noticeDays)

export function checkNotice(
  invitedOn: LocalDate,
  meetsOn: LocalDate,
  rules: NoticeRules,
): Finding<NoticeCode>[] {
  const days = daysBetween(invitedOn, meetsOn)
  if (days >= rules.noticeDays) return []
  const facts = { meetsOn, days, noticeDays: rules.noticeDays, lastDay: lastDayToInvite(meetsOn, rules) }
  return [{ code: 'notice-too-short', weight: 'warning', source: rulesOfProcedureSource, facts }]
}
