import { formatDay, formatDayOfYear } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { ButtonLink, Card, Cards, DescriptionList, EmptyState, PageHead, Table } from '../../../ui/index.ts'
import { officeLabels } from '../office-texts.ts'
import { fundingYearPath, masterDataPath, newFundingYearPath, newLocalRulesPath } from '../paths.ts'
import type {
  FundingYear,
  getPartnership,
  listLocalRules,
  listMunicipalities,
  listOffices,
  listSupporters,
} from '../queries.ts'
import { decisionModeLabels, financingLabels, settlementLabels } from '../term-texts.ts'

type Rows<Query extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>

export interface SettingsProps {
  readonly slug: string
  readonly partnership: Rows<typeof getPartnership>
  readonly municipalities: Rows<typeof listMunicipalities>
  readonly offices: Rows<typeof listOffices>
  readonly supporters: Rows<typeof listSupporters>
  readonly localRules: Rows<typeof listLocalRules>
  readonly fundingYears: readonly FundingYear[]
  readonly mayChange: boolean
}

export const SettingsPage = (props: SettingsProps) => (
  <>
    <PageHead
      title="Einstellungen"
      lead="Wer diese Partnerschaft ist, welche Regeln sie sich gegeben hat und nach welchen Bedingungen sie in jedem Jahr fördert."
    />
    <FundingYears {...props} />
    <LocalRulesHistory {...props} />
    <MasterData {...props} />
    <Offices {...props} />
  </>
)

const FundingYears = ({ slug, fundingYears, mayChange }: SettingsProps) => (
  <section>
    <h2>Förderjahre</h2>
    {fundingYears.length === 0 ? (
      <EmptyState
        title="Noch ist kein Förderjahr eröffnet"
        text="Ein Förderjahr bindet die Förderbedingungen des Programms und öffnet die Fonds mit ihren Mitteln."
      />
    ) : (
      <Table
        caption="Förderjahre und die Bedingungen, an die sie gebunden sind"
        captionUnseen
        rows={fundingYears}
        columns={[
          { head: 'Jahr', cell: ({ year }) => <a href={fundingYearPath(slug, year)}>{year}</a>, names: true },
          { head: 'Fördergrundlagen', cell: ({ generation }) => `ab ${generation}` },
          { head: 'Entscheidung', cell: ({ decisionMode }) => decisionModeLabels[decisionMode] },
          { head: 'Abrechnung', cell: ({ settlement }) => settlementLabels[settlement] },
          { head: 'Finanzierung', cell: ({ financing }) => financingLabels[financing] },
          { head: 'Bundesmittel', cell: (year) => formatEuro(year.federalGrantCents), numeric: true },
          { head: 'Eigenanteil', cell: (year) => formatEuro(year.ownShareCents), numeric: true },
        ]}
      />
    )}
    {mayChange && (
      <p class="actions">
        <ButtonLink href={newFundingYearPath(slug)} kind="secondary">
          Förderjahr eröffnen
        </ButtonLink>
      </p>
    )}
  </section>
)

const LocalRulesHistory = ({ slug, localRules, mayChange }: SettingsProps) => (
  <section>
    <h2>Örtliche Regeln</h2>
    {localRules.length === 0 ? (
      <EmptyState
        title="Noch sind keine örtlichen Regeln beschlossen"
        text="Hier stehen die Fristen für Nachweis, Rückzahlung und Auszahlung, die Ihre Partnerschaft selbst festlegt, mit dem Tag ihres Beschlusses."
      />
    ) : (
      <Table
        caption="Örtliche Regeln, die neuesten zuerst"
        captionUnseen
        rows={localRules}
        columns={[
          { head: 'Gültig ab', cell: (rules) => formatDay(rules.validFrom), names: true },
          { head: 'Beschlossen am', cell: (rules) => formatDay(rules.adoptedOn) },
          {
            head: 'Bescheid bestätigen binnen',
            cell: (rules) => `${rules.acknowledgeDays} Tagen`,
            numeric: true,
          },
          { head: 'Druckfreigabe', cell: (rules) => (rules.printRelease ? 'nötig' : 'nicht nötig') },
          { head: 'Nachweis binnen', cell: (rules) => `${rules.proofDeadlineDays} Tagen`, numeric: true },
          {
            head: 'Rückzahlung binnen',
            cell: (rules) => `${rules.repaymentDeadlineDays} Tagen`,
            numeric: true,
          },
          {
            head: 'Letzter Abruf im Jahr',
            cell: (rules) => formatDayOfYear(rules.lastDrawdownDay),
            numeric: true,
          },
          { head: 'Aufbewahrung', cell: (rules) => `${rules.retentionYears} Jahre`, numeric: true },
        ]}
      />
    )}
    {mayChange && (
      <p class="actions">
        <ButtonLink href={newLocalRulesPath(slug)} kind="secondary">
          Neue Regeln eintragen
        </ButtonLink>
      </p>
    )}
  </section>
)

const MasterData = ({ slug, partnership, municipalities, supporters, mayChange }: SettingsProps) => (
  <section>
    <h2>Die Partnerschaft</h2>
    <DescriptionList
      items={[
        { term: 'Name', text: partnership.name },
        { term: 'Adresse im Netz', text: `/${partnership.slug}` },
        {
          term: 'Kommunen',
          text: municipalities.map(({ name, kind, state }) => `${name} (${kind}, ${state})`).join('; '),
        },
        { term: 'Menschen im Fördergebiet', text: partnership.inhabitants.toLocaleString('de-DE') },
        ...(partnership.areaKm2 === null ? [] : [{ term: 'Fläche', text: `${partnership.areaKm2} km²` }]),
        ...(partnership.themes.length === 0 ? [] : [{ term: 'Themen', text: partnership.themes.join('; ') }]),
        { term: 'Förderhinweis', text: partnership.programmeNotice },
        {
          term: 'Unterstützt von',
          text:
            supporters.length === 0 ? 'nichts eingetragen' : supporters.map(({ name }) => name).join('; '),
        },
      ]}
    />
    {mayChange && (
      <p class="actions">
        <ButtonLink href={masterDataPath(slug)} kind="secondary">
          Stammdaten ändern
        </ButtonLink>
      </p>
    )}
  </section>
)

const Offices = ({ offices }: SettingsProps) =>
  offices.length === 0 ? null : (
    <section>
      <h2>Ämter und Stellen</h2>
      <Cards>
        {offices.map(({ kind, name, street, postcode, town, phone, email }) => (
          <Card title={officeLabels[kind]} level={3}>
            <p>
              {[name, street, `${postcode} ${town}`.trim()].filter(Boolean).map((line) => (
                <>
                  {line}
                  <br />
                </>
              ))}
            </p>
            {(phone || email) && <p>{[phone, email].filter(Boolean).join(' · ')}</p>}
          </Card>
        ))}
      </Cards>
    </section>
  )
