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
export const sectionPath = (slug: string, id: Id<'measure'>, section: string): string =>
  `${casePath(slug, id)}/bearbeiten/${section}`
export const attachmentPath = (slug: string, id: Id<'measure'>, attachment: Id<'attachment'>): string =>
  `${casePath(slug, id)}/anlagen/${attachment}`
export const receiptPath = (slug: string, id: Id<'measure'>, submission: Id<'submission'>): string =>
  `${casePath(slug, id)}/bestaetigung/${submission}`
export const beginPath = (slug: string, callId?: Id<'call'>): string =>
  `/${slug}/antraege/neu${callId ? `?aufruf=${callId}` : ''}`
export const officeCallsPath = (slug: string): string => `/${slug}/aufrufe`
export const officeCallPath = (slug: string, callId: Id<'call'>): string => `/${slug}/aufrufe/${callId}`
