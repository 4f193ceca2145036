import { formatDayShort } from '../../../kit/dates.ts'
import { formatEuro } from '../../../kit/money.ts'
import {
  ButtonLink,
  type Column,
  drawnOnce,
  EmptyState,
  FilterBar,
  PageHead,
  Pager,
  SelectField,
  StatusTag,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { toneOf } from '../case-frame.ts'
import { filteredPath, isFiltered, type TypedFilter } from '../list-filter.ts'
import type { CaseRow } from '../list-queries.ts'
import { casesPath } from '../paths.ts'
import { statusWord } from '../rules/status-words.ts'
import { applicationStates } from '../vocabulary.ts'

export interface CasesPageProps {
  readonly slug: string
  readonly rows: readonly CaseRow[]
  readonly hasMore: boolean
  readonly isContinued: boolean
  readonly filter: TypedFilter
  readonly funds: readonly { readonly id: string; readonly label: string; readonly year: number }[]
  readonly maySeeDrafts: boolean
}

/** Eingang: all cases for the offices, newest first, a hundred a page. */
export function CasesPage({ slug, rows, hasMore, isContinued, filter, funds, maySeeDrafts }: CasesPageProps) {
  const last = rows.at(-1)
  return (
    <>
      <PageHead
        title="Eingang"
        actions={
          <ButtonLink kind="secondary" icon="download" href={filteredPath(slug, filter, { table: true })}>
            Liste als CSV
          </ButtonLink>
        }
      />
      {drawnOnce('cases-filter', [slug, filter, funds, maySeeDrafts], () => (
        <Filter slug={slug} filter={filter} funds={funds} maySeeDrafts={maySeeDrafts} />
      ))}
      {rows.length === 0 ? (
        <EmptyState
          title={isFiltered(filter) ? 'Nichts gefunden' : 'Noch kein Antrag'}
          text={
            isFiltered(filter)
              ? 'Ändern Sie die Auswahl oder das Suchwort.'
              : 'Hier stehen die Anträge, sobald sie eingereicht sind.'
          }
        />
      ) : (
        drawnOnce('cases', [slug, funds, rows], () => (
          <Table caption="Anträge" captionUnseen columns={columnsOf(slug, funds)} rows={rows} />
        ))
      )}
      {(hasMore || isContinued) && (
        <Pager
          newer={isContinued ? filteredPath(slug, filter) : undefined}
          newerLabel="Anfang der Liste"
          older={hasMore && last ? filteredPath(slug, filter, { nach: last.id }) : undefined}
        />
      )}
    </>
  )
}

function columnsOf(slug: string, funds: CasesPageProps['funds']): Column<CaseRow>[] {
  const fundNames = new Map(funds.map(({ id, label, year }) => [id, `${label} ${year}`]))
  return [
    { head: 'Nummer', cell: (row) => <span class="reference">{row.reference ?? 'Entwurf'}</span> },
    {
      head: 'Titel',
      names: true,
      cell: (row) => <a href={`/${slug}/vorhaben/${row.id}`}>{row.title.trim() || 'Ohne Titel'}</a>,
    },
    { head: 'Antragstellende', cell: (row) => row.applicantName },
    { head: 'Fonds', cell: (row) => fundNames.get(row.fundId) ?? '' },
    { head: 'Beantragt', numeric: true, cell: (row) => formatEuro(row.requestedCents) },
    {
      head: 'Bewilligt',
      numeric: true,
      cell: (row) => (row.grantedCents === null ? '' : formatEuro(row.grantedCents)),
    },
    {
      head: 'Stand',
      cell: (row) => <StatusTag tone={toneOf(row.state)} word={statusWord(row.state, 'office') ?? ''} />,
    },
    { head: 'Frist', cell: (row) => (row.dueOn ? formatDayShort(row.dueOn) : '') },
  ]
}

function Filter({
  slug,
  filter,
  funds,
  maySeeDrafts,
}: Pick<CasesPageProps, 'slug' | 'filter' | 'funds' | 'maySeeDrafts'>) {
  const years = [...new Set(funds.map(({ year }) => String(year)))]
  const states = applicationStates.filter((state) => state !== 'draft' || maySeeDrafts)
  return (
    <FilterBar action={casesPath(slug)} resetHref={isFiltered(filter) ? casesPath(slug) : undefined}>
      <TextField
        name="suche"
        label="Nummer, Titel, Ort oder Antragstellende"
        type="search"
        value={filter.suche}
      />
      <SelectField
        name="stand"
        label="Stand"
        empty="Alle"
        value={filter.stand}
        options={states.map((state) => ({ value: state, label: statusWord(state, 'office') ?? state }))}
      />
      <SelectField
        name="jahr"
        label="Jahr"
        empty="Alle"
        value={filter.jahr}
        options={years.map((year) => ({ value: year, label: year }))}
      />
      <SelectField
        name="fonds"
        label="Fonds"
        empty="Alle"
        value={filter.fonds}
        options={funds.map(({ id, label, year }) => ({ value: id, label: `${label} ${year}` }))}
      />
    </FilterBar>
  )
}
