import autocannon from 'autocannon'
import { cpuTimes } from './processes.ts'
import type { RunningServer } from './server.ts'

export const connections = 32

/** What one page costs: CPU time in milliseconds per answer, of the server, of PostgreSQL, of the load generator. */
export interface Figures {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly serverCpuMs: number
  readonly databaseCpuMs: number
  readonly loadCpuMs: number
}

interface Asking {
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
  /** At a fixed rate instead of as fast as it is answered. */
  readonly perSecond?: number
}

type Measured = Pick<RunningServer, 'url' | 'pid' | 'databasePid'>

/** Asks for the pages in turn over 32 connections, after warming up for a third of the time. */
export async function measurePages(
  server: Measured,
  paths: readonly string[],
  asking: Asking,
): Promise<Figures> {
  await ask(server.url, paths, { ...asking, seconds: Math.ceil(asking.seconds / 3) })
  return withCpu(server, async () => {
    const { requests, latency, duration } = await ask(server.url, paths, asking)
    return { answers: requests.total, seconds: duration, p50Ms: latency.p50, p99Ms: latency.p99 }
  })
}

async function ask(url: string, paths: readonly string[], { seconds, headers, perSecond }: Asking) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: paths.map((path) => ({ path })),
    ...(headers ? { headers } : {}),
    ...(perSecond ? { overallRate: perSecond } : {}),
  })
  const { errors, timeouts, non2xx } = result
  if (errors + timeouts + non2xx > 0)
    throw new Error(`${paths[0]}: ${JSON.stringify({ errors, timeouts, non2xx })}`)
  return result
}

/** Runs pieces of work by 32 sequential hands, and tells how long each took. */
export function measureWork(server: Measured, pieces: readonly (() => Promise<unknown>)[]): Promise<Figures> {
  return withCpu(server, async () => {
    const waiting = [...pieces]
    const times: number[] = []
    const hand = async () => {
      for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
        const began = performance.now()
        await piece()
        times.push(performance.now() - began)
      }
    }
    const began = performance.now()
    await Promise.all(Array.from({ length: connections }, hand))
    const seconds = (performance.now() - began) / 1000
    times.sort((a, b) => a - b)
    return { answers: times.length, seconds, p50Ms: at(times, 0.5), p99Ms: at(times, 0.99) }
  })
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

interface Times {
  readonly answers: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
}

async function withCpu(server: Measured, work: () => Promise<Times>): Promise<Figures> {
  const before = cpuTimes(server.pid, server.databasePid)
  const { answers, seconds, p50Ms, p99Ms } = await work()
  const after = cpuTimes(server.pid, server.databasePid)
  const each = (name: keyof typeof after) => rounded((after[name] - before[name]) / answers, 3)
  return {
    perSecond: rounded(answers / seconds, 0),
    p50Ms: rounded(p50Ms, 1),
    p99Ms: rounded(p99Ms, 1),
    serverCpuMs: each('server'),
    databaseCpuMs: each('database'),
    loadCpuMs: each('load'),
  }
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))
