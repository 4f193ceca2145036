import { formatDay, formatDayWithWeekday } from '../../../kit/dates.ts'
import { publicityLabel } from '../agenda-texts.ts'
import type { Meeting } from '../queries/meetings.ts'
import type { AgendaChanges, ToldMeeting } from '../rules/agenda-changes.ts'

export interface InvitationToWrite {
  readonly meeting: Meeting
  readonly told: ToldMeeting
  /** What is new since the last one; undefined for the first. */
  readonly changes: AgendaChanges | undefined
  /** What the office adds in its own words. */
  readonly message: string
}

/** When, where, about what; for a later one first what has changed. */
export function invitationMail({ meeting, told, changes, message }: InvitationToWrite) {
  return {
    subject: subjectOf(meeting, changes),
    paragraphs: [
      'Guten Tag,',
      changes
        ? `zur Sitzung am ${formatDay(meeting.meetsOn)} gibt es Neues.`
        : `wir laden Sie herzlich zur Sitzung am ${formatDay(meeting.meetsOn)} ein (${meeting.bodyLabel}).`,
      ...(changes ? changeLines(changes) : []),
      whenAndWhere(meeting),
      ...(message.trim() === '' ? [] : [message.trim()]),
      ['Tagesordnung:', ...told.agenda.map(pointLine)].join('\n'),
      'Die Unterlagen liegen für Sie bereit. Bitte lesen Sie sie vorher und sagen Sie es uns, wenn Sie bei einem Punkt befangen sein könnten.',
    ],
  }
}

/** The agenda in the calendar's notes. */
export const agendaNotes = ({ agenda }: ToldMeeting): string => agenda.map(pointLine).join('\n')

const subjectOf = ({ meetsOn, bodyLabel }: Meeting, changes: AgendaChanges | undefined): string => {
  const about = `Sitzung am ${formatDay(meetsOn)} (${bodyLabel})`
  if (!changes) return `Einladung: ${about}`
  return changes.moved ? `Geänderter Termin: ${about}` : `Geänderte Tagesordnung: ${about}`
}

const whenAndWhere = ({ meetsOn, startsAt, endsAt, place }: Meeting): string =>
  [
    `${formatDayWithWeekday(meetsOn)}, ${startsAt}${endsAt === '' ? '' : ` bis ${endsAt}`} Uhr`,
    place.trim() === '' ? 'Der Ort folgt.' : place,
  ].join('\n')

const pointLine = ({ title, public: isPublic }: ToldMeeting['agenda'][number], index: number): string =>
  `${index + 1}. ${title} (${publicityLabel(isPublic)})`

function changeLines({ added, removed, changed, reordered, moved }: AgendaChanges): string[] {
  const titles = (points: readonly { readonly title: string }[]) =>
    points.map(({ title }) => `„${title}“`).join(', ')
  const lines = [
    ...(moved ? ['Tag, Zeit oder Ort sind anders.'] : []),
    ...(added.length > 0 ? [`Neu: ${titles(added)}.`] : []),
    ...(removed.length > 0 ? [`Abgesetzt: ${titles(removed)}.`] : []),
    ...(changed.length > 0 ? [`Geändert: ${titles(changed)}.`] : []),
    ...(reordered ? ['Die Reihenfolge ist anders.'] : []),
  ]
  return lines.length === 0 ? [] : [lines.join('\n')]
}
