import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Linux counts a process's time in hundredths of a second. */
const millisecondsPerTick = 10

/** CPU time of the server's process, and of PostgreSQL with all its sessions, in milliseconds since their start. */
export interface CpuTimes {
  readonly server: number
  readonly database: number
  readonly load: number
}

export function cpuTimes(serverPid: number, databasePid: number): CpuTimes {
  const { user, system } = process.cpuUsage()
  return {
    server: cpuMilliseconds(serverPid),
    database: familyOf(databasePid).reduce((sum, pid) => sum + cpuMilliseconds(pid), 0),
    load: (user + system) / 1000,
  }
}

/** The process that PostgreSQL wrote down when it started. */
export const databasePidOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** Resident memory in MB. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

const familyOf = (parent: number): number[] => [
  parent,
  ...readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)[1]) === parent),
]

/** User and system time; for PostgreSQL's sessions that have ended, the parent keeps their sum. */
function cpuMilliseconds(pid: number): number {
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = statOf(pid).slice(11, 15).map(Number)
  return (user + system + endedUser + endedSystem) * millisecondsPerTick
}

/** The fields after the program's name: state, parent, …; nothing when the process has ended. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
