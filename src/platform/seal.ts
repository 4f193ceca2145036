import { createHmac } from 'node:crypto'

/** Seals a text, so that whoever changes it in the database alone cannot seal it again. */
export interface Sealer {
  seal(text: string): string
  /** unknown: sealed with another secret than this server's; nothing can be said. */
  check(text: string, seal: string): 'intact' | 'broken' | 'unknown'
}

/** The key is made of the server's secret, which is no part of the database. */
export function openSealer(secret: string): Sealer {
  const key = createHmac('sha256', secret).update('buntwerk seal').digest()
  const name = createHmac('sha256', key).update('name').digest('hex').slice(0, 8)
  const seal = (text: string) => `${name}:${createHmac('sha256', key).update(text).digest('hex')}`
  return {
    seal,
    check: (text, given) => {
      if (!given.startsWith(`${name}:`)) return 'unknown'
      return given === seal(text) ? 'intact' : 'broken'
    },
  }
}
