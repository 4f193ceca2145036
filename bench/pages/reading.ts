import type pg from 'pg'
import { type Figures, measurePages } from './measure.ts'
import { password, type RunningServer } from './server.ts'
import { Visitor } from './visitor.ts'

export interface Reading {
  /** A hundred closed applications of one year. */
  readonly list: Figures
  /** The same page asked for at a steady rate, as people do. */
  readonly listSteadily: Figures
  /** Beginnings of two words. */
  readonly search: Figures
  /** The application's tab of closed cases, in turn. */
  readonly case: Figures
  /** The partnership's page for everybody. */
  readonly start: Figures
}

export const slug = 'boizenburg-luebtheen'
const steadily = 100

/** The pages that are read most, as the coordination office and as a visitor see them. */
export async function measureReading(
  server: RunningServer,
  client: pg.Client,
  seconds: number,
): Promise<Reading> {
  const list = `/${slug}/eingang?stand=closed&jahr=2026`
  const cases = await closedCases(client)
  return {
    list: await measurePages(server, [list], { seconds, headers: await signedIn(server) }),
    listSteadily: await measurePages(server, [list], {
      seconds,
      perSecond: steadily,
      headers: await signedIn(server),
    }),
    search: await measurePages(server, [`/${slug}/eingang?suche=plansp+schul`], {
      seconds,
      headers: await signedIn(server),
    }),
    case: await measurePages(
      server,
      cases.map((id) => `/${slug}/vorhaben/${id}/antrag`),
      { seconds, headers: await signedIn(server) },
    ),
    start: await measurePages(server, [`/${slug}`], { seconds }),
  }
}

/** A session of its own for each page: a browser renews its cookie every minute, the load generator does not. */
async function signedIn(server: RunningServer): Promise<Record<string, string>> {
  const office = new Visitor(server.url)
  await office.signIn('koordination@buntwerk.example', password)
  return office.headers
}

async function closedCases(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from measures where state = 'closed' order by id desc limit 50`,
  )
  return rows.map(({ id }) => id)
}
