import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import type { Edges } from '../../src/platform/edges.ts'
import { openFileStore } from '../../src/platform/files/store.ts'
import { openJobQueue } from '../../src/platform/jobs/queue.ts'
import { openLive } from '../../src/platform/live/open-live.ts'
import { startPdfPrinter } from '../../src/platform/pdf/printer.ts'
import { openSealer } from '../../src/platform/seal.ts'
import { openShufflingBoxes } from '../../src/platform/shuffling-boxes.ts'

export interface TestEdges extends Edges {
  readonly close: () => Promise<void>
}

/** The real edges in a folder of the test's own: files on disk, jobs in its database, the printer when first asked. */
export async function openTestEdges(pool: pg.Pool): Promise<TestEdges> {
  const folder = mkdtempSync(join(tmpdir(), 'buntwerk-edges-'))
  const log = pino({ level: 'silent' })
  const jobs = openJobQueue({ pool, log })
  const pdf = startPdfPrinter()
  const live = openLive({ pool, log })
  return {
    files: await openFileStore(folder),
    jobs,
    pdf,
    live,
    boxes: openShufflingBoxes(),
    sealer: openSealer('the secret of the tests, long enough for them'),
    log,
    publicUrl: 'http://localhost',
    close: async () => {
      await live.stop()
      await jobs.stop()
      await pdf.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
