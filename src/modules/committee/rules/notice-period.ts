/**
 * Einladungsfrist (Geschäftsordnung).
 * The members get the invitation with the agenda a number of days before the meeting; the day of sending does not count.
 */
import { addDays, daysBetween, type LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { type RulesOfProcedure, rulesOfProcedureSource } from '../../bodies/rules/rules-of-procedure.ts'

export type NoticeCode = 'notice-too-short' | 'meeting-already-over'

type NoticeRules = Pick<RulesOfProcedure, 'noticeDays'>

/** The last day on which an invitation keeps the period: 14 days before 6 March is 20 February. */
export const lastDayToInvite = (meetsOn: LocalDate, { noticeDays }: NoticeRules): LocalDate =>
  addDays(meetsOn, -noticeDays)

/** So long before the last day the office is reminded to invite. */
export const remindDays = 14

/** Time to invite: the last day is near or has passed, and the meeting is still to come. */
export const isInvitationDue = (meetsOn: LocalDate, rules: NoticeRules, today: LocalDate): boolean =>
  today <= meetsOn && addDays(today, remindDays) >= lastDayToInvite(meetsOn, rules)

/** A late invitation is no refusal: the body itself decides whether it meets all the same. */
export function checkNotice(
  sentOn: LocalDate,
  meetsOn: LocalDate,
  rules: NoticeRules,
): Finding<NoticeCode>[] {
  const days = daysBetween(sentOn, meetsOn)
  const source = { ...rulesOfProcedureSource, section: 'Einladungsfrist' }
  if (days < 0)
    return [{ code: 'meeting-already-over', weight: 'refusal', source, facts: { meetsOn, sentOn } }]
  if (days >= rules.noticeDays) return []
  const facts = { meetsOn, days, noticeDays: rules.noticeDays, lastDay: lastDayToInvite(meetsOn, rules) }
  return [{ code: 'notice-too-short', weight: 'warning', source, facts }]
}
