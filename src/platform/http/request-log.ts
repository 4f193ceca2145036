import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Environment, Host } from './environment.ts'

/** Hands the process's parts to the request, and writes one structured line per answer. */
export const withHost =
  (host: Host): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const requestId = randomUUID()
    const log = host.edges.log.child({ requestId })
    c.set('host', host)
    c.set('requestId', requestId)
    c.set('log', log)
    c.set('navigation', [])
    c.header('x-request-id', requestId)
    const began = performance.now()
    await next()
    const milliseconds = Math.round((performance.now() - began) * 10) / 10
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, milliseconds }, 'answered')
  }
