import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makePool } from '../src/database/open.ts'
import { type Assembly, assemble, besideOf, chairEmail, password } from './meeting/assembly.ts'
import { Telephone } from './meeting/telephone.ts'
import { rounded } from './pages/measure.ts'
import { cpuTimes, residentMegabytes } from './pages/processes.ts'
import { type RunningServer, startServer } from './pages/server.ts'

/**
 * A meeting of 200 members, each with a stream open: the chair opens a vote, each telephone fetches its own part as the
 * browser does, all vote within 10 s, the chair closes. How long a vote takes, and how long until the last screen shows.
 * `npm run bench -- meeting [members] [rounds]`
 */
const [members = 200, rounds = 3] = process.argv.slice(2).map(Number)
const secondsToVote = 10
/** The telephone's page says so: ten milliseconds per member. */
const spreadMs = members * 10
const port = 20_000 + (process.pid % 20_000)
process.env.TRUST_PROXY = 'yes'

const dataDir = mkdtempSync(join(tmpdir(), 'buntwerk-bench-'))
try {
  const server = await startServer(dataDir, port)
  try {
    console.log(JSON.stringify(await measureMeeting(server)))
  } finally {
    await server.stop()
  }
} finally {
  rmSync(dataDir, { recursive: true })
}

async function measureMeeting(server: RunningServer) {
  const assembly = await assemble(dataDir, members, rounds)
  const chair = await arrive(server, assembly, chairEmail, 0)
  const telephones: Telephone[] = []
  for (const [index, email] of assembly.emails.entries())
    telephones.push(await arrive(server, assembly, email, index + 1))
  await Promise.all(telephones.map((telephone) => telephone.follow()))
  await Promise.all(telephones.map((telephone) => telephone.until(() => true)))
  tell(`${members} telephones follow`)
  const connections = await countConnections()
  const before = cpuTimes(server.pid, server.databasePid)
  const all = { opening: [] as number[], vote: [] as number[], result: [] as number[] }
  for (const itemId of assembly.itemIds) {
    const round = await holdVote(chair, telephones, assembly, itemId)
    for (const name of ['opening', 'vote', 'result'] as const) all[name].push(...round[name])
    tell('a vote')
  }
  const after = cpuTimes(server.pid, server.databasePid)
  for (const telephone of telephones) telephone.leave()
  return {
    bench: 'meeting',
    members,
    rounds,
    secondsToVote,
    voteMs: spreadOf(all.vote),
    screensShowVoteMs: spreadOf(all.opening),
    screensShowResultMs: spreadOf(all.result),
    databaseConnections: connections,
    serverCpuSeconds: rounded((after.server - before.server) / 1000, 1),
    databaseCpuSeconds: rounded((after.database - before.database) / 1000, 1),
    loadCpuSeconds: rounded((after.load - before.load) / 1000, 1),
    residentMb: residentMegabytes(server.pid),
  }
}

async function arrive(server: RunningServer, { path }: Assembly, email: string, index: number) {
  const address = `10.0.${Math.floor(index / 200)}.${(index % 200) + 1}`
  const telephone = new Telephone(server.url, path, address)
  await telephone.signIn(email, password)
  telephone.page = await telephone.get(`${path}/mitmachen`)
  return telephone
}

async function holdVote(
  chair: Telephone,
  telephones: readonly Telephone[],
  { path }: Assembly,
  itemId: string,
) {
  const point = `${path}/punkte/${itemId}`
  const page = await chair.get(point)
  const shown = telephones.map((telephone) =>
    telephone.until(({ parts }) => /Abstimmung läuft/.test(parts.stage ?? '')),
  )
  const opened = performance.now()
  await chair.post(`${point}/abstimmung/wortlaut`, page, {
    text: 'Der Ausschuss stimmt zu.',
    kind: 'electronic',
  })
  const votes = telephones.map((telephone, index) => castFrom(telephone, shown[index], path, point))
  const opening = (await Promise.all(shown)).map((moment) => moment - opened)
  const vote = await Promise.all(votes)
  const closing = await chair.get(point)
  const results = telephones.map((telephone) =>
    telephone.until(({ parts }) => /Angenommen/.test(parts.stage ?? '')),
  )
  const closed = performance.now()
  await chair.post(`${point}/abstimmung/schliessen`, closing, {})
  const result = (await Promise.all(results)).map((moment) => moment - closed)
  return { opening, vote, result }
}

/** Sees the vote, fetches the buttons, thinks, votes, and comes back to the page: only the vote itself is measured. */
async function castFrom(
  telephone: Telephone,
  seen: Promise<number> | undefined,
  path: string,
  point: string,
) {
  await seen
  const began = performance.now()
  await wait(Math.random() * spreadMs)
  await telephone.fetchOwn(`${path}/mitmachen`)
  await wait(Math.max(0, Math.random() * secondsToVote * 1000 - (performance.now() - began)))
  const sent = performance.now()
  await telephone.post(`${point}/abstimmung/stimme`, telephone.page, { choice: 'yes', view: 'phone' })
  const took = performance.now() - sent
  await telephone.get(`${path}/mitmachen`)
  return took
}

/** Of the whole database, the one that asks left out. */
async function countConnections(): Promise<number> {
  const pool = makePool({ ...besideOf(dataDir), max: 1 })
  const { rows } = await pool.query<{ count: number }>(
    `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await pool.end()
  return rows[0]?.count ?? 0
}

function spreadOf(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 1)
  return { p50: at(0.5), p99: at(0.99), longest: at(1) }
}

function tell(done: string): void {
  console.error(`${done} after ${Math.round(performance.now() / 1000)} s`)
}
