import type { Id } from '../../kit/ids.ts'

export const committeePath = (slug: string): string => `/${slug}/gremium`
/** Without a body: of the committee. */
export const rulesOfProcedurePath = (slug: string, bodyId?: Id<'body'>): string =>
  bodyId ? `/${slug}/geschaeftsordnung/${bodyId}` : `/${slug}/geschaeftsordnung`
