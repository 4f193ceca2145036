import type { Logger } from 'pino'
import type { FileStore } from './files/store.ts'
import type { JobQueue } from './jobs/queue.ts'
import type { Live } from './live/open-live.ts'
import type { PdfPrinter } from './pdf/printer.ts'
import type { Sealer } from './seal.ts'
import type { ShufflingBoxes } from './shuffling-boxes.ts'

/** The real edges of the process, opened once in server.ts (or a test) and handed down in the scope. */
export interface Edges {
  readonly files: FileStore
  readonly jobs: JobQueue
  readonly pdf: PdfPrinter
  /** Keeps the pages of a running meeting in step. */
  readonly live: Live
  /** What this process alone knows and never writes down. */
  readonly boxes: ShufflingBoxes
  readonly sealer: Sealer
  readonly log: Logger
  /** The address people reach the server at, without a slash at the end, for links in mails and documents. */
  readonly publicUrl: string
}
