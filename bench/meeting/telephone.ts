import type { LiveNews } from '../../src/ui/live.tsx'
import { Visitor } from '../pages/visitor.ts'

/** A member's telephone: follows the stream as the browser does, fetches the own part when the stamp changes, votes. */
export class Telephone extends Visitor {
  news: LiveNews | undefined
  /** The newest page of the own part. */
  page = ''
  readonly #address: string
  readonly #from: string
  #stamp: string | undefined
  readonly #ended = new AbortController()
  #onNews: (news: LiveNews) => void = () => undefined

  constructor(origin: string, path: string, from: string) {
    super(origin)
    this.#address = origin + path
    this.#from = from
  }

  /** Behind a proxy that names each one: sign-ins are limited per address. */
  override get headers(): Record<string, string> {
    return {
      ...super.headers,
      'x-forwarded-for': this.#from,
      ...(this.#stamp ? { 'x-stand': this.#stamp } : {}),
    }
  }

  /** The own part, after the stream has told a change: as the island asks for it. */
  async fetchOwn(path: string): Promise<void> {
    this.#stamp = this.news?.stamp
    const page = this.get(path)
    this.#stamp = undefined
    this.page = await page
  }

  /** Opens the stream and reads it until `leave`. */
  async follow(): Promise<void> {
    const answer = await fetch(`${this.#address}/strom`, {
      headers: { ...this.headers, accept: 'text/event-stream' },
      signal: this.#ended.signal,
    })
    if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}`)
    void this.#read(answer.body).catch(() => undefined)
  }

  leave(): void {
    this.#ended.abort()
  }

  /** The moment at which the screen shows this. */
  async until(shows: (news: LiveNews) => boolean): Promise<number> {
    if (this.news && shows(this.news)) return performance.now()
    return new Promise((resolve) => {
      this.#onNews = (news) => {
        if (shows(news)) resolve(performance.now())
      }
    })
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true })
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
        text = text.slice(end + 2)
        if (!data) continue
        this.news = JSON.parse(data) as LiveNews
        this.#onNews(this.news)
      }
    }
  }
}
