import type { Pool } from 'pg'
import { exampleSignIns, seedExample } from '../seeds/seed-example.ts'
import type { Host } from './platform/http/environment.ts'
import { keptSecret } from './platform/kept-secret.ts'
import { StartRefused } from './platform/start-refused.ts'
import { isLoopback, type Settings } from './settings.ts'

/** What the start prints. */
export interface ExampleSignIns {
  readonly password: string
  readonly people: readonly { readonly email: string; readonly role: string }[]
}

type ExampleSettings = Pick<Settings, 'demo' | 'demoOnPublicAddress' | 'host'>

/**
 * Whether this server has example sign-ins, or is about to make them. They share one printed password, so with them it
 * serves this machine only, unless DEMO_PUBLIC=yes says that everybody may come in; otherwise the start is refused.
 */
export async function hasExamples(pool: Pool, settings: ExampleSettings): Promise<boolean> {
  const state = await stateOf(pool)
  const present = state === 'example' || (state === 'empty' && settings.demo)
  if (present && !isLoopback(settings.host) && !settings.demoOnPublicAddress) {
    throw exampleOnPublicAddress(settings.host)
  }
  return present
}

/** Seeds the example partnership into an empty database, unless DEMO=off; undefined where there are no examples. */
export async function offerExampleData(host: Host, settings: Settings): Promise<ExampleSignIns | undefined> {
  const state = await stateOf(host.database.pool)
  if (state === 'own' || (state === 'empty' && !settings.demo)) return undefined
  const password = settings.demoPassword ?? keptSecret(settings.dataDir, 'example-password', 9)
  if (state === 'empty') await seedExample(host, password)
  return { password, people: exampleSignIns() }
}

async function stateOf(pool: Pool): Promise<'empty' | 'example' | 'own'> {
  const { rows } = await pool.query<{ empty: boolean; example: boolean }>(
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
