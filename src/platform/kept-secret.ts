import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from './start-refused.ts'

/** A secret made at the first start and kept, readable by its owner only: what signs sessions, and the examples' password. */
export function keptSecret(dataDir: string, name = 'secret', byteCount = 32): string {
  const path = join(dataDir, name)
  try {
    return readSecret(path) ?? makeSecret(dataDir, path, byteCount)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new StartRefused(
      `In den Ordner ${dataDir} kann nicht geschrieben werden (${code}).`,
      `The folder ${dataDir} cannot be written to (${code}).`,
    )
  }
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Written aside, synced and renamed: a power cut must not leave an empty secret behind. */
function makeSecret(dataDir: string, path: string, byteCount: number): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o750 })
  const secret = randomBytes(byteCount).toString('base64url')
  const file = openSync(`${path}.new`, 'w', 0o600)
  writeSync(file, `${secret}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
  return secret
}
