/**
 * Vorschlag der Tagesordnung (Übung der Ausschüsse: Beschlussfähigkeit, Protokoll der letzten Sitzung, Berichte der
 * Ämter und des Jugendforums, je Antrag ein Beschluss, nächste Termine; gesehen in Konz und Norden).
 * What a meeting usually has and this one still lacks, in the usual order.
 */
import { formatDay, type LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { AgendaKind } from '../vocabulary.ts'

export interface ProposedPoint {
  readonly title: string
  readonly kind: Exclude<AgendaKind, 'application'>
  readonly minutesOf?: Id<'meeting'>
}

export interface AgendaSituation {
  /** The points that are there already. */
  readonly present: readonly { readonly title: string; readonly kind: AgendaKind }[]
  /** The meeting whose minutes are to be adopted. */
  readonly lastMeeting: { readonly id: Id<'meeting'>; readonly meetsOn: LocalDate } | undefined
}

export interface AgendaProposal {
  readonly before: readonly ProposedPoint[]
  readonly after: readonly ProposedPoint[]
}

const opening: ProposedPoint = {
  title: 'Eröffnung und Feststellung der Beschlussfähigkeit',
  kind: 'other',
}
const reports: readonly ProposedPoint[] = [
  { title: 'Bericht des federführenden Amtes', kind: 'report' },
  { title: 'Bericht der Koordinierungs- und Fachstelle', kind: 'report' },
  { title: 'Bericht des Jugendforums', kind: 'report' },
]
const closing: ProposedPoint = { title: 'Nächste Termine', kind: 'other' }

/** Stays behind the applications that are taken in later. */
export const isClosing = ({ title }: { readonly title: string }): boolean => title === closing.title

/** What comes before the applications and what comes after them. */
export function proposeAgenda({ present, lastMeeting }: AgendaSituation): AgendaProposal {
  const lacks = (point: ProposedPoint): boolean => !present.some(({ title }) => title === point.title)
  const hasMinutes = present.some(({ kind }) => kind === 'minutes')
  const minutes = lastMeeting && !hasMinutes ? [minutesOf(lastMeeting)] : []
  return { before: [opening, ...minutes, ...reports].filter(lacks), after: [closing].filter(lacks) }
}

const minutesOf = ({ id, meetsOn }: NonNullable<AgendaSituation['lastMeeting']>): ProposedPoint => ({
  title: `Genehmigung des Protokolls der Sitzung vom ${formatDay(meetsOn)}`,
  kind: 'minutes',
  minutesOf: id,
})
