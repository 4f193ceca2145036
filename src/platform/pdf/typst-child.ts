import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../root.ts'
import { fontFolders } from './font.ts'

/** What the child process understands; see typst-process.mjs. */
export interface TypstOrder {
  readonly template: string
  readonly data: string
  readonly images: Readonly<Record<string, Uint8Array>>
  readonly standard: string
  readonly createdAtSeconds: number
}

/** One compiling process: one order at a time; after a failure of the process itself it is not used again. */
export interface TypstChild {
  print(order: TypstOrder, timeoutMilliseconds: number): Promise<Uint8Array>
  usable(): boolean
  end(): Promise<void>
}

/** The document itself is at fault (template or data); the process lives on. */
export class PrintRefused extends Error {
  override name = 'PrintRefused'
}

export function startTypstChild(): TypstChild {
  const sources = join(projectRoot, 'src')
  const child = fork(join(sources, 'platform/pdf/typst-process.mjs'), [sources, ...fontFolders], {
    serialization: 'advanced',
    execArgv: [],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const state = { usable: true }
  child.on('error', () => (state.usable = false))
  child.on('exit', () => (state.usable = false))
  return {
    usable: () => state.usable,
    print: (order, timeout) => ask(child, order, timeout).catch((error) => giveUp(child, state, error)),
    end: () => end(child),
  }
}

async function ask(child: ChildProcess, order: TypstOrder, timeout: number): Promise<Uint8Array> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), timeout)
  try {
    const answer = once(child, 'message', { signal: waiting.signal })
    const gone = once(child, 'exit', { signal: waiting.signal })
    child.send(order)
    const first = await Promise.race([answer, gone.then(() => undefined)])
    if (!first) throw new Error('the printing process ended before it answered')
    const [{ pdf, reason }] = first as [{ pdf?: Uint8Array; reason?: string }]
    if (!pdf) throw new PrintRefused(`${order.template} cannot be printed: ${reason}`)
    return pdf
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      throw new Error(`${order.template} was not printed within ${timeout} ms`, { cause: error })
    }
    throw error
  } finally {
    clearTimeout(timer)
    waiting.abort()
  }
}

function giveUp(child: ChildProcess, state: { usable: boolean }, error: unknown): never {
  if (!(error instanceof PrintRefused)) {
    state.usable = false
    child.kill('SIGKILL')
  }
  throw error
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
