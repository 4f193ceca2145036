import { formatEuro } from '../../../kit/money.ts'
import { ButtonLink, EmptyState, FourNumbers, PageHead, Table, Tabs } from '../../../ui/index.ts'
import type { FundingYear } from '../../partnership/index.ts'
import { federalDrawdownsPath, fundsPath, journalPath } from '../paths.ts'
import type { FundRow } from '../queries.ts'
import { addUp, type FundFigures, fundFigures } from '../rules/fund-figures.ts'
import { figureLabels } from '../texts.ts'
import { fourNumbersOf, furtherFigures } from './figures.ts'

export interface FundsPageProps {
  readonly slug: string
  readonly years: readonly FundingYear[]
  readonly fundingYear: FundingYear
  readonly funds: readonly FundRow[]
  readonly maySeeJournal: boolean
  readonly maySeeFederal: boolean
}

export const FundsPage = (props: FundsPageProps) => {
  const { slug, years, fundingYear, funds } = props
  const total = fundFigures(addUp(funds.map((fund) => fund.sums)))
  return (
    <>
      <PageHead
        title={`Mittel ${fundingYear.year}`}
        lead="Gebunden ist bewilligtes oder empfohlenes Geld, das noch nicht ausgezahlt ist. Frei ist, was noch vergeben werden kann."
        actions={
          props.maySeeFederal && (
            <ButtonLink href={federalDrawdownsPath(slug, fundingYear.year)} kind="secondary">
              Abrufe beim Bund
            </ButtonLink>
          )
        }
      />
      {years.length > 1 && (
        <Tabs
          label="Förderjahre"
          items={years.map(({ year }) => ({
            label: String(year),
            href: fundsPath(slug, year),
            current: year === fundingYear.year,
          }))}
        />
      )}
      <FourNumbers {...fourNumbersOf(total)} />
      <p>{furtherFigures(total)}</p>
      <FundTable {...props} total={total} />
      {funds.map((fund) => (
        <FundSection slug={slug} fund={fund} maySeeJournal={props.maySeeJournal} />
      ))}
    </>
  )
}

const numbers = (figures: FundFigures): readonly string[] =>
  [figures.totalCents, figures.reservedCents, figures.paidCents, figures.freeCents].map(formatEuro)

const FundTable = ({
  slug,
  funds,
  total,
  maySeeJournal,
  fundingYear,
}: FundsPageProps & { readonly total: FundFigures }) => {
  const rows = funds.map((fund) => ({ ...fund, numbers: numbers(fundFigures(fund.sums)) }))
  return (
    <section>
      <h2>Fonds im Vergleich</h2>
      <Table
        caption={`Die Fonds des Jahres ${fundingYear.year}`}
        captionUnseen
        rows={rows}
        columns={[
          {
            head: 'Fonds',
            names: true,
            cell: ({ id, label }) => (maySeeJournal ? <a href={journalPath(slug, id)}>{label}</a> : label),
          },
          ...figureLabels.map((head, index) => ({
            head,
            numeric: true,
            cell: (row: (typeof rows)[number]) => row.numbers[index],
          })),
        ]}
        footer={['Zusammen', ...numbers(total)]}
      />
    </section>
  )
}

const FundSection = ({
  slug,
  fund,
  maySeeJournal,
}: Pick<FundsPageProps, 'slug' | 'maySeeJournal'> & { readonly fund: FundRow }) => {
  const figures = fundFigures(fund.sums)
  const journal = journalPath(slug, fund.id)
  const hrefs = {
    total: `${journal}?art=allot`,
    reserved: `${journal}?art=reserve`,
    paid: `${journal}?art=pay_out`,
    free: journal,
  }
  return (
    <section>
      <h2>{fund.label}</h2>
      <FourNumbers {...fourNumbersOf(figures)} {...(maySeeJournal ? { hrefs } : {})} />
      <p>{furtherFigures(figures)}</p>
    </section>
  )
}

export const NoFundingYear = ({ action }: { readonly action?: string | undefined }) => (
  <>
    <PageHead title="Mittel" />
    <EmptyState
      title="Noch ist kein Förderjahr eröffnet"
      text="Hier stehen die Fonds jedes Jahres mit Gesamt, Gebunden, Ausgezahlt und Frei. Das federführende Amt eröffnet das erste Jahr."
      action={action && <ButtonLink href={action}>Förderjahr eröffnen</ButtonLink>}
    />
  </>
)
