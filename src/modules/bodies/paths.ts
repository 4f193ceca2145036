import type { Id } from '../../kit/ids.ts'

export const committeePath = (slug: string): string => `/${slug}/gremium`
/** Without a body: of the committee. */
export const rulesOfProcedurePath = (slug: string, bodyId?: Id<'body'>): string =>
  bodyId ? `/${slug}/geschaeftsordnung/${bodyId}` : `/${slug}/geschaeftsordnung`
export const bodiesPath = (slug: string): string => `/${slug}/gremien`
export const bodyPath = (slug: string, bodyId: Id<'body'>): string => `${bodiesPath(slug)}/${bodyId}`
export const statisticsPath = (slug: string, bodyId: Id<'body'>): string =>
  `${bodyPath(slug, bodyId)}/statistik`
export const memberPath = (slug: string, memberId: Id<'member'>): string => `/${slug}/mitglieder/${memberId}`
export const tiesPath = (slug: string, memberId: Id<'member'>): string =>
  `${memberPath(slug, memberId)}/verbindungen`
