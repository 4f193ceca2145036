import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartRefused } from '../../platform/start-refused.ts'
import { type Account, openTheWay } from './account.ts'

/** Longest path of a unix socket that Linux takes, in bytes. */
const longestSocketPath = 107

/** The folder of the socket: beside the data, or under the system's temporary folder when that path is too long. */
export function socketFolder(dataDir: string, account: Account): string {
  const beside = join(dataDir, 'postgres-socket')
  const fits = Buffer.byteLength(join(beside, '.s.PGSQL.5432')) <= longestSocketPath
  const folder = fits ? beside : join(tmpdir(), `buntwerk-${keyOf(dataDir)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  takeOver(folder, account)
  return folder
}

/** A short name for a data folder, the same at every start. */
export function keyOf(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 20)
}

/** In a shared temporary folder somebody else may have made the folder first: then nothing is put there. */
function takeOver(folder: string, account: Account): void {
  const self = process.getuid?.()
  const found = lstatSync(folder)
  if (!found.isDirectory() || (found.uid !== self && found.uid !== account.uid)) {
    throw new StartRefused(
      `Der Ordner ${folder} gehört einem anderen Konto.`,
      `The folder ${folder} belongs to another account.`,
    )
  }
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? 0)
  chmodSync(folder, 0o700)
  openTheWay(account, folder)
}
