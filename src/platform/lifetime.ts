import { inspect } from 'node:util'
import type { Logger } from 'pino'
import { StartRefused } from './start-refused.ts'

type Close = () => unknown

export interface Lifetime {
  /** What was opened, with how to close it; the last opened is closed first. */
  onEnd(close: Close): void
  /** Closes everything once; a second call waits for the same end. */
  end(): Promise<void>
}

export function lifetime(log: Pick<Logger, 'error'>): Lifetime {
  const opened: Close[] = []
  let ending: Promise<void> | undefined
  const closeAll = async () => {
    for (let close = opened.pop(); close; close = opened.pop()) {
      try {
        await close()
      } catch (error) {
        log.error({ err: error }, 'closing failed')
      }
    }
  }
  return {
    onEnd: (close) => void opened.push(close),
    end: () => (ending ??= closeAll()),
  }
}

/** SIGTERM and Ctrl+C end the process in order with exit code 0; what cannot happen ends it in order with 1. */
export function endOnSignals(life: Lifetime, log: Pick<Logger, 'error' | 'fatal'>): void {
  const leave = async (code: number) => {
    setTimeout(() => giveUp(log), longestEndMs).unref()
    await life.end()
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void leave(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, event)
      void leave(1)
    })
  }
}

/** Says why there is no start: one sentence for the operator, the whole error for what cannot happen. */
export async function refuseStart(error: unknown, life: Lifetime): Promise<never> {
  process.stderr.write(`${error instanceof StartRefused ? error.message : inspect(error)}\n`)
  await life.end()
  process.exit(1)
}

const longestEndMs = 45_000

function giveUp(log: Pick<Logger, 'error'>): never {
  log.error('the end took too long and is cut off')
  process.exit(1)
}
