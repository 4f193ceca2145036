import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import { ButtonLink, EmptyState, PageHead, Pager, StatusTag, Table } from '../../../ui/index.ts'
import { toneOf } from '../case-frame.ts'
import type { CaseRow } from '../list-queries.ts'
import { beginPath, myCasesPath } from '../paths.ts'
import { statusWord } from '../rules/status-words.ts'

interface OwnCasesProps {
  readonly slug: string
  readonly cases: { readonly rows: readonly CaseRow[]; readonly hasMore: boolean }
  readonly isContinued: boolean
}

/** Meine Anträge: each with its state and until when something is to be done. */
export const OwnCases = ({ slug, cases: { rows, hasMore }, isContinued }: OwnCasesProps) => (
  <>
    <PageHead title="Meine Anträge" actions={<ButtonLink href={beginPath(slug)}>Neuer Antrag</ButtonLink>} />
    {rows.length === 0 ? (
      <EmptyState
        title="Noch kein Antrag"
        text="Hier stehen die Anträge Ihrer Organisation, vom Entwurf bis zum geprüften Nachweis."
      />
    ) : (
      <Table
        caption="Anträge Ihrer Organisation"
        columns={[
          { head: 'Nummer', cell: (row) => <span class="reference">{row.reference ?? 'Entwurf'}</span> },
          {
            head: 'Titel',
            names: true,
            cell: (row) => <a href={`/${slug}/vorhaben/${row.id}`}>{row.title.trim() || 'Ohne Titel'}</a>,
          },
          { head: 'Antragstellende', cell: (row) => row.applicantName },
          { head: 'Beantragt', numeric: true, cell: (row) => formatEuro(row.requestedCents) },
          {
            head: 'Bewilligt',
            numeric: true,
            cell: (row) => (row.grantedCents === null ? '' : formatEuro(row.grantedCents)),
          },
          {
            head: 'Stand',
            cell: (row) => (
              <StatusTag tone={toneOf(row.state)} word={statusWord(row.state, 'applicant') ?? ''} />
            ),
          },
          { head: 'Frist', cell: (row) => (row.dueOn ? formatDayShort(row.dueOn) : '') },
        ]}
        rows={rows}
      />
    )}
    {(hasMore || isContinued) && (
      <Pager
        newer={isContinued ? myCasesPath(slug) : undefined}
        newerLabel="Anfang der Liste"
        older={hasMore ? `${myCasesPath(slug)}?nach=${rows.at(-1)?.id}` : undefined}
      />
    )}
  </>
)
