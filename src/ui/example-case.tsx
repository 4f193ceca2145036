import { cents, formatEuro } from '../kit/money.ts'
import {
  ButtonForm,
  ButtonLink,
  DescriptionList,
  FindingsList,
  FourNumbers,
  NextStep,
  PageHead,
  StatusTag,
  Tabs,
} from './index.ts'

export const ExampleCase = () => (
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
    <ExampleMoney />
  </>
)

const ExampleMoney = () => (
  <>
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

const euro = (amountCents: number) => ({ text: formatEuro(cents(amountCents)), amountCents })

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
