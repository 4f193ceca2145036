import type { MiddlewareHandler } from 'hono'
import type { Environment } from './environment.ts'

/**
 * Works on a few pages at a time and lets the others wait in the order they came. When many ask at once, everybody waits
 * about equally long, and what is half done does not fill the memory. Only for reading: a slow upload must not hold a place.
 */
export function takeTurns(places: number): MiddlewareHandler<Environment> {
  let free = places
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (c, next) => {
    if (c.req.method !== 'GET') return next()
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      await next()
    } finally {
      leave()
    }
  }
}
