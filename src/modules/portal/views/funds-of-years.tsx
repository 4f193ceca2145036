import { formatEuro } from '../../../kit/money.ts'
import { Table } from '../../../ui/index.ts'
import type { YearOfFunds } from '../queries/welcome.ts'

/** The funds of the running year as bars with their amounts, and the sums of the other years. */
export const FundsOfYears = ({ years }: { readonly years: readonly YearOfFunds[] }) => {
  const [running, ...others] = years.filter(({ funds }) => funds.length > 0)
  if (!running) return null
  return (
    <section>
      <h2>Wofür das Geld da ist: {running.year}</h2>
      <dl class="fund-bars">
        {running.funds.map(({ label, amountCents }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              {formatEuro(amountCents)}
              <svg class="fund-bars__bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="3" class="fund-bars__all" />
                <rect width={((amountCents / running.totalCents) * 100).toFixed(2)} height="3" />
              </svg>
            </dd>
          </div>
        ))}
        <div class="fund-bars__total">
          <dt>Zusammen</dt>
          <dd>{formatEuro(running.totalCents)}</dd>
        </div>
      </dl>
      {others.length > 0 && <OtherYears years={others} />}
    </section>
  )
}

const OtherYears = ({ years }: { readonly years: readonly YearOfFunds[] }) => {
  const labels = [...new Set(years.flatMap(({ funds }) => funds.map(({ label }) => label)))]
  return (
    <details>
      <summary>Andere Jahre</summary>
      <Table
        caption="Mittel der anderen Jahre"
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
