import { formatDay } from '../../kit/dates.ts'
import type { Scope } from '../../platform/scope.ts'
import { listEndingTerms, listVacantSeats } from '../bodies/index.ts'
import { bodyPath, statisticsPath } from '../bodies/paths.ts'
import { listDueInvitations, listSeatsEndingByAbsences } from '../committee/index.ts'
import { invitationPath } from '../committee/paths.ts'
import { absenceText, invitationText, termText, vacancyText } from './texts.ts'

/** What waits for the offices in a body, besides its cases. */
export interface BodyNotice {
  readonly text: string
  readonly href: string
}

const mostOfAKind = 10

/** Invitations first, because a day missed cannot be made up; then what concerns the seats. */
export async function loadBodyNotices(scope: Scope): Promise<BodyNotice[]> {
  const { slug, today } = scope
  const [invitations, absences, terms, vacancies] = await Promise.all([
    listDueInvitations(scope),
    listSeatsEndingByAbsences(scope),
    listEndingTerms(scope, mostOfAKind),
    listVacantSeats(scope, mostOfAKind),
  ])
  return [
    ...invitations.map((row) => ({
      text: invitationText(formatDay(row.meetsOn), formatDay(row.inviteUntil), row.inviteUntil < today),
      href: invitationPath(slug, row.meetingId),
    })),
    ...absences.map((row) => ({ text: absenceText(row), href: statisticsPath(slug, row.bodyId) })),
    ...terms.map((row) => ({
      text: termText(row, formatDay(row.until), row.until < today),
      href: bodyPath(slug, row.bodyId),
    })),
    ...vacancies.map((row) => ({ text: vacancyText(row), href: bodyPath(slug, row.bodyId) })),
  ]
}
