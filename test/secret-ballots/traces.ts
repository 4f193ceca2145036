import type pg from 'pg'

export interface StoredRow {
  readonly table: string
  /** Where it lies on the disk, and by which transaction it came. */
  readonly place: number
  readonly transaction: string
  readonly row: Readonly<Record<string, unknown>>
}

/** Every row of every table of every schema, as somebody with the whole database sees it, in the order of the disk. */
export async function dumpEverything(pool: pg.Pool): Promise<StoredRow[]> {
  const client = await pool.connect()
  try {
    await client.query(`select set_config('buntwerk.partnership', '*', false)`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found: StoredRow[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ transaction: string; row: StoredRow['row'] }>(
        `select r.xmin::text as transaction, to_jsonb(r) as row from ${name} r order by r.ctid`,
      )
      for (const [place, { transaction, row }] of rows.entries())
        found.push({ table: name, place, transaction, row })
    }
    return found
  } finally {
    client.release(true)
  }
}

/** What a row says, as words: its table, its columns with their values, and how long the texts are. */
export const wordsOfRow = ({ table, row }: StoredRow): string[] =>
  Object.entries(row).flatMap(([column, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return [
      `${table}.${column} long ${text.length}`,
      ...(text.length <= 40 ? [`${table}.${column} = ${text}`] : []),
    ]
  })
