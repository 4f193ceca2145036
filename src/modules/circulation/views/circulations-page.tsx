import { formatDay } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { ButtonLink, EmptyState, PageHead, StatusTag, Table } from '../../../ui/index.ts'
import { circulationPath, newCirculationPath } from '../paths.ts'
import type { Circulation } from '../queries/circulations.ts'
import { circulationStateLabels, stateTones } from '../texts.ts'

interface CirculationsPageProps {
  readonly slug: string
  readonly circulations: readonly Circulation[]
  readonly mayConduct: boolean
}

export const CirculationsPage = ({ slug, circulations, mayConduct }: CirculationsPageProps) => (
  <>
    <PageHead
      title="Umlaufverfahren"
      lead="Schriftliche Abstimmungen ohne Sitzung, soweit die Geschäftsordnung sie zulässt."
    />
    {mayConduct && (
      <div class="actions">
        <ButtonLink href={newCirculationPath(slug)}>Neues Umlaufverfahren</ButtonLink>
      </div>
    )}
    {circulations.length === 0 ? (
      <EmptyState
        title="Noch kein Umlaufverfahren"
        text="Wenn etwas nicht bis zur nächsten Sitzung warten kann, stimmen die Mitglieder hier schriftlich ab."
      />
    ) : (
      <Table
        caption="Umlaufverfahren, die neuesten zuerst"
        captionUnseen
        rows={circulations}
        columns={[
          { head: 'Nummer', cell: (row) => row.number },
          {
            head: 'Worum es geht',
            cell: (row) => <a href={circulationPath(slug, row.id)}>{row.title}</a>,
            names: true,
          },
          { head: 'Antworten bis', cell: (row) => formatDay(row.endsOn) },
          {
            head: 'Stand',
            cell: ({ state }) => <StatusTag tone={stateTones[state]} word={circulationStateLabels[state]} />,
          },
          {
            head: 'Betrag',
            cell: (row) => (row.motionCents === null ? '' : formatEuro(row.motionCents)),
            numeric: true,
          },
        ]}
      />
    )}
  </>
)
