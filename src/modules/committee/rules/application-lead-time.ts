/**
 * Antragsfrist vor der Sitzung (Geschäftsordnung; gesehen: 7, 14, 21 und 28 Tage).
 * Applications close a number of days before the meeting, so that every member can read them.
 */
import { addDays, daysBetween, type LocalDate } from '../../../kit/dates.ts'
import type { Finding } from '../../../kit/findings.ts'
import { type RulesOfProcedure, rulesOfProcedureSource } from '../../bodies/rules/rules-of-procedure.ts'

export type LeadTimeCode = 'lead-time-too-short'

/** The last day on which an application is in time for the meeting: 14 days before 6 March is 20 February. */
export const applicationDeadline = (
  meetingDay: LocalDate,
  { applicationLeadDays }: Pick<RulesOfProcedure, 'applicationLeadDays'>,
): LocalDate => addDays(meetingDay, -applicationLeadDays)

/** Does a call leave the members the days they gave themselves? */
export function checkLeadTime(
  deadline: LocalDate,
  meetingDay: LocalDate,
  rules: Pick<RulesOfProcedure, 'applicationLeadDays'>,
): Finding<LeadTimeCode>[] {
  const days = daysBetween(deadline, meetingDay)
  if (days >= rules.applicationLeadDays) return []
  const facts = { deadline, meetingDay, days, leadDays: rules.applicationLeadDays }
  return [
    {
      code: 'lead-time-too-short',
      weight: 'warning',
      source: rulesOfProcedureSource,
      field: 'deadline',
      facts,
    },
  ]
}
