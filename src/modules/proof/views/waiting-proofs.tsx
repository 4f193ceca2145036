import { formatDayShort, type LocalDate } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { EmptyState, PageHead, StatusTag, Table } from '../../../ui/index.ts'
import { statusWord, toneOf } from '../../applications/index.ts'
import { waitingTitles } from '../page-texts.ts'
import { proofPath } from '../paths.ts'
import { type WaitingKind, type WaitingProof, waitingProofsLimit } from '../queries/waiting-proofs.ts'

interface WaitingProofsProps {
  readonly slug: string
  readonly today: LocalDate
  readonly lists: readonly { readonly kind: WaitingKind; readonly proofs: readonly WaitingProof[] }[]
}

export const WaitingProofs = ({ slug, today, lists }: WaitingProofsProps) => (
  <>
    <PageHead
      title="Nachweise"
      lead="Was zu prüfen ist, was noch fehlt und welches Geld zurückkommen soll."
    />
    {lists.every(({ proofs }) => proofs.length === 0) && (
      <EmptyState
        title="Kein Nachweis wartet"
        text="Sobald ein Vorhaben beendet ist, steht es hier mit der Frist seines Nachweises."
      />
    )}
    {lists
      .filter(({ proofs }) => proofs.length > 0)
      .map(({ kind, proofs }) => (
        <section>
          <h2>{waitingTitles[kind]}</h2>
          <Table
            caption={waitingTitles[kind]}
            captionUnseen
            rows={proofs}
            columns={[
              { head: 'Vorhaben', cell: (row) => row.reference ?? '' },
              {
                head: 'Titel',
                cell: (row) => <a href={proofPath(slug, row.measureId)}>{row.title}</a>,
                names: true,
              },
              { head: 'Antragstellende', cell: (row) => row.applicantName },
              { head: 'Stand', cell: (row) => <State row={row} /> },
              { head: 'Frist', cell: (row) => <Due dueOn={row.dueOn} today={today} /> },
              {
                head: 'Bewilligt',
                cell: (row) => (row.grantedCents === null ? '' : formatEuro(row.grantedCents)),
                numeric: true,
              },
            ]}
          />
          {proofs.length === waitingProofsLimit && (
            <p>Es werden die ersten {waitingProofsLimit} gezeigt, die ältesten Fristen zuerst.</p>
          )}
        </section>
      ))}
  </>
)

const State = ({ row }: { readonly row: WaitingProof }) => (
  <StatusTag
    tone={toneOf(row.state)}
    word={statusWord(row.state, 'office', { measureOver: row.state === 'running' }) ?? row.state}
  />
)

const Due = ({ dueOn, today }: { readonly dueOn: LocalDate | null; readonly today: LocalDate }) =>
  dueOn === null ? (
    <>–</>
  ) : dueOn < today ? (
    <>
      {formatDayShort(dueOn)} <StatusTag tone="danger" word="überfällig" />
    </>
  ) : (
    <>{formatDayShort(dueOn)}</>
  )
