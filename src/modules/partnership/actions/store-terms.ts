import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Queries } from '../../../database/queries.ts'
import { projectRoot } from '../../../platform/root.ts'
import { assembleTerms, type TermRow } from '../rules/programme-terms.ts'
import { readTermRows } from '../terms.ts'

export const termsFolder = join(projectRoot, 'src/modules/partnership/terms')

/**
 * Writes the terms of all generations that are not there yet; a row that is there stays, the operator may have edited
 * it. Called at every start, after the migrations. Returns how many rows were new.
 */
export async function storeTerms(across: Queries, folder = termsFolder): Promise<number> {
  const rows = readTerms(folder)
  const written = await across
    .insertInto('programmeTerms')
    .values(
      rows.map((row) => ({
        ...row,
        value: JSON.stringify(row.value),
        source: JSON.stringify(row.source),
      })),
    )
    .onConflict((conflict) => conflict.columns(['generation', 'key']).doNothing())
    .returning('key')
    .execute()
  return written.length
}

/** Every file is one generation; a gap or an unreadable value stops the start, before anything is written. */
function readTerms(folder: string): TermRow[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  if (files.length === 0) throw new Error(`no programme terms in ${folder}`)
  const generations = files.map((name) => readTermRows(readFileSync(join(folder, name), 'utf8')))
  for (const rows of generations) assembleTerms(rows)
  return generations.flat()
}
