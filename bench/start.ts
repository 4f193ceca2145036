import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../src/platform/root.ts'

/** How long from `npm start` to the first answer: on an empty folder with example data, and after that. */
const dataDir = mkdtempSync(join(tmpdir(), 'buntwerk-bench-'))
const port = 20_000 + (process.pid % 20_000)
try {
  const first = await startOnce()
  const later: number[] = []
  for (let round = 0; round < 5; round++) later.push(await startOnce())
  console.log(
    JSON.stringify({ bench: 'start', firstMs: first, laterMs: later, medianLaterMs: median(later) }),
  )
} finally {
  rmSync(dataDir, { recursive: true })
}

async function startOnce(): Promise<number> {
  const environment = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' }
  const began = performance.now()
  const server = spawn('npm', ['start'], { cwd: projectRoot, env: environment, stdio: 'ignore' })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error('the server ended before it answered')
    await wait(5)
  }
  const milliseconds = Math.round(performance.now() - began)
  server.kill('SIGTERM')
  await ended
  return milliseconds
}

function answers(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    (response) => response.ok,
    () => false,
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
