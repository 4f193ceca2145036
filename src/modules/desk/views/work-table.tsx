import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { StatusTag, Table } from '../../../ui/index.ts'
import { turnLabels } from '../../applications/index.ts'
import { type CaseTab, casePath, casesPath } from '../../applications/paths.ts'
import { waitingListPath } from '../../committee/paths.ts'
import { waitingDrawdownsPath } from '../../grants/paths.ts'
import { waitingProofsPath } from '../../proof/paths.ts'
import type { WorkGroup, WorkItem } from '../load-work.ts'
import { hintLabels, hintTones, kindLabels } from '../texts.ts'
import type { WorkKind } from '../vocabulary.ts'

interface WorkTableProps {
  readonly slug: string
  readonly group: WorkGroup
}

/** One kind of work: the oldest ten, and the way to all of them. */
export const WorkTable = ({ slug, group: { kind, count, items, mine } }: WorkTableProps) => (
  <section>
    <h3>
      {kindLabels[kind]} <span class="count">{count}</span>
    </h3>
    <Table
      caption={`${kindLabels[kind]}, die ältesten zuerst`}
      captionUnseen
      rows={items}
      columns={[
        { head: 'Vorhaben', cell: (row) => row.reference ?? '–' },
        {
          head: 'Titel',
          cell: (row) => (
            <a href={casePath(slug, row.measureId, tabOf[kind])}>
              {row.title.trim() || 'Vorhaben ohne Titel'}
            </a>
          ),
          names: true,
        },
        { head: 'Antragstellende', cell: (row) => row.applicantName },
        ...(mine ? [] : [{ head: 'Am Zug', cell: (row: WorkItem) => turnLabels[row.turn] }]),
        { head: 'Bis oder seit', cell: dayOf },
        {
          head: 'Hinweis',
          cell: (row) =>
            row.hints.map((hint) => <StatusTag tone={hintTones[hint]} word={hintLabels[hint]} />),
        },
        {
          head: 'Betrag',
          cell: (row) => (row.amountCents === null ? '' : formatEuro(row.amountCents)),
          numeric: true,
        },
      ]}
    />
    <p>
      <a href={listOf(slug, kind)}>
        {count > items.length ? `Alle ${count.toLocaleString('de-DE')} ansehen` : 'Zur ganzen Liste'}
        <span class="unseen">: {kindLabels[kind]}</span>
      </a>
    </p>
  </section>
)

const dayOf = ({ day, hasDeadline }: WorkItem): string =>
  day === null ? '' : `${hasDeadline ? 'bis' : 'seit'} ${formatDayShort(day)}`

const tabOf: Readonly<Record<WorkKind, CaseTab>> = {
  'formal-check': 'pruefung',
  agenda: 'beschluss',
  'waiting-list': 'beschluss',
  'micro-grant': 'beschluss',
  recommendation: 'bescheid',
  notice: 'bescheid',
  condition: 'beschluss',
  'drawdown-check': 'auszahlungen',
  'drawdown-release': 'auszahlungen',
  'drawdown-payment': 'auszahlungen',
  'plan-change': 'aenderungen',
  'proof-due': 'nachweis',
  examination: 'nachweis',
  'final-payment': 'nachweis',
  repayment: 'nachweis',
}

const stateOf: Readonly<Partial<Record<WorkKind, string>>> = {
  'formal-check': 'submitted',
  agenda: 'admitted',
  'micro-grant': 'admitted',
  recommendation: 'recommended',
  notice: 'granted',
}

const ofProofs: ReadonlySet<WorkKind> = new Set(['proof-due', 'examination', 'final-payment', 'repayment'])

function listOf(slug: string, kind: WorkKind): string {
  if (kind.startsWith('drawdown')) return waitingDrawdownsPath(slug)
  if (kind === 'waiting-list') return waitingListPath(slug)
  if (ofProofs.has(kind)) return waitingProofsPath(slug)
  const state = stateOf[kind]
  return casesPath(slug) + (state ? `?stand=${state}` : '')
}
