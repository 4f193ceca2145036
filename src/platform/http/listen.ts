import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { StartRefused } from '../start-refused.ts'

export interface Listening {
  readonly port: number
  /** Takes no new connection, lets the running requests be answered, and cuts off what takes longer than `graceMs`. */
  stop(graceMs?: number): Promise<void>
}

export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly host: string
  readonly port: number
}

export async function listen({ fetch, host, port }: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server
  const listening = once(server, 'listening')
  server.listen(port, host)
  await listening.catch((error) => {
    throw notListening(error, host, port)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: (graceMs = 15_000) => drain(server, graceMs),
  }
}

/** A kept-alive connection falls idle only after its last answer, so idle ones are closed again and again. */
async function drain(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  const late = new AbortController()
  await Promise.race([closed, wait(graceMs, undefined, { signal: late.signal }).catch(() => undefined)])
  late.abort()
  clearInterval(sweep)
  server.closeAllConnections()
  await closed
}

function notListening(error: NodeJS.ErrnoException, host: string, port: number): StartRefused {
  if (error.code === 'EADDRINUSE') {
    return new StartRefused(
      `Die Adresse ${host}:${port} ist schon belegt: Bitte mit PORT eine andere wählen.`,
      `The address ${host}:${port} is already in use: please choose another PORT.`,
    )
  }
  return new StartRefused(
    `Die Adresse ${host}:${port} lässt sich nicht öffnen (${error.message}).`,
    `The address ${host}:${port} cannot be opened (${error.message}).`,
  )
}
