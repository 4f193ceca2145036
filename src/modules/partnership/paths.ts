export const settingsPath = (slug: string): string => `/${slug}/einstellungen`
export const newFundingYearPath = (slug: string): string => `/${slug}/einstellungen/jahre/neu`
export const fundingYearsPath = (slug: string): string => `/${slug}/einstellungen/jahre`
export const fundingYearPath = (slug: string, year: number): string => `/${slug}/einstellungen/jahre/${year}`
export const councilConsentPath = (slug: string, year: number): string =>
  `${fundingYearPath(slug, year)}/zustimmung`
export const newLocalRulesPath = (slug: string): string => `/${slug}/einstellungen/regeln/neu`
export const localRulesPath = (slug: string): string => `/${slug}/einstellungen/regeln`
export const masterDataPath = (slug: string): string => `/${slug}/einstellungen/stammdaten`
