import type { Id } from '../../kit/ids.ts'

export const circulationsPath = (slug: string): string => `/${slug}/umlauf`
export const newCirculationPath = (slug: string, measureId?: Id<'measure'>): string =>
  `${circulationsPath(slug)}/neu${measureId ? `?vorhaben=${measureId}` : ''}`
export const circulationPath = (slug: string, id: Id<'circulation'>): string =>
  `${circulationsPath(slug)}/${id}`
