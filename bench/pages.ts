import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { measureBarePage, measureSelectOne } from './pages/comparisons.ts'
import { fillApplications, openBeside } from './pages/fill.ts'
import { connections, type Figures, rounded } from './pages/measure.ts'
import { residentMegabytes } from './pages/processes.ts'
import { measureReading, type Reading } from './pages/reading.ts'
import { type RunningServer, startServer } from './pages/server.ts'
import { measureSubmissions } from './pages/submissions.ts'

/**
 * What the pages cost beside 1,000, 10,000 and 100,000 applications, next to a bare page and `select 1` of the same run.
 * `npm run bench -- pages [seconds per page] [largest number of applications]`
 */
const [seconds = 10, most = 100_000] = process.argv.slice(2).map(Number)
const sizes = [1000, 10_000, 100_000].filter((size) => size <= most)
const submissions = 1000
const port = 20_000 + (process.pid % 20_000)

const dataDir = mkdtempSync(join(tmpdir(), 'buntwerk-bench-'))
try {
  const server = await startServer(dataDir, port)
  try {
    const client = await openBeside(dataDir)
    try {
      console.log(JSON.stringify(await measureAll(server, client)))
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
  }
} finally {
  rmSync(dataDir, { recursive: true })
}

async function measureAll(server: RunningServer, client: pg.Client) {
  const atSize: Record<number, Reading> = {}
  let filled = 0
  for (const size of sizes) {
    await fillApplications(client, filled, size)
    tell(`${size} applications`)
    filled = size
    atSize[size] = await measureReading(server, client, seconds)
  }
  const submit = await measureSubmissions(server, client, submissions)
  tell('submitted')
  const residentMb = residentMegabytes(server.pid)
  const selectOne = await measureSelectOne(server, dataDir, seconds)
  const barePage = await measureBarePage(server, port + 1, seconds)
  const ratios = { ...ratiosOf(atSize), ...ratioToBare(atSize, barePage) }
  return { bench: 'pages', connections, seconds, ratios, residentMb, atSize, submit, barePage, selectOne }
}

/** How much slower the largest partnership is than the smallest; CPU time is what neighbours on the machine disturb least. */
function ratiosOf(atSize: Record<number, Reading>) {
  const small = atSize[sizes[0] ?? 0]
  const large = atSize[sizes.at(-1) ?? 0]
  if (!small || !large) return {}
  const names = Object.keys(large) as (keyof Reading)[]
  return Object.fromEntries(
    names.map((name) => [
      `${name}LargestToSmallest`,
      {
        p50: rounded(large[name].p50Ms / small[name].p50Ms, 2),
        p99: rounded(large[name].p99Ms / small[name].p99Ms, 2),
        cpu: rounded(cpuOf(large[name]) / cpuOf(small[name]), 2),
      },
    ]),
  )
}

function cpuOf({ serverCpuMs, databaseCpuMs }: Figures): number {
  return serverCpuMs + databaseCpuMs
}

/** The server's CPU time for the list of a hundred, against a page without anything. */
function ratioToBare(atSize: Record<number, Reading>, bare: Figures) {
  const list = (atSize[10_000] ?? atSize[1000])?.list
  return list ? { listToBarePage: rounded(list.serverCpuMs / bare.serverCpuMs, 1) } : {}
}

/** Figures go to stdout as one line; people waiting read this. */
function tell(done: string): void {
  console.error(`${done} after ${Math.round(performance.now() / 1000)} s`)
}
