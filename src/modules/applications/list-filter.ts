import { parseId } from '../../kit/ids.ts'
import type { CaseFilter } from './list-queries.ts'
import { casesPath } from './paths.ts'
import { applicationStates } from './vocabulary.ts'

/** The filter as it stands in the address, so that a list can be sent to a colleague; words that mean nothing are left out. */
export interface TypedFilter {
  readonly stand: string
  readonly jahr: string
  readonly fonds: string
  readonly suche: string
}

export const readFilter = (query: (name: string) => string | undefined): TypedFilter => ({
  stand: query('stand') ?? '',
  jahr: query('jahr') ?? '',
  fonds: query('fonds') ?? '',
  suche: (query('suche') ?? '').replaceAll('\0', '').slice(0, 200),
})

interface FundName {
  readonly id: string
  readonly year: number
  readonly fundingYearId: NonNullable<CaseFilter['fundingYearId']>
}

export const asFilter = (
  typed: TypedFilter,
  funds: readonly FundName[],
  maySeeDrafts: boolean,
): CaseFilter => ({
  state: applicationStates.find((state) => state === typed.stand && (state !== 'draft' || maySeeDrafts)),
  fundingYearId: funds.find(({ year }) => String(year) === typed.jahr)?.fundingYearId,
  fundId: parseId<'fund'>(typed.fonds),
  text: typed.suche.trim() || undefined,
})

export const isFiltered = (typed: TypedFilter): boolean => Object.values(typed).some((text) => text !== '')

/** The address of the same list from a row on, or of its table for download. */
export function filteredPath(
  slug: string,
  typed: TypedFilter,
  more: { nach?: string; table?: boolean } = {},
): string {
  const parameters = new URLSearchParams(Object.entries(typed).filter(([, text]) => text !== ''))
  if (more.nach) parameters.set('nach', more.nach)
  const query = parameters.toString()
  return `${casesPath(slug)}${more.table ? '/liste.csv' : ''}${query ? `?${query}` : ''}`
}
