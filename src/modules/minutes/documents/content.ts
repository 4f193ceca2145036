import { formatClock, formatDay, formatDayWithWeekday } from '../../../kit/dates.ts'
import { countOf, joinWords } from '../../../kit/text.ts'
import { groupLabels } from '../../bodies/index.ts'
import { seatGroups } from '../../bodies/vocabulary.ts'
import { presenceOf } from '../../committee/index.ts'
import type { MinutesRecord } from '../queries/record.ts'
import { attendanceRows } from './attendance.ts'
import { type ContentItem, contentItemOf } from './content-item.ts'

/** The minutes as ready German strings, in the order of the domain's list; a version keeps exactly this. */
export interface MinutesContent {
  readonly title: string
  readonly partnership: string
  readonly facts: readonly (readonly [string, string])[]
  readonly presence: string
  /** Name, group, sent by, how the seat was filled. */
  readonly attendance: readonly (readonly string[])[]
  readonly items: readonly ContentItem[]
  readonly reports: readonly string[]
  /** What, who, until when. */
  readonly followUps: readonly (readonly string[])[]
  readonly remarks: string
  readonly closing: readonly (readonly [string, string])[]
  readonly chairName: string
  readonly clerkName: string
}

export function contentOf(record: MinutesRecord): MinutesContent {
  const { course, head } = record
  const presence = presenceOf(course.loaded)
  return {
    title: `Protokoll der Sitzung am ${formatDay(course.meeting.meetsOn)}`,
    partnership: course.partnershipName,
    facts: factsOf(record),
    presence: presence.sentence,
    attendance: attendanceRows(record),
    items: course.items.map((item, index) => contentItemOf(record, item, index + 1)),
    reports: record.reports,
    followUps: record.followUps.map(({ text, responsible, dueOn }) => [
      text,
      responsible,
      dueOn ? formatDay(dueOn) : 'ohne Frist',
    ]),
    remarks: head.remarks,
    closing: closingOf(record),
    chairName: head.chairName,
    clerkName: head.clerkName,
  }
}

function factsOf(record: MinutesRecord): [string, string][] {
  const { course, head } = record
  const { meeting, loaded } = course
  const presence = presenceOf(loaded)
  return [
    ['Gremium', meeting.bodyLabel],
    ['Sitzung', `${record.sessionNumber}. Sitzung im Förderjahr`],
    ['Tag', formatDayWithWeekday(meeting.meetsOn)],
    ['Ort', meeting.place.trim() === '' ? 'nicht angegeben' : meeting.place],
    ['Beginn', clockOf(head.beganAt, meeting.openedAt)],
    ['Ende', clockOf(head.endedAt, meeting.closedAt)],
    ['Sitzungsleitung', head.chairName || 'noch nicht eingetragen'],
    ['Protokoll', head.clerkName || 'noch nicht eingetragen'],
    ['Geschäftsordnung', `in der Fassung vom ${formatDay(loaded.rules.adoptedOn)}`],
    ['Stimmen nach Gruppen', groupsOf(record)],
    ['Beschlussfähig zuletzt', presence.quorate ? 'ja' : 'nein'],
    ['Mehrheit der Zivilgesellschaft zuletzt', presence.civilMajority ? 'ja' : 'nein'],
  ]
}

/** What somebody read from the clock goes before the moment of the button. */
const clockOf = (written: string, moment: Date | null): string => {
  if (written.trim() !== '') return `${written.trim()} Uhr`
  return moment ? `${formatClock(moment)} Uhr` : 'noch offen'
}

const groupsOf = ({ course }: MinutesRecord): string =>
  seatGroups
    .map((group) => ({
      group,
      count: course.loaded.members.filter((member) => member.voting && member.seatGroup === group).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${groupLabels[group]} ${count}`)
    .join(', ')

function closingOf({ approvedHere, nextMeetingOn, reports }: MinutesRecord): [string, string][] {
  return [
    [
      'Genehmigt wurde',
      approvedHere.length > 0
        ? `das Protokoll der Sitzung vom ${joinWords(approvedHere.map(formatDay))}`
        : 'in dieser Sitzung kein früheres Protokoll',
    ],
    [
      'Entscheidungen außerhalb von Sitzungen',
      reports.length > 0 ? countOf(reports.length, 'Bericht', 'Berichte') : 'keine zu berichten',
    ],
    ['Nächste Sitzung', nextMeetingOn ? formatDay(nextMeetingOn) : 'noch nicht angesetzt'],
  ]
}
