import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../../src/platform/root.ts'
import { databasePidOf } from './processes.ts'

export const password = 'nur-fuer-die-messung'

export interface RunningServer {
  readonly url: string
  readonly pid: number
  readonly databasePid: number
  readonly stop: () => Promise<void>
}

/** The bundled server with the example, as its own process on a folder that is thrown away. */
export async function startServer(dataDir: string, port: number): Promise<RunningServer> {
  const settings = { DATA_DIR: dataDir, PORT: String(port), DEMO_PASSWORD: password, DATABASE_URL: '' }
  const child = await startProcess(
    ['--max-semi-space-size=8', 'scripts/start.mjs'],
    settings,
    `http://127.0.0.1:${port}/healthz`,
  )
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    databasePid: databasePidOf(dataDir),
    stop: () => end(child),
  }
}

/** A page of two lines from the same web framework and server, to compare with. */
export async function startBarePage(port: number): Promise<Omit<RunningServer, 'databasePid'>> {
  const url = `http://127.0.0.1:${port}`
  const child = await startProcess(['bench/pages/bare-page.ts'], { PORT: String(port) }, url)
  return { url, pid: child.pid as number, stop: () => end(child) }
}

async function startProcess(program: string[], settings: NodeJS.ProcessEnv, answersAt: string) {
  const env = { ...process.env, ...settings, LOG_LEVEL: 'info', NODE_OPTIONS: '' }
  const child = spawn(process.execPath, program, {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers(answersAt))) {
    if (child.exitCode !== null) throw new Error(`${program[0]} ended before it answered`)
    await wait(20)
  }
  return child
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
