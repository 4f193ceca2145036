import { printableData } from './font.ts'
import { startTypstChild, type TypstChild, type TypstOrder } from './typst-child.ts'

export interface PrintJob {
  /** A path below src, e.g. 'modules/grants/documents/notice.typ'. */
  readonly template: string
  /** Ready German strings; the template reads them with `json("/data.json")`. */
  readonly data: object
  /** The template finds each below "/images/", e.g. `image("/images/logo.png", alt: "…")`. */
  readonly images?: Readonly<Record<string, Uint8Array>>
  /** One standard per file: accessible (ua-1), with other files inside (a-3a), for the archive (a-2a). */
  readonly standard: 'ua-1' | 'a-3a' | 'a-2a'
  /** Written into the file as its date; the same data and moment give the same bytes. */
  readonly createdAt: Date
}

export interface PdfPrinter {
  print(document: PrintJob): Promise<Uint8Array>
  stop(): Promise<void>
}

export interface PrinterOptions {
  /** The compiler leaks about 0.6 MB a document, so its process is renewed. */
  readonly documentsPerProcess?: number
  readonly timeoutMilliseconds?: number
  readonly queueLimit?: number
  /** A process without work is ended, since it holds 80 to 170 MB. */
  readonly idleMilliseconds?: number
  /** Start the process now instead of with the first document. */
  readonly preFork?: boolean
}

/** Too many documents are waiting; the asker may try again later. */
export class PrinterBusy extends Error {
  override name = 'PrinterBusy'
}

/** One document after the other in a process of its own: a template can neither block nor take down the server. */
export function startPdfPrinter(options: PrinterOptions = {}): PdfPrinter {
  const { documentsPerProcess = 200, timeoutMilliseconds = 20_000, queueLimit = 100 } = options
  const { idleMilliseconds = 60_000 } = options
  let child: TypstChild | undefined = options.preFork ? startTypstChild() : undefined
  let printed = 0
  let queue: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let stopped = false
  let idle: NodeJS.Timeout | undefined

  const print = async (order: TypstOrder): Promise<Uint8Array> => {
    if (stopped) throw new Error('the printer is stopped')
    if (!child?.usable()) {
      child = startTypstChild()
      printed = 0
    }
    printed += 1
    return await child.print(order, timeoutMilliseconds)
  }

  /** Between two documents: a worn process is replaced beforehand, one without work is ended after a while. */
  const tidy = async (): Promise<void> => {
    if (stopped) return
    if (printed >= documentsPerProcess) await replace(startTypstChild())
    if (waiting === 0) idle = setTimeout(() => void replace(undefined), idleMilliseconds).unref()
  }

  const replace = async (next: TypstChild | undefined): Promise<void> => {
    const worn = child
    child = next
    printed = 0
    await worn?.end()
  }

  return {
    async print(document) {
      if (waiting >= queueLimit) throw new PrinterBusy(`${waiting} documents are waiting to be printed`)
      waiting += 1
      clearTimeout(idle)
      const turn = queue.then(() => print(toOrder(document))).finally(() => (waiting -= 1))
      queue = turn.catch(() => undefined).then(tidy)
      return turn
    },
    async stop() {
      stopped = true
      clearTimeout(idle)
      await child?.end()
      await queue
    },
  }
}

const toOrder = (document: PrintJob): TypstOrder => ({
  template: document.template,
  data: JSON.stringify(printableData(document.data)),
  images: document.images ?? {},
  standard: document.standard,
  createdAtSeconds: Math.floor(document.createdAt.getTime() / 1000),
})
