import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { Meeting } from '../../committee/index.ts'
import type { MailToPeople } from '../actions/mail-people.ts'
import { followUpsPath, minutesPath } from '../paths.ts'

interface Place {
  readonly slug: string
}

export const toSignMail = ({ slug }: Place, meeting: Meeting): MailToPeople => ({
  subject: `Bitte unterschreiben: Protokoll vom ${formatDay(meeting.meetsOn)}`,
  paragraphs: [
    'Guten Tag,',
    `das Protokoll der Sitzung am ${formatDay(meeting.meetsOn)} liegt zur Unterschrift bereit. Bitte lesen Sie es; wenn alles stimmt, bestätigen Sie es mit Ihrem Namen.`,
  ],
  path: minutesPath(slug, meeting.id),
  button: 'Protokoll lesen und unterschreiben',
  why: 'Sie erhalten diese Nachricht, weil Sie im Protokoll als Sitzungsleitung oder Protokollführung stehen.',
})

/** The results stand in the mail itself; talk and names are read after signing in. */
export const distributionMail = (
  { slug }: Place,
  {
    meeting,
    results,
    objectionsUntil,
  }: {
    readonly meeting: Meeting
    readonly results: readonly string[]
    readonly objectionsUntil: LocalDate | null
  },
): MailToPeople => ({
  subject: `Protokoll der Sitzung vom ${formatDay(meeting.meetsOn)}`,
  paragraphs: [
    'Guten Tag,',
    `das Protokoll der Sitzung am ${formatDay(meeting.meetsOn)} (${meeting.bodyLabel}) ist unterschrieben.`,
    ...(results.length > 0 ? [results.join('\n')] : []),
    objectionsUntil
      ? `Stimmt etwas nicht? Einwendungen sind bis ${formatDay(objectionsUntil)} möglich.`
      : 'Stimmt etwas nicht? Einwendungen sind bis zur Genehmigung in einer späteren Sitzung möglich.',
  ],
  path: minutesPath(slug, meeting.id),
  button: 'Protokoll lesen',
  why: 'Sie erhalten diese Nachricht als Mitglied des Gremiums.',
})

export const taskMail = (
  { slug }: Place,
  {
    text,
    meetsOn,
    dueOn,
  }: { readonly text: string; readonly meetsOn: LocalDate; readonly dueOn: LocalDate | null },
): MailToPeople => ({
  subject: `Aufgabe aus der Sitzung vom ${formatDay(meetsOn)}`,
  paragraphs: [
    'Guten Tag,',
    `aus der Sitzung am ${formatDay(meetsOn)} ist diese Aufgabe für Sie festgehalten: ${text}`,
    dueOn ? `Bis wann: ${formatDay(dueOn)}.` : 'Eine Frist ist nicht gesetzt.',
  ],
  path: followUpsPath(slug),
  button: 'Beschlusskontrolle öffnen',
  why: 'Sie erhalten diese Nachricht, weil Sie für die Aufgabe eingetragen sind.',
})
