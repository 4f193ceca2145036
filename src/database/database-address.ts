import { StartRefused } from '../platform/start-refused.ts'

/** "host:port/name" of a database for people: an address without its password. */
export function addressOfDatabase(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  return `${searchParams.get('host') ?? hostname}:${port || '5432'}${pathname}`
}

export function unreachable(url: string, reason: string): StartRefused {
  const address = addressOfDatabase(url)
  return new StartRefused(
    `Die Datenbank ${address} ist nicht erreichbar (${reason}).`,
    `The database ${address} cannot be reached (${reason}).`,
  )
}
