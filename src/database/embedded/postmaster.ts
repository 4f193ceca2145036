import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Account } from './account.ts'

export interface Postmaster {
  /** Resolves when PostgreSQL has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly isRunning: () => boolean
  /** Fast shutdown: sessions end, what was acknowledged is on the disk. */
  readonly stop: () => Promise<void>
}

export interface Launch {
  readonly postgres: string
  readonly cluster: string
  readonly socket: string
  readonly logFile: string
  readonly account: Account
}

/** `fsync` and `synchronous_commit` are said aloud: money hangs on them, and no file of settings may switch them off. */
const settings = [
  'fsync=on',
  'full_page_writes=on',
  'synchronous_commit=on',
  'listen_addresses=',
  'timezone=UTC',
  'log_timezone=UTC',
  'max_connections=60',
  'shared_buffers=64MB',
  'effective_cache_size=512MB',
  'work_mem=8MB',
  'maintenance_work_mem=64MB',
  'min_wal_size=64MB',
  'max_wal_size=512MB',
  'autovacuum_max_workers=2',
  'max_worker_processes=4',
  'max_parallel_workers_per_gather=0',
  'io_method=sync',
  'jit=off',
  'log_checkpoints=off',
  'random_page_cost=1.1',
]

/** Starts PostgreSQL in a session of its own: Ctrl+C in a terminal reaches the server only, which then stops it in order. */
export function launch({ postgres, cluster, socket, logFile, account }: Launch): Postmaster {
  const log = openLog(logFile)
  const options = [...settings, `unix_socket_directories=${socket}`].flatMap((setting) => ['-c', setting])
  const child = spawn(postgres, ['-D', cluster, ...options], {
    ...account,
    cwd: cluster,
    env: {},
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  return { ended, isRunning, stop: () => stop(child, ended, isRunning) }
}

/** The last words PostgreSQL left in its log. */
export function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n')
  return lines.findLast((line) => /FATAL|PANIC|ERROR|could not/.test(line)) ?? lines.at(-1) ?? ''
}

async function stop(child: ChildProcess, ended: Promise<void>, isRunning: () => boolean): Promise<void> {
  if (!isRunning()) return
  child.ref()
  child.kill('SIGINT')
  const patience = wait(20_000, 'impatient', { ref: false })
  if ((await Promise.race([ended, patience])) === 'impatient') child.kill('SIGQUIT')
  await ended
}

/** One older log is kept: a server for years must not fill its disk. */
function openLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > 5_000_000) renameSync(logFile, `${logFile}.1`)
  return openSync(logFile, 'a', 0o600)
}
