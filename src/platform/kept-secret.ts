import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The secret that signs sessions: made at the first start and kept, readable by its owner only. */
export function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret')
  return readSecret(path) ?? makeSecret(dataDir, path)
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
function makeSecret(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o750 })
  const secret = randomBytes(32).toString('base64url')
  const file = openSync(`${path}.new`, 'w', 0o600)
  writeSync(file, `${secret}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
  return secret
}
