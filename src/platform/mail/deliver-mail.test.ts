import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { openQueries, type Queries } from '../../database/queries.ts'
import { type JobQueue, openJobQueue } from '../jobs/queue.ts'
import { composeMail } from './compose.ts'
import { declareMailJob, mostAttempts } from './deliver-mail.ts'
import { type Deliverer, openDeliverer } from './deliverer.ts'
import { enqueueMail, mailJob } from './enqueue-mail.ts'
import { findMail, listMail, mailsPerPage } from './queries.ts'

const quiet = { error: () => undefined, warn: () => undefined }
const now = new Date('2018-03-06T13:05:00Z')

let fresh: FreshDatabase
let database: Queries
let server: SMTPServer
let received: ParsedMail[]
let recipients: string[]
let refusing: boolean
let smtp: Deliverer
const post = new EventEmitter()

beforeAll(async () => {
  fresh = await freshDatabase()
  database = openQueries(fresh.pool).across
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, answer) {
      recipients.push(address)
      answer(refusing ? Object.assign(new Error('mailbox is full'), { responseCode: 452 }) : null)
    },
    onData(stream, _session, answer) {
      void simpleParser(stream).then((mail) => {
        received.push(mail)
        answer()
        post.emit('arrived')
      }, answer)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  smtp = openDeliverer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Bündnis <post@buntwerk.example>' })
})
afterAll(async () => {
  await new Promise<void>((closed) => server.close(() => closed()))
  await fresh.drop()
})

const openMailQueue = (deliverer: Deliverer): JobQueue => {
  const jobs = openJobQueue({ pool: fresh.pool, log: quiet })
  declareMailJob(jobs, { database, deliverer, clock: () => now, log: quiet })
  return jobs
}

const letter = (to = 'kino@buntwerk.example') => ({
  ...composeMail({
    to,
    subject: 'Ihr Antrag für „Grüße aus Löcknitz“ ist eingegangen',
    paragraphs: ['Guten Tag,', 'schöne Grüße aus Würth.'],
    button: { label: 'Antrag öffnen', url: 'https://buntwerk.example/a' },
    footer: 'Partnerschaft für Demokratie',
  }),
  partnershipId: null,
  at: now,
})

let jobs: JobQueue
beforeEach(async () => {
  received = []
  recipients = []
  refusing = false
  await database.deleteFrom('outgoingMail').execute()
})

describe('with a mail server', () => {
  beforeEach(() => {
    jobs = openMailQueue(smtp)
    return () => jobs.stop()
  })

  it('a mail arrives once, with its umlauts, as text and as page', async () => {
    const id = await enqueueMail(database, jobs, letter())
    await jobs.send(database, mailJob, { id })
    expect(await jobs.runWaiting(mailJob)).toBe(2)
    expect(received).toHaveLength(1)
    const mail = received[0] as ParsedMail
    expect(mail.subject).toBe('Ihr Antrag für „Grüße aus Löcknitz“ ist eingegangen')
    expect(mail.from?.text).toContain('Bündnis')
    expect(mail.text).toContain('schöne Grüße aus Würth.')
    expect(mail.html).toContain('schöne Grüße aus Würth.')
    expect(mail.messageId).toBe(`<${id}@buntwerk.example>`)
    expect(await findMail(database, id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      sentAt: now,
      lastError: null,
    })
  })

  it('a mail brings its date along, for the calendar of the reader', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
    await enqueueMail(database, jobs, { ...letter(), calendar })
    await jobs.runWaiting(mailJob)
    const dates = received[0]?.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType)) ?? []
    expect(dates.map(({ content }) => content.toString())).toContain(calendar)
    expect(received[0]?.text).toContain('schöne Grüße aus Würth.')
  })

  it('a refused mail is tried again and arrives', async () => {
    refusing = true
    const id = await enqueueMail(database, jobs, letter())
    await jobs.runWaiting(mailJob)
    expect(await findMail(database, id)).toMatchObject({ state: 'waiting', attempts: 1 })
    expect((await findMail(database, id))?.lastError).toContain('mailbox is full')
    refusing = false
    await jobs.runWaiting(mailJob)
    expect(await findMail(database, id)).toMatchObject({ state: 'sent', attempts: 2, lastError: null })
    expect(received).toHaveLength(1)
  })

  it('a mail that is always refused ends visibly as failed', async () => {
    refusing = true
    const id = await enqueueMail(database, jobs, letter())
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1)
      expect(await jobs.runWaiting(mailJob)).toBe(1)
    expect(await jobs.runWaiting(mailJob)).toBe(0)
    expect((await listMail(database, 1)).mails).toMatchObject([
      { id, state: 'failed', attempts: mostAttempts },
    ])
    expect(received).toEqual([])
  })

  it('a mail of a transaction that is rolled back does not exist', async () => {
    const given = database.transaction().execute(async (transaction) => {
      await enqueueMail(transaction, jobs, letter())
      throw new Error('changed my mind')
    })
    await expect(given).rejects.toThrow('changed my mind')
    expect(await jobs.runWaiting(mailJob)).toBe(0)
    expect((await listMail(database, 1)).mails).toEqual([])
  })

  it('an address with a comma reaches nobody else', async () => {
    await enqueueMail(database, jobs, letter('kino@buntwerk.example, kirche@buntwerk.example'))
    await jobs.runWaiting(mailJob)
    expect(recipients).toEqual([])
  })

  it('a mail leaves within two seconds of its transaction', async () => {
    await jobs.start()
    const arrived = once(post, 'arrived', { signal: AbortSignal.timeout(2000) })
    await database.transaction().execute((transaction) => enqueueMail(transaction, jobs, letter()))
    await arrived
    expect(received).toHaveLength(1)
  })
})

describe('without a mail server', () => {
  it('a mail is kept for the operator', async () => {
    jobs = openMailQueue(openDeliverer({ smtpUrl: undefined, from: 'x' }))
    const id = await enqueueMail(database, jobs, letter())
    await jobs.runWaiting(mailJob)
    expect(await findMail(database, id)).toMatchObject({ state: 'kept', attempts: 0, sentAt: null })
    await jobs.stop()
  })
})

it("the operator's list is newest first and bounded", async () => {
  jobs = openMailQueue({ kind: 'kept' })
  for (let count = 0; count <= mailsPerPage; count += 1) {
    await enqueueMail(database, jobs, {
      ...letter(),
      subject: `Mail ${count}`,
      at: new Date(now.getTime() + count),
    })
  }
  const first = await listMail(database, 1)
  expect(first.mails).toHaveLength(mailsPerPage)
  expect(first.hasMore).toBe(true)
  expect(first.mails[0]?.subject).toBe(`Mail ${mailsPerPage}`)
  const second = await listMail(database, 2)
  expect(second.mails.map((mail) => mail.subject)).toEqual(['Mail 0'])
  expect(second.hasMore).toBe(false)
  await jobs.runWaiting(mailJob)
  await jobs.stop()
})
