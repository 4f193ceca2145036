import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { EmptyState, PageHead, Table } from '../../../ui/index.ts'
import { noticePath } from '../paths.ts'
import type { WaitingPrecheck } from '../queries.ts'

interface WaitingPrechecksProps {
  readonly slug: string
  readonly prechecks: readonly WaitingPrecheck[]
}

export const WaitingPrechecks = ({ slug, prechecks }: WaitingPrechecksProps) => (
  <>
    <PageHead title="Freigaben" lead="Vorhaben, die auf die Freigabe der Regiestelle warten." />
    {prechecks.length === 0 ? (
      <EmptyState
        title="Kein Vorhaben wartet"
        text="Sobald die Partnerschaft eine Freigabe beantragt, steht das Vorhaben hier, das älteste zuerst."
      />
    ) : (
      <Table
        caption="Beantragte Freigaben, die älteste zuerst"
        captionUnseen
        rows={prechecks}
        columns={[
          { head: 'Vorhaben', cell: (row) => row.reference },
          {
            head: 'Titel',
            cell: (row) => <a href={noticePath(slug, row.measureId)}>{row.title}</a>,
            names: true,
          },
          { head: 'Antragstellende', cell: (row) => row.applicantName },
          { head: 'Beantragt am', cell: (row) => formatDayShort(row.requestedOn) },
          { head: 'Betrag', cell: (row) => formatEuro(row.amountCents), numeric: true },
        ]}
      />
    )}
  </>
)
