import { formatDay } from '../../../kit/dates.ts'
import { formatSource } from '../../../kit/findings.ts'
import { formatEuro } from '../../../kit/money.ts'
import {
  Alert,
  ButtonLink,
  DescriptionList,
  PageHead,
  StatusTag,
  Table,
  type Tone,
} from '../../../ui/index.ts'
import { councilConsentPath } from '../paths.ts'
import type { FundingYear, findCouncilConsent } from '../queries.ts'
import type { ProgrammeTerms } from '../rules/programme-terms.ts'
import {
  certaintyLabels,
  decisionModeLabels,
  financingLabels,
  settlementLabels,
  termTexts,
} from '../term-texts.ts'
import type { Certainty } from '../vocabulary.ts'

export interface FundingYearPageProps {
  readonly slug: string
  readonly fundingYear: FundingYear
  readonly terms: ProgrammeTerms
  readonly consent: Awaited<ReturnType<typeof findCouncilConsent>>
  readonly mayChange: boolean
}

export const FundingYearPage = (props: FundingYearPageProps) => (
  <>
    <PageHead
      above="Förderjahr"
      title={`Förderbedingungen ${props.fundingYear.year}`}
      lead={`Das Jahr ist an die Fördergrundlagen ab ${props.terms.generation} gebunden. Jeder Wert nennt, wo er geschrieben steht und wie sicher das ist.`}
    />
    <Chosen {...props} />
    {props.terms.councilConsent && <Consent {...props} />}
    <Terms {...props} />
  </>
)

const Chosen = ({ fundingYear }: FundingYearPageProps) => (
  <section>
    <h2>In diesem Jahr gilt</h2>
    <DescriptionList
      items={[
        { term: 'Entscheidung', text: decisionModeLabels[fundingYear.decisionMode] },
        { term: 'Abrechnung', text: settlementLabels[fundingYear.settlement] },
        { term: 'Finanzierung', text: financingLabels[fundingYear.financing] },
        { term: 'Ausschuss heißt', text: fundingYear.committeeLabel },
        { term: 'Bundesmittel', text: formatEuro(fundingYear.federalGrantCents) },
        { term: 'Eigenanteil und Drittmittel', text: formatEuro(fundingYear.ownShareCents) },
      ]}
    />
  </section>
)

const Consent = ({ slug, fundingYear, consent, mayChange }: FundingYearPageProps) => (
  <section>
    <h2>Zustimmung der kommunalen Vertretung</h2>
    {consent ? (
      <p>
        {consent.body} hat dem Mittelabruf am {formatDay(consent.consentedOn)} zugestimmt
        {consent.resolution ? ` (${consent.resolution})` : ''}. Seit diesem Tag dürfen Bundesmittel abgerufen
        werden.
      </p>
    ) : (
      <Alert kind="warning" title="Der Beschluss fehlt noch">
        Ohne Zustimmung der kommunalen Vertretung können keine Bundesmittel abgerufen werden.
      </Alert>
    )}
    {!consent && mayChange && (
      <p class="actions">
        <ButtonLink href={councilConsentPath(slug, fundingYear.year)}>Beschluss eintragen</ButtonLink>
      </p>
    )}
  </section>
)

const tones: Readonly<Record<Certainty, Tone>> = {
  sourced: 'success',
  configurable: 'info',
  assumed: 'warning',
}

const Terms = ({ fundingYear, terms }: FundingYearPageProps) => (
  <section>
    <h2>Alle Bedingungen</h2>
    <p>
      <StatusTag tone={tones.sourced} word={certaintyLabels.sourced} /> steht so in der genannten Quelle.{' '}
      <StatusTag tone={tones.configurable} word={certaintyLabels.configurable} /> heißt: Quellen nennen
      Verschiedenes, oder es ist örtlich verschieden.{' '}
      <StatusTag tone={tones.assumed} word={certaintyLabels.assumed} /> heißt: Eine Quelle dafür lag nicht
      vor.
    </p>
    <Table
      caption={`Förderbedingungen ${fundingYear.year}`}
      captionUnseen
      rows={termTexts(terms)}
      columns={[
        { head: 'Bedingung', cell: ({ label }) => label, names: true },
        { head: 'Wert', cell: ({ value }) => value },
        {
          head: 'Gewissheit',
          cell: ({ key }) => (
            <StatusTag tone={tones[terms.certainty[key]]} word={certaintyLabels[terms.certainty[key]]} />
          ),
        },
        {
          head: 'Quelle',
          cell: ({ key }) => {
            const source = terms.sources[key]
            return source.url ? <a href={source.url}>{formatSource(source)}</a> : formatSource(source)
          },
        },
      ]}
    />
  </section>
)
