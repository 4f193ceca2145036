export const committeePath = (slug: string): string => `/${slug}/gremium`
export const rulesOfProcedurePath = (slug: string): string => `/${slug}/geschaeftsordnung`
