import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { EmptyState, PageHead, StatusTag, Table } from '../../../ui/index.ts'
import { drawdownsPath } from '../paths.ts'
import type { WaitingDrawdown } from '../queries.ts'
import { drawdownStateLabels, drawdownTones } from '../texts.ts'

interface WaitingDrawdownsProps {
  readonly slug: string
  readonly drawdowns: readonly WaitingDrawdown[]
}

export const WaitingDrawdowns = ({ slug, drawdowns }: WaitingDrawdownsProps) => (
  <>
    <PageHead title="Auszahlungen" lead="Mittelabrufe, die auf Prüfung, Freigabe oder Zahlung warten." />
    {drawdowns.length === 0 ? (
      <EmptyState
        title="Kein Abruf wartet"
        text="Sobald ein Verein Mittel abruft, steht der Abruf hier, der älteste zuerst."
      />
    ) : (
      <Table
        caption="Wartende Mittelabrufe, der älteste zuerst"
        captionUnseen
        rows={drawdowns}
        columns={[
          { head: 'Vorhaben', cell: (row) => row.reference },
          {
            head: 'Titel',
            cell: (row) => <a href={drawdownsPath(slug, row.measureId)}>{row.title}</a>,
            names: true,
          },
          { head: 'Antragstellende', cell: (row) => row.applicantName },
          { head: 'Abruf', cell: (row) => row.number, numeric: true },
          { head: 'Angefordert', cell: (row) => formatDayShort(row.requestedOn) },
          {
            head: 'Stand',
            cell: (row) => (
              <StatusTag tone={drawdownTones[row.state]} word={drawdownStateLabels[row.state]} />
            ),
          },
          { head: 'Betrag', cell: (row) => formatEuro(row.amountCents), numeric: true },
        ]}
      />
    )}
  </>
)
