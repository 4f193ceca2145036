import { pino } from 'pino'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { found } from '../../seeds/acts/found.ts'
import type { Stage } from '../../seeds/stage.ts'
import { readStory, type Story } from '../../seeds/story.ts'
import { createApp } from '../../src/app.ts'
import { declareJobs } from '../../src/jobs.ts'
import { localDate } from '../../src/kit/dates.ts'
import { hashPassword, openSignIn } from '../../src/modules/identity/index.ts'
import type { Edges } from '../../src/platform/edges.ts'
import type { Host } from '../../src/platform/http/environment.ts'
import { listen } from '../../src/platform/http/listen.ts'
import type { Settings } from '../../src/settings.ts'
import { openTestHouse } from '../builders/partnership.ts'
import { openBrowser, views } from './browser.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { Visitor } from './visitor.ts'

export const password = 'ein Passwort nur für diesen Test'
const cheap = { memoryKiB: 64, passes: 1 }

/** The whole application as people meet it: a server, its database, a mail server, and a browser per person. */
export interface OpenHouse {
  readonly story: Story
  readonly stage: Stage
  readonly origin: string
  readonly mailbox: Mailbox
  readonly browser: Browser
  /** The day on which everything happens from now on, at noon in Germany or at another hour (UTC). */
  readonly day: (day: string, time?: string) => void
  /** Somebody new with a browser of the own. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visitor>
  /** Somebody of the story who has signed in; the same window when asked again. */
  readonly as: (key: string) => Promise<Visitor>
  readonly close: () => Promise<void>
}

export async function openHouse(): Promise<OpenHouse> {
  const house = await openTestHouse()
  const mailbox = await openMailbox()
  let now = momentOf('2018-01-16', '11:00')
  let origin = 'http://localhost'
  const errors: string[] = []
  const edges: Edges = {
    ...house.edges,
    log: pino({ level: 'error' }, { write: (line) => errors.push(line) }),
    get publicUrl() {
      return origin
    },
  }
  const parts = {
    database: house.database,
    edges,
    secret: 'a secret of the journeys, long enough for them',
    clock: () => now,
  }
  const host: Host = { ...parts, signIn: openSignIn({ ...parts, passwordCost: cheap }) }
  declareJobs(host, { smtpUrl: mailbox.url, mailFrom: 'Bündnis <post@buntwerk.example>' } as Settings)
  const story = readStory()
  const stage = await found(host, story, await hashPassword(password, cheap))
  const server = await listen({ fetch: createApp(host).fetch, host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${server.port}`
  const browser = await openBrowser()
  const visitors: Visitor[] = []
  const known = new Map<string, Visitor>()

  const visit = async (options: BrowserContextOptions = views.desk): Promise<Visitor> => {
    const window = async (javaScriptEnabled: boolean) =>
      (await browser.newContext({ ...options, javaScriptEnabled, baseURL: origin })).newPage()
    const post = () => edges.jobs.runWaiting('mail')
    const visitor =
      options.javaScriptEnabled === false
        ? new Visitor(await window(false), post, await window(true))
        : new Visitor(await window(true), post)
    visitors.push(visitor)
    return visitor
  }
  return {
    story,
    stage,
    origin,
    mailbox,
    browser,
    visit,
    day: (day, time = '11:00') => {
      now = momentOf(day, time)
    },
    async as(key) {
      const there = known.get(key) ?? (await visit())
      if (!known.has(key)) await there.signIn(`${key}@buntwerk.example`, password)
      known.set(key, there)
      return there
    },
    async close() {
      await browser.close()
      await server.stop()
      await mailbox.close()
      await house.close()
      const complaints = [...visitors.flatMap((visitor) => visitor.complaints), ...errors]
      if (complaints.length > 0) throw new Error(complaints.join('\n'))
    },
  }
}

const momentOf = (day: string, time: string): Date => new Date(`${localDate(day)}T${time}:00Z`)
