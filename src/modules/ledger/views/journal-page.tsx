import { formatDayShort } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { formatEuro } from '../../../kit/money.ts'
import { type Typed, typedText } from '../../../platform/http/form.ts'
import type { FormKeys } from '../../../platform/http/page.tsx'
import {
  Button,
  ButtonLink,
  DayField,
  EmptyState,
  ErrorSummary,
  EuroField,
  type FieldError,
  FilterBar,
  Form,
  FourNumbers,
  PageHead,
  Pager,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { type journalFilter, journalQuery } from '../forms.ts'
import type { JournalRow } from '../journal-queries.ts'
import { caseOfEntryPath, journalFilePath, journalPath, limitPath } from '../paths.ts'
import type { FundRow } from '../queries.ts'
import { fundFigures } from '../rules/fund-figures.ts'
import { entryKinds } from '../vocabulary.ts'
import { fourNumbersOf, furtherFigures } from './figures.ts'

export interface JournalPageProps {
  readonly slug: string
  readonly year: number
  readonly fund: FundRow
  readonly filter: ReturnType<typeof journalFilter>
  readonly rows: readonly JournalRow[]
  /** The last row of this page, when older ones follow. */
  readonly olderThan: Id<'journal-entry'> | undefined
  readonly isFirstPage: boolean
  /** For who may change what the fund holds in all. */
  readonly limitForm?: LimitFormProps | undefined
}

export interface LimitFormProps {
  readonly keys: FormKeys
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

export const JournalPage = (props: JournalPageProps) => {
  const { slug, year, fund, filter, rows } = props
  const figures = fundFigures(fund.sums)
  const query = journalQuery(filter)
  return (
    <>
      <PageHead
        above={`Journal ${year}`}
        title={fund.label}
        lead="Jede Buchung steht für immer hier. Eine Berichtigung ist eine eigene Gegenbuchung mit ihrem Grund."
        actions={
          <ButtonLink href={withQuery(journalFilePath(slug, fund.id), query)} kind="secondary">
            Als Tabelle herunterladen
          </ButtonLink>
        }
      />
      <FourNumbers {...fourNumbersOf(figures)} />
      <p>{furtherFigures(figures)}</p>
      {props.limitForm && <LimitForm {...props} {...props.limitForm} />}
      <Filter {...props} />
      {rows.length === 0 ? (
        <EmptyState
          title="Keine Buchung gefunden"
          text="Hier erscheint jede Bewegung des Fonds: Zuweisung, Bewilligung, Auszahlung, Rückzahlung und Freigabe."
        />
      ) : (
        <Entries slug={slug} rows={rows} />
      )}
      <Pages {...props} />
    </>
  )
}

const LimitForm = ({ slug, fund, keys, typed, errors }: JournalPageProps & LimitFormProps) => {
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typedText(typed, name),
    error: errors.find((error) => error.field === name)?.text,
    required: true,
  })
  return (
    <details open={errors.length > 0}>
      <summary>Betrag des Fonds ändern</summary>
      <ErrorSummary errors={errors} />
      <Form action={limitPath(slug, fund.id)} {...keys}>
        <EuroField
          {...field('limit', 'Neuer Betrag insgesamt')}
          hint="Nicht weniger, als gebunden und ausgezahlt ist. Die Änderung steht mit ihrem Grund im Journal."
        />
        <TextField {...field('reason', 'Grund')} />
        <div class="actions">
          <Button kind="secondary">Betrag ändern</Button>
        </div>
      </Form>
    </details>
  )
}

const Filter = ({ slug, fund, filter }: JournalPageProps) => {
  const isApplied = Object.keys(journalQuery(filter)).length > 0
  return (
    <FilterBar
      action={journalPath(slug, fund.id)}
      {...(isApplied ? { resetHref: journalPath(slug, fund.id) } : {})}
    >
      <SelectField
        name="art"
        label="Art der Buchung"
        value={filter.kind}
        readOnly={undefined}
        empty="alle"
        options={Object.entries(entryKinds).map(([value, { label }]) => ({ value, label }))}
      />
      <DayField name="von" label="Gebucht von" value={filter.from} />
      <DayField name="bis" label="bis" value={filter.until} />
    </FilterBar>
  )
}

const Entries = ({ slug, rows }: Pick<JournalPageProps, 'slug' | 'rows'>) => (
  <Table
    caption="Buchungen, die neuesten zuerst"
    captionUnseen
    rows={rows}
    columns={[
      { head: 'Gebucht am', cell: ({ bookedOn }) => formatDayShort(bookedOn) },
      { head: 'Buchung', cell: ({ kind }) => entryKinds[kind].label, names: true },
      {
        head: 'Vorhaben',
        cell: ({ measureId, reference, title }) =>
          measureId && (
            <a href={caseOfEntryPath(slug, measureId)}>{[reference, title].filter(Boolean).join(' ')}</a>
          ),
      },
      { head: 'Grund', cell: ({ reason }) => reason },
      { head: 'Betrag', cell: ({ amountCents }) => formatEuro(amountCents), numeric: true },
    ]}
  />
)

const Pages = ({ slug, fund, filter, olderThan, isFirstPage }: JournalPageProps) => {
  const query = journalQuery(filter)
  const first = withQuery(journalPath(slug, fund.id), query)
  if (isFirstPage && !olderThan) return null
  return (
    <Pager
      newer={isFirstPage ? undefined : first}
      newerLabel="Zum Anfang"
      older={olderThan && withQuery(journalPath(slug, fund.id), { ...query, vor: olderThan })}
    />
  )
}

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const text = new URLSearchParams(query).toString()
  return text ? `${path}?${text}` : path
}
