import { cents, formatEuro } from '../kit/money.ts'
import { ExampleForm, ExamplePlan } from './example-form.tsx'
import {
  Alert,
  ButtonForm,
  ButtonLink,
  Card,
  Cards,
  type Column,
  DescriptionList,
  EmptyState,
  FilterBar,
  FindingsList,
  FourNumbers,
  Message,
  NextStep,
  Page,
  PageHead,
  Pager,
  PhaseList,
  SelectField,
  StatusTag,
  Table,
  Tabs,
  TextField,
  Timeline,
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

/** Rows for measuring: the example's rows over and over. */
export const exampleRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => rows[index % rows.length] as Row)

const euro = (amountCents: number) => ({ text: formatEuro(cents(amountCents)), amountCents })

/** A page with every part once, as it stands in real pages: looked at by people, read by axe, measured. */
export const ExamplePage = () => (
  <Page
    title="Demokratiefest am Markt"
    partnership={{ name: 'Unsere Stadt – aktiv & bunt', slug: 'boizenburg-luebtheen' }}
    navigation={navigation}
    person={{ name: 'Koordinierungs- und Fachstelle' }}
    signOutToken="token"
    breadcrumb={[
      { label: 'Start', href: '/' },
      { label: 'Projekte', href: '/projekte' },
      { label: 'Demokratiefest am Markt' },
    ]}
    notice={{ kind: 'success', text: 'Die Nachricht ist gesendet.' }}
    supporters={{
      text: 'Gefördert vom Bundesministerium im Rahmen des Bundesprogramms „Demokratie leben!“',
      logos: [
        { name: 'Bundesprogramm „Demokratie leben!“' },
        { name: 'Stadt Boizenburg/Elbe' },
        { name: 'Stadt Lübtheen' },
      ],
    }}
    islands={['autosave', 'counter', 'once', 'plan']}
  >
    <ExampleCase />
    <ExampleLists />
    <ExampleForm />
    <ExamplePlan />
    <ExampleCourse />
  </Page>
)

const navigation = [
  { label: 'Heute', href: '#heute', count: 4 },
  { label: 'Eingang', href: '#eingang', count: 12 },
  { label: 'Prüfung', href: '#pruefung' },
  { label: 'Sitzungen', href: '#sitzungen' },
  { label: 'Mittel', href: '#mittel' },
  { label: 'Auszahlungen', href: '#auszahlungen' },
  { label: 'Nachweise', href: '#nachweise' },
  { label: 'Projekte', href: '#projekte', current: true },
  { label: 'Beratung', href: '#beratung' },
  { label: 'Menschen & Gremien', href: '#menschen' },
  { label: 'Einstellungen', href: '#einstellungen' },
]

const ExampleCase = () => (
  <>
    <PageHead
      above="Antrag 2018-004 · Kino-Club e.V."
      title="Demokratiefest am Markt"
      tag={<StatusTag tone="success" word="Bewilligt" />}
    />
    <NextStep
      sentence="Der Begleitausschuss hat 7.500,00 € bewilligt. Der Bescheid ist zugestellt und wartet auf die Bestätigung."
      who="Kino-Club e.V."
      what="Bescheid lesen und den Empfang bestätigen"
      until="20. März 2018"
      yours
      action={
        <>
          <ButtonLink href="#bescheid">Bescheid ansehen</ButtonLink>
          <ButtonForm action="/erinnern" token="token" label="Erinnerung senden" />
        </>
      }
    />
    <Tabs label="Projekt" items={tabs} />
    <h2>Mittel</h2>
    <FourNumbers
      total={euro(4000000)}
      reserved={euro(3797999)}
      paid={euro(1550000)}
      free={euro(202001)}
      hrefs={{ reserved: '#buchungen' }}
    />
    <h2>Angaben</h2>
    <DescriptionList
      items={[
        { term: 'Zeitraum', text: '1. Mai 2018 bis 31. Juli 2018' },
        { term: 'Bewilligt', text: '7.500,00 €', numeric: true },
        { term: 'Ansprechperson', text: 'Kino-Club e.V., Vorstand' },
        {
          term: 'Ziel',
          text: 'Menschen aus beiden Städten kommen ins Gespräch und lernen die Vereine kennen.',
        },
      ]}
    />
    <FindingsList
      findings={[
        {
          weight: 'hint',
          text: 'Bitte denken Sie an das Logo des Bundesprogramms.',
          source: 'Merkblatt Öffentlichkeitsarbeit, Nr. 2',
        },
        {
          weight: 'warning',
          text: 'Honorare liegen 18,75 % über dem Ansatz.',
          source: { title: 'ANBest-P', section: 'Nr. 1.2', version: '2019' },
        },
        {
          weight: 'refusal',
          text: 'Das Projekt hat vor der Bewilligung begonnen.',
          source: 'VV zu § 44 BHO, Nr. 1.3',
          field: 'from',
        },
      ]}
    />
  </>
)

const tabs = [
  { label: 'Antrag', href: '#antrag' },
  { label: 'Prüfung', href: '#pruefung' },
  { label: 'Beschluss', href: '#beschluss', current: true },
  { label: 'Bescheid', href: '#bescheid' },
  { label: 'Auszahlungen', href: '#auszahlungen', count: 2 },
  { label: 'Änderungen', href: '#aenderungen' },
  { label: 'Nachweis', href: '#nachweis' },
  { label: 'Nachrichten', href: '#nachrichten', count: 1 },
  { label: 'Verlauf', href: '#verlauf' },
]

const ExampleLists = () => (
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

const ExampleCourse = () => (
  <>
    <h2>Verlauf</h2>
    <PhaseList
      phases={[
        { name: 'Antrag', dates: 'bis 20. Februar', state: 'done' },
        { name: 'Prüfung', dates: 'bis 28. Februar', state: 'done' },
        { name: 'Beschluss', dates: '6. März', state: 'current' },
        { name: 'Durchführung', dates: 'Mai bis Juli', state: 'ahead' },
        { name: 'Nachweis', dates: 'bis 30. September', state: 'ahead' },
      ]}
    />
    <Timeline
      entries={[
        {
          when: '6. März 2018 um 18:40',
          who: 'Begleitausschuss',
          what: '7.500,00 € bewilligt',
          detail: '9 Ja, 0 Nein, 1 Enthaltung; 1 befangen',
        },
        {
          when: '22. Februar 2018 um 10:12',
          who: 'Koordinierungs- und Fachstelle',
          what: 'Antrag zugelassen',
        },
        { when: '12. Februar 2018 um 09:03', who: 'Kino-Club e.V.', what: 'Antrag eingereicht' },
      ]}
    />
    <h2>Nachrichten</h2>
    <Message author="Kino-Club e.V." side="applicant" when="1. März 2018 um 09:20">
      <p>Dürfen wir das Honorar der Band auf zwei Rechnungen verteilen?</p>
    </Message>
    <Message author="Koordinierungs- und Fachstelle" side="office" when="1. März 2018 um 11:05">
      <p>Ja. Bitte nennen Sie auf beiden Rechnungen den Tag und den Inhalt der Leistung.</p>
    </Message>
    <Message author="Federführendes Amt" side="internal" when="1. März 2018 um 11:30">
      <p>Honorarvertrag liegt noch nicht vor.</p>
    </Message>
  </>
)
