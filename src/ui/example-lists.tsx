import { cents, formatEuro } from '../kit/money.ts'
import {
  Alert,
  ButtonLink,
  Card,
  Cards,
  type Column,
  EmptyState,
  FilterBar,
  Pager,
  SelectField,
  StatusTag,
  Table,
  TextField,
  type Tone,
} from './index.ts'

interface Row {
  readonly number: string
  readonly title: string
  readonly applicant: string
  readonly state: readonly [Tone, string]
  readonly amount: number
  readonly day: string
}

const rows = (
  [
    ['2018-004', 'Demokratiefest am Markt', 'Kino-Club e.V.', ['success', 'Bewilligt'], 750000, '12.02.2018'],
    [
      '2018-007',
      'Plakataktion: Unsere Stadt ist bunt',
      'Kirchgemeinde',
      ['warning', 'Zur Korrektur'],
      230000,
      '19.02.2018',
    ],
    [
      '2018-009',
      'Lehrmaterial gegen Vorurteile',
      'Jugendarbeitswerk e.V.',
      ['info', 'Auf Sitzung am 15. Mai'],
      900000,
      '20.02.2018',
    ],
    ['2018-011', 'Fair Friday', 'Sportverein e.V.', ['neutral', 'Entwurf'], 399999, '20.02.2018'],
    [
      '2018-012',
      'Vereinsausflug',
      'Förderverein Feuerwehr e.V.',
      ['danger', 'Abgelehnt'],
      120000,
      '20.02.2018',
    ],
  ] as const
).map(
  ([number, title, applicant, state, amount, day]): Row => ({ number, title, applicant, state, amount, day }),
)

export const exampleColumns: readonly Column<Row>[] = [
  { head: 'Nummer', cell: (row) => row.number, sortKey: 'number' },
  { head: 'Projekt', cell: (row) => <a href="#projekt">{row.title}</a>, names: true, sortKey: 'title' },
  { head: 'Antragstellende', cell: (row) => row.applicant },
  { head: 'Stand', cell: (row) => <StatusTag tone={row.state[0]} word={row.state[1]} /> },
  { head: 'Eingegangen', cell: (row) => row.day, sortKey: 'day' },
  { head: 'Beantragt', cell: (row) => formatEuro(cents(row.amount)), numeric: true },
]

export const ExampleLists = () => (
  <>
    <h2>Anträge</h2>
    <FilterBar action="/antraege" resetHref="/antraege" result="5 von 128 Anträgen">
      <TextField name="suche" label="Suche" type="search" />
      <SelectField
        name="stand"
        label="Stand"
        empty="alle"
        options={[
          { value: 'a', label: 'Bewilligt' },
          { value: 'b', label: 'Abgelehnt' },
        ]}
      />
    </FilterBar>
    <Table
      caption="Anträge zur Sitzung am 6. März 2018"
      columns={exampleColumns}
      rows={rows}
      sort={{
        key: 'day',
        descending: true,
        href: (key, descending) => `?sort=${key}${descending ? '&ab' : ''}`,
      }}
      footer={['', 'Summe', '', '', '', formatEuro(cents(2399999))]}
    />
    <Pager older="?nach=5" newer="?vor=1" text="1 bis 5 von 128" />
    <EmptyState
      title="Noch keine Nachweise"
      text="Sobald ein Projekt endet, steht hier sein Verwendungsnachweis."
      action={
        <ButtonLink href="#neu" kind="secondary">
          Nachweis anfordern
        </ButtonLink>
      }
    />
  </>
)

export const ExampleCalls = () => (
  <>
    <h2>Offene Aufrufe</h2>
    <Cards>
      <Card
        title="Aktions- und Initiativfonds 2018"
        href="#aif"
        above="bis 20. Februar 2018"
        level={3}
        tag={<StatusTag tone="info" word="offen" />}
      >
        <p>Für Projekte, die Menschen zusammenbringen. Höchstens 7.500,00 € je Projekt.</p>
      </Card>
      <Card title="Jugendfonds" href="#jf" above="jederzeit" level={3}>
        <p>Ideen von jungen Menschen; das Jugendforum entscheidet selbst.</p>
      </Card>
      <Card
        title="Kleinstförderung"
        level={3}
        actions={
          <ButtonLink href="#k" kind="secondary">
            Antrag beginnen
          </ButtonLink>
        }
      >
        <p>Bis 500,00 €, Antwort in einer Woche.</p>
      </Card>
    </Cards>
    <Alert kind="info" title="Die nächste Sitzung ist am 15. Mai 2018">
      <p>Anträge, die bis zum 1. Mai eingehen, werden dort beraten.</p>
    </Alert>
  </>
)
