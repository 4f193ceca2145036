import { type Expression, type SqlBool, sql } from 'kysely'

/** A long list is read a part at a time, from a known row on. */
export interface ListPart<Cursor> {
  /** Only names that contain this. */
  readonly name?: string | undefined
  /** Begins behind this row. */
  readonly after?: Cursor | undefined
  readonly size?: number
}

export interface Part<Row> {
  readonly rows: readonly Row[]
  readonly hasMore: boolean
}

export const usualPartSize = 50

/** The rows behind a known one in the order of name and id. */
export const isBehind = (
  name: Expression<unknown>,
  id: Expression<unknown>,
  row: { name: string; id: string },
): Expression<SqlBool> => sql<boolean>`(${name}, ${id}) > (${row.name}, ${row.id})`

/** A pattern for `ilike` that takes the text as it is. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Cuts off the one row more that was asked for to know whether there are more. */
export const partOf = <Row>(rows: readonly Row[], size: number): Part<Row> => ({
  rows: rows.slice(0, size),
  hasMore: rows.length > size,
})
