import { formatEuro } from '../../../kit/money.ts'
import { Table } from '../../../ui/index.ts'
import type { YearOfFunds } from '../queries/welcome.ts'

/** The funds of the newest year as bars with their amounts, and the sums of the years before. */
export const FundsOfYears = ({ years }: { readonly years: readonly YearOfFunds[] }) => {
  const [newest, ...earlier] = years.filter(({ funds }) => funds.length > 0)
  if (!newest) return null
  return (
    <section>
      <h2>Wofür das Geld da ist: {newest.year}</h2>
      <dl class="fund-bars">
        {newest.funds.map(({ label, amountCents }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {formatEuro(amountCents)}
              <svg class="fund-bars__bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="3" class="fund-bars__all" />
                <rect width={((amountCents / newest.totalCents) * 100).toFixed(2)} height="3" />
              </svg>
            </dd>
          </div>
        ))}
        <div class="fund-bars__total">
          <dt>Zusammen</dt>
          <dd>{formatEuro(newest.totalCents)}</dd>
        </div>
      </dl>
      {earlier.length > 0 && <EarlierYears years={earlier} />}
    </section>
  )
}

const EarlierYears = ({ years }: { readonly years: readonly YearOfFunds[] }) => {
  const labels = [...new Set(years.flatMap(({ funds }) => funds.map(({ label }) => label)))]
  return (
    <details>
      <summary>Frühere Jahre</summary>
      <Table
        caption="Mittel der früheren Jahre"
        captionUnseen
        rows={years}
        columns={[
          { head: 'Jahr', cell: ({ year }) => year, names: true },
          ...labels.map((label) => ({
            head: label,
            numeric: true,
            cell: ({ funds }: YearOfFunds) => {
              const fund = funds.find((candidate) => candidate.label === label)
              return fund ? formatEuro(fund.amountCents) : '–'
            },
          })),
          { head: 'Zusammen', numeric: true, cell: ({ totalCents }) => formatEuro(totalCents) },
        ]}
      />
    </details>
  )
}
