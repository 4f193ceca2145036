import type { Id } from '../../kit/ids.ts'

/** The tabs of a case page, in their fixed order. */
export const caseTabs = [
  'antrag',
  'pruefung',
  'beschluss',
  'bescheid',
  'auszahlungen',
  'aenderungen',
  'nachweis',
  'nachrichten',
  'verlauf',
] as const
export type CaseTab = (typeof caseTabs)[number]

export const casePath = (slug: string, measureId: Id<'measure'>, tab: CaseTab = 'antrag'): string =>
  `/${slug}/vorhaben/${measureId}/${tab}`

export const casesPath = (slug: string): string => `/${slug}/eingang`
export const myCasesPath = (slug: string): string => `/${slug}/antraege`
export const callsPath = (slug: string): string => `/${slug}/foerderung`
export const callPath = (slug: string, callId: Id<'call'>): string => `/${slug}/foerderung/${callId}`
