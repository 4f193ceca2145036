import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '../../platform/start-refused.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** The data folder of PostgreSQL, made at the first start. */
export function ensureCluster(dataDir: string, binaries: Binaries, account: Account): string {
  const cluster = join(dataDir, 'postgres')
  if (!existsSync(cluster)) makeCluster(cluster, binaries, account)
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== binaries.major) throw otherVersion(cluster, found, binaries.major)
  return cluster
}

/**
 * Made aside and renamed, so that an interrupted start begins anew. Text sorts by code point, the same on every
 * machine and after every update of a library; queries for people ask for German order by `collate "de-x-icu"`.
 */
function makeCluster(cluster: string, binaries: Binaries, account: Account): void {
  const aside = `${cluster}.new`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  if (account.uid !== undefined) chownSync(aside, account.uid, account.gid ?? 0)
  const order = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
  const who = ['--username=postgres', '--auth=trust']
  const made = spawnSync(binaries.initdb, ['-D', aside, ...who, ...order, '--data-checksums'], {
    ...account,
    cwd: aside,
    env: { TZ: 'UTC' },
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  renameSync(aside, cluster)
}

function otherVersion(cluster: string, found: string, wanted: string): StartRefused {
  return new StartRefused(
    `Der Ordner ${cluster} stammt von PostgreSQL ${found}, mitgebracht ist ${wanted}: siehe docs/operations/upgrade.md.`,
    `The folder ${cluster} was made by PostgreSQL ${found}, here is ${wanted}: see docs/operations/upgrade.md.`,
  )
}
