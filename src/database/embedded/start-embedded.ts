import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { makeDataFolder } from '../../platform/data-folder.ts'
import { databaseAccount, openTheWay, openTree } from './account.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { keepRunning } from './keep-running.ts'
import { claimDataFolder } from './only-server.ts'
import type { Launch } from './postmaster.ts'
import { launchUntilReady } from './ready.ts'
import { socketFolder } from './socket.ts'
import { clearSurvivor } from './survivor.ts'

export interface EmbeddedDatabase {
  /** As `buntwerk`, owner of the database of that name, not a superuser: row-level security holds for it. */
  readonly connection: pg.PoolConfig
  /** Ends PostgreSQL in order; close the pools before. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that npm brought, with its data in `dataDir`, for this process alone, reachable by a unix
 * socket that only its own account can open. Should it end by itself, it is started again.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  makeDataFolder(dataDir)
  const folder = realpathSync(dataDir)
  const release = await claimDataFolder(folder)
  try {
    const how = prepare(folder)
    const connection = { host: how.socket, port: 5432, user: 'buntwerk', database: 'buntwerk' }
    const start = async () => {
      await clearSurvivor(how)
      return launchUntilReady(how, connection)
    }
    const keeper = keepRunning(await start(), start)
    const stop = async () => {
      await keeper.stop()
      rmSync(how.socket, { recursive: true, force: true })
      await release()
    }
    return { connection, stop }
  } catch (error) {
    await release()
    throw error
  }
}

function prepare(folder: string): Launch {
  const account = databaseAccount()
  const binaries = findBinaries()
  openTree(account, binaries.folder)
  openTheWay(account, binaries.folder)
  openTheWay(account, folder)
  const cluster = ensureCluster(folder, binaries, account)
  const socket = socketFolder(folder, account)
  return { postgres: binaries.postgres, cluster, socket, logFile: join(folder, 'postgres.log'), account }
}
