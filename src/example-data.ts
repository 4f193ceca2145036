import type { Host } from './platform/http/environment.ts'
import { StartRefused } from './platform/start-refused.ts'
import { isLoopback, type Settings } from './settings.ts'

/** What the first start prints; undefined when there was nothing to seed. */
export interface ExampleSignIns {
  readonly password: string
  readonly people: readonly { readonly email: string; readonly role: string }[]
}

/**
 * Seeds the example partnership into an empty database, unless DEMO=off. Its sign-ins share one printed password, so a
 * server that has them serves this machine only, unless DEMO_PUBLIC=yes says that everybody may come in.
 */
export async function offerExampleData(host: Host, settings: Settings): Promise<ExampleSignIns | undefined> {
  const state = await stateOf(host)
  const seeding = settings.demo && state === 'empty'
  if ((seeding || state === 'example') && !isLoopback(settings.host) && !settings.demoOnPublicAddress) {
    throw exampleOnPublicAddress(settings.host)
  }
  return undefined
}

async function stateOf(host: Host): Promise<'empty' | 'example' | 'own'> {
  const { rows } = await host.database.pool.query<{ empty: boolean; example: boolean }>(
    `select not exists (select from people) and not exists (select from partnerships) as empty,
            exists (select from people where email like '%@buntwerk.example') as example`,
  )
  if (rows[0]?.empty) return 'empty'
  return rows[0]?.example ? 'example' : 'own'
}

function exampleOnPublicAddress(host: string): StartRefused {
  return new StartRefused(
    `Mit den Beispiel-Anmeldungen ist Buntwerk nur auf diesem Rechner erreichbar, nicht auf ${host}: Bitte DEMO=off mit einem leeren DATA_DIR, oder DEMO_PUBLIC=yes setzen.`,
    `With the example sign-ins Buntwerk serves this machine only, not ${host}: please set DEMO=off with an empty DATA_DIR, or DEMO_PUBLIC=yes.`,
  )
}
