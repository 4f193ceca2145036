import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const programs = '/usr/lib/postgresql/15/bin'
/** PostgreSQL refuses to run as root. */
const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Runs `work` with the address of a PostgreSQL 15 that lives in a temporary folder for as long as it takes. */
export async function withPostgres15(work) {
  const folder = mkdtempSync(join(tmpdir(), 'buntwerk-pg15-'))
  const server = await start(folder)
  try {
    await makeOwner(folder)
    return await work(`postgres://buntwerk@localhost/postgres?host=${encodeURIComponent(folder)}`)
  } finally {
    server.kill('SIGINT')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true })
  }
}

async function start(folder) {
  const cluster = join(folder, 'cluster')
  mkdirSync(cluster)
  chmodSync(folder, 0o711)
  for (const path of [folder, cluster]) if (account.uid) chownSync(path, account.uid, account.gid)
  const how = { ...account, cwd: cluster, stdio: ['ignore', 'ignore', 'inherit'] }
  const options = ['--username=postgres', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync']
  const made = spawnSync(join(programs, 'initdb'), ['-D', cluster, ...options], how)
  if (made.status !== 0) throw new Error('initdb of PostgreSQL 15 failed')
  const settings = [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'max_connections=200',
  ]
  return spawn(join(programs, 'postgres'), ['-D', cluster, ...settings], { ...how, stdio: 'ignore' })
}

/** As the embedded one has it: may make databases, is no superuser. */
async function makeOwner(folder) {
  for (let tries = 0; tries < 500; tries++) {
    const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' })
    try {
      await client.connect()
      await client.query('create role buntwerk login createdb')
      return
    } catch (error) {
      if (error.code !== 'ENOENT' && error.code !== 'ECONNREFUSED' && error.code !== '57P03') throw error
      await wait(20)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw new Error('PostgreSQL 15 does not answer')
}
