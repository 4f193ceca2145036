import type { Id } from '../../kit/ids.ts'

export const fundsPath = (slug: string, year?: number): string =>
  `/${slug}/mittel${year ? `?jahr=${year}` : ''}`
export const journalPath = (slug: string, fundId: Id<'fund'>): string => `/${slug}/mittel/${fundId}`
export const limitPath = (slug: string, fundId: Id<'fund'>): string => `${journalPath(slug, fundId)}/betrag`
export const journalFilePath = (slug: string, fundId: Id<'fund'>): string =>
  `${journalPath(slug, fundId)}/csv`
export const federalDrawdownsPath = (slug: string, year: number): string => `/${slug}/mittel/bund/${year}`
/** The case that a booking belongs to; its address never changes. */
export const caseOfEntryPath = (slug: string, measureId: Id<'measure'>): string =>
  `/${slug}/vorhaben/${measureId}/auszahlungen`
