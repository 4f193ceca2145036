import { formatEuro } from '../../../kit/money.ts'
import { EmptyState, StatusTag, Table, type Tone } from '../../../ui/index.ts'
import { agendaItemPath } from '../paths.ts'
import type { AgendaItemState } from '../queries/agenda.ts'
import type { MinutesItem } from '../queries/minutes.ts'
import { decisionLabels, resultSentence } from '../result-texts.ts'
import type { MeetingPageProps } from './meeting-props.ts'

type Props = Pick<MeetingPageProps, 'slug' | 'meeting' | 'items' | 'conflictedItems'>

export const AgendaTable = ({ slug, meeting, items, conflictedItems }: Props) =>
  items.length === 0 ? (
    <EmptyState
      title="Die Tagesordnung ist noch leer"
      text="Hier stehen die Anträge, über die beraten wird, und weitere Punkte."
    />
  ) : (
    <Table
      caption="Tagesordnung"
      captionUnseen
      rows={items}
      columns={[
        { head: 'TOP', cell: (row) => String(items.indexOf(row) + 1), numeric: true },
        {
          head: 'Punkt',
          names: true,
          cell: ({ item }) => <a href={agendaItemPath(slug, meeting.id, item.id)}>{item.title}</a>,
        },
        { head: 'Antragstellende', cell: ({ item }) => item.applicantName ?? '–' },
        {
          head: 'Beantragt',
          numeric: true,
          cell: ({ item }) => (item.requestedCents === null ? '–' : formatEuro(item.requestedCents)),
        },
        {
          head: 'Stand',
          cell: (row) => (
            <>
              <ItemTag {...row} />
              {conflictedItems.has(row.item.id) && <p>Sie sind befangen.</p>}
            </>
          ),
        },
        { head: 'Ergebnis', cell: resultOf },
      ]}
    />
  )

const states: Readonly<Record<AgendaItemState, { readonly word: string; readonly tone: Tone }>> = {
  open: { word: 'offen', tone: 'info' },
  decided: { word: 'entschieden', tone: 'success' },
  deferred: { word: 'zurückgestellt', tone: 'warning' },
  postponed: { word: 'nicht behandelt', tone: 'neutral' },
  removed: { word: 'abgesetzt', tone: 'neutral' },
}

/** A rejected application is decided too, but not in green; a report has no state. */
export const ItemTag = ({ item, ballots, decision }: MinutesItem) => {
  if (item.measureId === null) return null
  if (ballots.some((ballot) => ballot.state === 'open'))
    return <StatusTag tone="warning" word="Abstimmung läuft" />
  if (decision && item.state === 'decided')
    return (
      <StatusTag
        tone={decision.kind === 'rejected' ? 'danger' : 'success'}
        word={decisionLabels[decision.kind]}
      />
    )
  return <StatusTag {...states[item.state]} />
}

const resultOf = ({ ballots, decision }: MinutesItem) => {
  const last = ballots.findLast((ballot) => ballot.outcome !== null)
  if (!last?.outcome) return decision?.reason ?? '–'
  const amount = decision?.amountCents ? `${formatEuro(decision.amountCents)} · ` : ''
  return `${amount}${resultSentence(last.outcome)}`
}
