import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder, refuseFolder } from './data-folder.ts'

/** A secret made at the first start and kept, readable by its owner only: what signs sessions, and the examples' password. */
export function keptSecret(dataDir: string, name = 'secret', byteCount = 32): string {
  const path = join(dataDir, name)
  try {
    return readSecret(path) ?? makeSecret(dataDir, path, byteCount)
  } catch (error) {
    throw refuseFolder(dataDir, error)
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
  makeDataFolder(dataDir)
  const secret = randomBytes(byteCount).toString('base64url')
  const file = openSync(`${path}.new`, 'w', 0o600)
  writeSync(file, `${secret}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
  return secret
}
