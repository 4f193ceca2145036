import type { Id } from '../../kit/ids.ts'
import { circulationsPath } from '../committee/paths.ts'

export { circulationsPath, newCirculationPath } from '../committee/paths.ts'

export const circulationPath = (slug: string, id: Id<'circulation'>): string =>
  `${circulationsPath(slug)}/${id}`
