import type { Logger } from 'pino'
import type { FileStore } from './files/store.ts'
import type { JobQueue } from './jobs/queue.ts'
import type { PdfPrinter } from './pdf/printer.ts'

/** The real edges of the process, opened once in server.ts (or a test) and handed down in the scope. */
export interface Edges {
  readonly files: FileStore
  readonly jobs: JobQueue
  readonly pdf: PdfPrinter
  readonly log: Logger
  /** The address people reach the server at, without a slash at the end, for links in mails and documents. */
  readonly publicUrl: string
}
