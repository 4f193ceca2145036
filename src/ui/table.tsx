import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => Child
  /** Right-aligned with figures of one width: money, counts. */
  readonly numeric?: boolean | undefined
  readonly sortKey?: string | undefined
  /** The cell that names the row; the first column when none says so. */
  readonly names?: boolean | undefined
}

export interface Sort {
  readonly key: string
  readonly descending: boolean
  readonly href: (key: string, descending: boolean) => string
}

export interface TableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly sort?: Sort | undefined
  /** The caption is read aloud only: a heading above the table says the same. */
  readonly captionUnseen?: boolean | undefined
  /** On narrow screens each row becomes a card; "scroll" keeps the columns, for comparing figures. */
  readonly narrow?: 'cards' | 'scroll' | undefined
  /** One cell per column: sums. */
  readonly footer?: readonly Child[] | undefined
}

export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, sort, captionUnseen, narrow = 'cards', footer } = props
  const line = lineOf(columns)
  return (
    <div class="table-region" role="region" aria-label={caption} tabindex={0}>
      <table class={narrow === 'cards' ? 'table table--cards' : 'table'}>
        <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line((index) => columns[index]?.cell(row)))}</tbody>
        {footer && <tfoot>{line((index) => footer[index])}</tfoot>}
      </table>
    </div>
  )
}

/**
 * Draws one line. What is the same in every line is drawn once and stands between the cells, which `html` escapes: a
 * hundred lines of elements of their own took half of the time of a page.
 */
function lineOf<Row>(columns: readonly Column<Row>[]): (cell: (index: number) => Child) => Child {
  const said = columns.findIndex((column) => column.names)
  const naming = said < 0 ? 0 : said
  const tags = columns.map((column, index) => (index === naming ? rowHead(column) : rowCell(column)))
  const between = tags.map((tag, index) => `${tags[index - 1]?.close ?? '<tr>'}${tag.open}`)
  const pieces = [...between, `${tags.at(-1)?.close ?? '<tr>'}</tr>`]
  const template = Object.assign(pieces, { raw: pieces })
  return (cell) => html(template, ...columns.map((_, index) => cell(index)))
}

const rowHead = ({ numeric }: CellLook) => ({
  open: `<th scope="row"${numeric ? ' class="numeric"' : ''}>`,
  close: '</th>',
})

const rowCell = ({ head, numeric }: CellLook) => ({
  // Nothing in it waits, so it is text and no promise.
  open: html`<td${raw(numeric ? ' class="numeric"' : '')} data-head="${head}">` as string,
  close: '</td>',
})

type CellLook = Pick<Column<never>, 'head' | 'numeric'>

function HeadCell<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) {
  const { head, numeric, sortKey } = column
  const className = numeric ? 'numeric' : undefined
  if (!sort || !sortKey)
    return (
      <th scope="col" class={className}>
        {head}
      </th>
    )
  const isCurrent = sort.key === sortKey
  return (
    <th
      scope="col"
      class={className}
      aria-sort={isCurrent ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <a class="sort" href={sort.href(sortKey, isCurrent && !sort.descending)}>
        {head}
      </a>
    </th>
  )
}

export interface PagerProps {
  readonly newer?: string | undefined
  readonly older?: string | undefined
  /** "100 von 10.000 Anträgen" */
  readonly text?: string | undefined
  readonly newerLabel?: string | undefined
  readonly olderLabel?: string | undefined
}

/** Steps through a long list from a known row on, so that page 100 is as fast as page 1. */
export const Pager = ({ newer, older, text, newerLabel = 'Neuere', olderLabel = 'Ältere' }: PagerProps) => (
  <nav class="pager" aria-label="Seiten der Liste">
    {newer ? (
      <a href={newer} rel="prev">
        ← {newerLabel}
      </a>
    ) : (
      <span></span>
    )}
    {text && <span class="pager__text">{text}</span>}
    {older ? (
      <a href={older} rel="next">
        {olderLabel} →
      </a>
    ) : (
      <span></span>
    )}
  </nav>
)

export interface FilterBarProps {
  readonly action: string
  /** Where "Zurücksetzen" leads; shown only while a filter is applied. */
  readonly resetHref?: string | undefined
  /** "12 Anträge gefunden" */
  readonly result?: string | undefined
  readonly children?: Child
}

/** A GET form: the address keeps the filter, so that it can be sent to a colleague. */
export const FilterBar = ({ action, resetHref, result, children }: FilterBarProps) => (
  <search class="filter">
    <form method="get" action={action} class="filter__form">
      {children}
      <div class="filter__buttons">
        <button type="submit" class="kern-btn kern-btn--secondary">
          <span class="kern-label">Anzeigen</span>
        </button>
        {resetHref && (
          <a href={resetHref} class="kern-btn kern-btn--tertiary">
            <span class="kern-label">Zurücksetzen</span>
          </a>
        )}
      </div>
    </form>
    {result && <p class="filter__result">{result}</p>}
  </search>
)

export interface EmptyStateProps {
  readonly title: string
  readonly text: Child
  readonly action?: Child
}

/** An empty list says what will stand here and offers the first step. */
export const EmptyState = ({ title, text, action }: EmptyStateProps) => (
  <div class="empty">
    <p class="empty__title">{title}</p>
    <p>{text}</p>
    {action && <div class="actions">{action}</div>}
  </div>
)

export interface DescriptionItem {
  readonly term: string
  readonly text: Child
  readonly numeric?: boolean | undefined
}

export const DescriptionList = ({ items }: { readonly items: readonly DescriptionItem[] }) => (
  <dl class="description">
    {items.map(({ term, text, numeric }) => (
      <div>
        <dt>{term}</dt>
        <dd class={numeric ? 'numeric' : undefined}>{text}</dd>
      </div>
    ))}
  </dl>
)
