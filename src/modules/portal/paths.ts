import type { Id } from '../../kit/ids.ts'

export const projectsPath = (slug: string): string => `/${slug}/projekte`
export const projectsFilePath = (slug: string): string => `/${slug}/projekte/csv`
export const projectPath = (slug: string, measureId: Id<'measure'>): string =>
  `/${slug}/projekte/${measureId}`
export const alliancePath = (slug: string): string => `/${slug}/buendnis`
