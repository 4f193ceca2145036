import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefused } from '../../platform/start-refused.ts'
import type { Launch } from './postmaster.ts'

/**
 * After kill -9 of the server its PostgreSQL lives on. It is shut down here and started anew as our own child: one way
 * to own it, with today's program and settings, and everything it acknowledged is on the disk. Lock files whose number
 * meanwhile belongs to a stranger or to a zombie (usual in containers) would stop PostgreSQL from starting: once no
 * process works in the folder any more they are removed.
 */
export async function clearSurvivor({ cluster, socket }: Pick<Launch, 'cluster' | 'socket'>): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const leftBehind = [pidFile, join(socket, '.s.PGSQL.5432'), join(socket, '.s.PGSQL.5432.lock')]
  if (!leftBehind.some((path) => existsSync(path))) return
  if (existsSync(pidFile)) shutDown(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), cluster)
  const giveUpAt = performance.now() + patienceMs
  while (processesIn(cluster).length > 0) {
    if (performance.now() > giveUpAt) throw stillRunning(cluster)
    await wait(10)
  }
  for (const path of leftBehind) rmSync(path, { force: true })
}

const patienceMs = 30_000

function shutDown(postmaster: number, cluster: string): void {
  if (processesIn(cluster).includes(postmaster)) process.kill(postmaster, 'SIGINT')
}

/** All of PostgreSQL's processes work in its data folder, and nobody else does. */
function processesIn(cluster: string): number[] {
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === folder)
    .map(Number)
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined // the process has ended or belongs to somebody else
  }
}

function stillRunning(cluster: string): StartRefused {
  return new StartRefused(
    `In ${cluster} läuft noch eine PostgreSQL, die sich nicht beenden lässt.`,
    `A PostgreSQL still runs in ${cluster} and does not end.`,
  )
}
