export const deskPath = (slug: string): string => `/${slug}/heute`
