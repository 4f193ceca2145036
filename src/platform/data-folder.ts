import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartRefused } from './start-refused.ts'

/** Makes the folder of the data, and those above it; where that cannot be, the start is refused. */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir)
  } catch (error) {
    throw refuseFolder(dataDir, error)
  }
}

/** What the file system answered, as a sentence; any other error stays as it is. */
export function refuseFolder(dataDir: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined || error instanceof StartRefused) return error
  return new StartRefused(
    `In den Ordner ${dataDir} kann nicht geschrieben werden (${code}).`,
    `The folder ${dataDir} cannot be written to (${code}).`,
  )
}

/** Step by step: the recursive mkdir of Node 24 never returns where a file system says ENOENT to making, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o750 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
