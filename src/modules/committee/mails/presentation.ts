import { formatDayWithWeekday } from '../../../kit/dates.ts'
import type { Meeting } from '../queries/meetings.ts'

export interface PresentationToTell {
  readonly meeting: Meeting
  readonly title: string
  readonly startsAt: string
  readonly minutes: number
  /** Another time was told before. */
  readonly changed: boolean
  /** The rules of procedure ask for it. */
  readonly required: boolean
}

/** When and where an application is presented, and how long it may take. */
export function presentationMail({
  meeting,
  title,
  startsAt,
  minutes,
  changed,
  required,
}: PresentationToTell) {
  const subject = changed ? 'Geänderte Zeit: Vorstellung' : 'Einladung: Vorstellung'
  return {
    subject: `${subject} von „${title}“`,
    paragraphs: [
      'Guten Tag,',
      changed
        ? `die Zeit für die Vorstellung Ihres Antrags „${title}“ hat sich geändert.`
        : `wir laden Sie ein, Ihren Antrag „${title}“ in der Sitzung vorzustellen (${meeting.bodyLabel}).`,
      toldOf(meeting, startsAt),
      `Bitte planen Sie ${minutes} Minuten ein, mit Zeit für Fragen.`,
      required
        ? 'Die Geschäftsordnung des Gremiums sieht die Vorstellung vor. Wenn Sie verhindert sind, sagen Sie uns bitte früh Bescheid.'
        : 'Wenn Sie verhindert sind, sagen Sie uns bitte Bescheid; über Ihren Antrag wird auch ohne Vorstellung beraten.',
    ],
  }
}

/** Day, time and place as they are told, and kept to see whether there is something new to tell. */
export const toldOf = ({ meetsOn, place }: Pick<Meeting, 'meetsOn' | 'place'>, startsAt: string): string =>
  [`${formatDayWithWeekday(meetsOn)}, ${startsAt} Uhr`, place.trim() === '' ? 'Der Ort folgt.' : place].join(
    '\n',
  )
