import { parse } from 'yaml'
import type { Source } from '../../kit/findings.ts'
import type { TermRow } from './rules/programme-terms.ts'
import { refuseUnknownKeys, termReaders } from './rules/term-readers.ts'
import { certainties, generations } from './vocabulary.ts'

/** Reads one file of `terms/` into its dated rows, and nothing that no row can take; assembleTerms then judges the values. */
export function readTermRows(yamlText: string): TermRow[] {
  const file = parse(yamlText) as TermFile
  const generation = generations.find((known) => known === file.generation)
  if (!generation) throw new Error(`unknown generation of programme terms: ${file.generation}`)
  refuseUnknownKeys(file, ['generation', 'yearFrom', 'yearUntil', 'sources', 'terms'], generation)
  refuseUnknownKeys(file.terms, Object.keys(termReaders), `${generation}.terms`)
  return Object.entries(file.terms).map(([key, row]) => {
    const certainty = certainties.find((known) => known === row.certainty)
    if (!certainty || !row.source?.title || row.value === undefined) {
      throw new Error(`programme terms: ${generation}.${key} lacks its value, source or certainty`)
    }
    refuseUnknownKeys(row, ['value', 'source', 'certainty'], `${generation}.${key}`)
    refuseUnknownKeys(row.source, ['title', 'section', 'version', 'url'], `${generation}.${key}.source`)
    const { yearFrom, yearUntil } = file
    return { generation, key, value: row.value, source: row.source, certainty, yearFrom, yearUntil }
  })
}

interface TermFile {
  readonly generation: string
  readonly yearFrom: number
  readonly yearUntil: number
  readonly terms: Readonly<
    Record<string, { readonly value: unknown; readonly source?: Source; readonly certainty?: string }>
  >
}
