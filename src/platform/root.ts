import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, found from this file in development and from the bundle in dist. */
export const projectRoot = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json not found above the program')
  return findRoot(parent)
}
