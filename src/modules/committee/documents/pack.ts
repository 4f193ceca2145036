import { formatDay, formatDayWithWeekday, formatMoment } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { agendaKindLabels, leftOutTexts, publicityLabel } from '../agenda-texts.ts'
import type { AgendaItem } from '../queries/agenda.ts'
import type { Meeting } from '../queries/meetings.ts'
import type { LeftOut } from '../queries/packs.ts'
import type { PresentationSlot } from '../queries/slots.ts'

/** What all pages of a pack know. */
export interface PackFrame {
  readonly partnership: string
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly slots: readonly PresentationSlot[]
  readonly closedItems: readonly string[]
}

/** The first pages: when and where, and the agenda with what each point is about. */
export const printPackCover = (scope: Scope, frame: PackFrame): Promise<Uint8Array> =>
  print(scope, 'pack-cover', coverData(frame, scope.now))

/** The last page: papers that are not in the file, and where to find them. */
export const printLeftOut = (scope: Scope, frame: PackFrame, leftOut: readonly LeftOut[]) =>
  print(scope, 'pack-left-out', {
    title: 'Nicht im Heft enthalten',
    partnership: frame.partnership,
    intro:
      'Diese Anlagen konnten nicht eingebunden werden. Sie liegen bei ihrem Antrag und lassen sich dort öffnen.',
    rows: leftOut.map(({ item, name, because }) => [item, name, leftOutTexts[because]]),
  })

export interface Picture {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly title: string
  readonly partnership: string
}

/** A picture among the attachments, as a page of its own. */
export const printPicture = (scope: Scope, { name, mediaType, bytes, title, partnership }: Picture) => {
  const path = `anlage.${mediaType.split('/')[1] ?? ''}`
  const data = { title: name, above: title, partnership, path: `/images/${path}` }
  return print(scope, 'pack-picture', data, { [path]: bytes })
}

const print = (
  scope: Scope,
  template: string,
  data: object,
  images: Readonly<Record<string, Uint8Array>> = {},
): Promise<Uint8Array> =>
  scope.edges.pdf.print({
    template: `modules/committee/documents/${template}.typ`,
    data,
    images,
    standard: 'ua-1',
    createdAt: scope.now,
  })

export function coverData({ partnership, meeting, items, slots, closedItems }: PackFrame, now: Date) {
  const { meetsOn, startsAt, endsAt, place } = meeting
  return {
    title: `Sitzung am ${formatDay(meetsOn)}`,
    partnership,
    facts: [
      ['Gremium', meeting.bodyLabel],
      ['Tag', formatDayWithWeekday(meetsOn)],
      ['Zeit', endsAt === '' ? `${startsAt} Uhr` : `${startsAt} bis ${endsAt} Uhr`],
      ['Ort', place.trim() === '' ? 'noch offen' : place],
      ['Stand', formatMoment(now)],
    ],
    agenda: items.map((item, index) => [
      String(index + 1),
      item.title,
      describe(item, slots, closedItems.includes(item.id)),
    ]),
    note: closedItems.length === 0 ? '' : closedNote,
  }
}

const closedNote =
  'Dieses Heft ist für Sie zusammengestellt: Es enthält keine Unterlagen zu Punkten, bei denen Sie befangen sind.'

function describe(item: AgendaItem, slots: readonly PresentationSlot[], closed: boolean): string {
  const slot = slots.find(({ agendaItemId }) => agendaItemId === item.id)
  return [
    item.measureId ? (item.reference ?? agendaKindLabels.application) : agendaKindLabels[item.kind],
    ...(item.applicantName ? [item.applicantName] : []),
    ...(item.requestedCents === null ? [] : [`beantragt ${formatEuro(item.requestedCents)}`]),
    ...(slot ? [`Vorstellung um ${slot.startsAt} Uhr`] : []),
    publicityLabel(item.public),
    ...(closed ? ['befangen, ohne Unterlagen'] : []),
  ].join(' · ')
}
