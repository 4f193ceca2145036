import type { Logger } from 'pino'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'
import { openQueries } from './database/queries.ts'
import { hasExamples } from './example-data.ts'
import { openSignIn } from './modules/identity/index.ts'
import { storeTerms } from './modules/partnership/index.ts'
import { openFileStore } from './platform/files/store.ts'
import type { Host } from './platform/http/environment.ts'
import { openJobQueue } from './platform/jobs/queue.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { openLive } from './platform/live/open-live.ts'
import { startPdfPrinter } from './platform/pdf/printer.ts'
import { openSealer } from './platform/seal.ts'
import { openShufflingBoxes } from './platform/shuffling-boxes.ts'
import type { Settings } from './settings.ts'

/** Opens what the requests work with: the migrated database with the programme's terms, files, jobs and the printer. */
export async function openHost(settings: Settings, log: Logger, life: Lifetime): Promise<Host> {
  const { pool, close } = await openDatabase(settings)
  life.onEnd(close)
  await migrate(pool)
  const database = openQueries(pool)
  await storeTerms(database.across)
  const showExamples = await hasExamples(pool, settings)
  const files = await openFileStore(settings.filesDir)
  const jobs = openJobQueue({ pool, log })
  life.onEnd(() => jobs.stop())
  const pdf = startPdfPrinter()
  life.onEnd(() => pdf.stop())
  const live = openLive({ pool, log })
  life.onEnd(() => live.stop())
  const { secret, trustProxy, publicUrl } = settings
  const kept = { boxes: openShufflingBoxes(), sealer: openSealer(secret) }
  const edges = { files, jobs, pdf, live, ...kept, log, publicUrl }
  const parts = { database, edges, secret, clock: () => new Date() }
  const sendsMail = settings.smtpUrl !== undefined
  return {
    ...parts,
    sendsMail,
    operator: settings.operator,
    signIn: openSignIn({ ...parts, trustProxy, showExamples }),
  }
}
