import { getConnInfo } from '@hono/node-server/conninfo'
import type { RequestContext } from '../../../platform/http/environment.ts'

/**
 * Who is asking, for rate limits: the other end of the connection, or behind the operator's proxy the last entry of
 * X-Forwarded-For. Entries before it were written by whoever asked and prove nothing.
 */
export function clientAddress(c: RequestContext, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || connectionAddress(c)
}

/** A request that came through no connection, as in tests, has no address. */
const connectionAddress = (c: RequestContext): string | undefined =>
  (c.env as { incoming?: unknown } | undefined)?.incoming ? getConnInfo(c).remote.address : undefined
