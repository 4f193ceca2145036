import { type LocalDate, yearOf } from '../../kit/dates.ts'
import type { Scope } from '../../platform/scope.ts'
import { callPath } from '../applications/paths.ts'
import { meetingPath } from '../committee/paths.ts'
import { type FundFigures, type FundRow, fundFigures, listFunds } from '../ledger/index.ts'
import { type FollowUp, listOpenFollowUps } from '../minutes/index.ts'
import { findFundingYearOf } from '../partnership/index.ts'
import { type BodyNotice, loadBodyNotices } from './load-body-notices.ts'
import {
  type ComingCall,
  listComingCalls,
  listOpenMeetings,
  type OpenMeeting,
} from './queries/coming-days.ts'

export interface ComingDay {
  readonly day: LocalDate
  readonly text: string
  readonly href: string
}

export interface Overview {
  readonly meetings: readonly OpenMeeting[]
  /** Deadlines and meeting days, the nearest first. */
  readonly days: readonly ComingDay[]
  /** What the meetings left to do, the most urgent first. */
  readonly followUps: readonly FollowUp[]
  /** What is due in the bodies: invitations, terms, seats. */
  readonly notices: readonly BodyNotice[]
  readonly actionFund: { readonly year: number; readonly fund: FundRow; readonly figures: FundFigures } | null
}

const mostDays = 5
const mostFollowUps = 5

export async function loadOverview(scope: Scope): Promise<Overview> {
  const [meetings, calls, followUps, notices, actionFund] = await Promise.all([
    listOpenMeetings(scope),
    listComingCalls(scope),
    listOpenFollowUps(scope),
    loadBodyNotices(scope),
    loadActionFund(scope),
  ])
  const days = comingDays(scope, calls, meetings)
  return { meetings, days, followUps: followUps.slice(0, mostFollowUps), notices, actionFund }
}

async function loadActionFund(scope: Scope): Promise<Overview['actionFund']> {
  const year = await findFundingYearOf(scope, yearOf(scope.today))
  const funds = year ? await listFunds(scope, year.id) : []
  const fund = funds.find(({ kind }) => kind === 'action')
  return year && fund ? { year: year.year, fund, figures: fundFigures(fund.sums) } : null
}

/** A called meeting stands for the meeting day that the call had announced. */
function comingDays(
  { slug, today }: Scope,
  calls: readonly ComingCall[],
  meetings: readonly OpenMeeting[],
): ComingDay[] {
  const called = new Set(meetings.map(({ meetsOn }) => meetsOn))
  const days = [
    ...calls.flatMap((call) => {
      const href = callPath(slug, call.id)
      return [
        { day: call.deadline, text: `Antragsfrist: ${call.title}`, href },
        ...(called.has(call.meetingDay)
          ? []
          : [{ day: call.meetingDay, text: `Sitzungstag laut Aufruf: ${call.title}`, href }]),
      ]
    }),
    ...meetings.map((meeting) => ({
      day: meeting.meetsOn,
      text: `Sitzung: ${meeting.label}`,
      href: meetingPath(slug, meeting.id),
    })),
  ]
  return days
    .filter(({ day }) => day >= today)
    .toSorted((left, right) => left.day.localeCompare(right.day))
    .slice(0, mostDays)
}
