import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../root.ts'

export interface BoundPart {
  /** Of the bookmark that leads to its first page. */
  readonly title: string
  /** 2 hangs below the last part of level 1. */
  readonly level: 1 | 2
  readonly bytes: Uint8Array
}

export interface BoundFile {
  readonly title: string
  readonly author: string
  readonly createdAt: Date
}

/** Files that become one file, added one after the other. */
export interface Binder {
  /** The pages it brought; undefined when the file is broken, locked by a password, or has no page. */
  add(part: BoundPart): Promise<number | undefined>
  finish(file: BoundFile): Promise<{ readonly pdf: Uint8Array; readonly pages: number }>
}

const timeoutMilliseconds = 30_000

/** Binds PDF files with bookmarks in a process of its own: a file that people uploaded cannot hold up the server. */
export async function bindPdf<Result>(work: (binder: Binder) => Promise<Result>): Promise<Result> {
  const child = fork(join(projectRoot, 'src/platform/pdf/merge-process.mjs'), [], {
    serialization: 'advanced',
    execArgv: [],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit')
  try {
    // The process starts while the first part is still being made.
    const begun = ask(child, { step: 'begin' })
    begun.catch(() => undefined)
    return await work({
      add: async (part) => {
        await begun
        return (await ask(child, { step: 'add', ...part })).pages
      },
      finish: async (file) => {
        await begun
        const { pdf, pages } = await ask(child, { step: 'finish', ...file })
        if (!pdf || pages === undefined) throw new Error('the bound file is missing')
        return { pdf, pages }
      },
    })
  } finally {
    child.kill('SIGKILL')
    await gone
  }
}

interface Answer {
  readonly pdf?: Uint8Array
  readonly pages?: number
  readonly reason?: string
}

async function ask(child: ChildProcess, order: object): Promise<Answer> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), timeoutMilliseconds)
  const { signal } = waiting
  try {
    const answer = once(child, 'message', { signal }).then(([message]) => message as Answer)
    const exit = once(child, 'exit', { signal }).then(() => undefined)
    child.send(order)
    const first = await Promise.race([answer, exit])
    exit.catch(() => undefined)
    if (!first) throw new Error('the binding process ended before it answered')
    if (first.reason !== undefined) throw new Error(`the files cannot be bound: ${first.reason}`)
    return first
  } catch (error) {
    if (signal.aborted) throw new Error(`not bound within ${timeoutMilliseconds} ms`, { cause: error })
    throw error
  } finally {
    clearTimeout(timer)
    waiting.abort()
  }
}
