import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { openQueries, type Queries } from '../../database/queries.ts'
import { newId, type PartnershipId } from '../../kit/ids.ts'
import { type JobQueue, openJobQueue, type RunningJob } from './queue.ts'

const quiet = { error: () => undefined, warn: () => undefined }
const partnership = newId<'partnership'>() as PartnershipId

let fresh: FreshDatabase
let database: Queries
beforeAll(async () => {
  fresh = await freshDatabase()
  database = openQueries(fresh.pool).of(partnership)
})
afterAll(() => fresh.drop())

/** A queue whose jobs named `name` are noted; those with `failing: true` throw. */
function openNoted(name: string) {
  const jobs = openJobQueue({ pool: fresh.pool, log: quiet })
  const done: { data: object; job: RunningJob }[] = []
  const bell = new EventEmitter()
  jobs.work<{ failing?: boolean }>(
    name,
    async (data, job) => {
      done.push({ data, job })
      bell.emit('done')
      if (data.failing) throw new Error('no luck')
    },
    { attempts: 3 },
  )
  return { jobs, done, bell }
}

describe('jobs run by hand', () => {
  let jobs: JobQueue
  let done: { data: object; job: RunningJob }[]
  let name: string
  beforeEach(() => {
    name = `noted-${newId()}`
    ;({ jobs, done } = openNoted(name))
    return () => jobs.stop()
  })

  it('exist once their transaction is committed', async () => {
    await database.transaction().execute(async (transaction) => {
      await jobs.send(transaction, name, { number: 1 })
      expect(await jobs.runWaiting(name)).toBe(0)
    })
    expect(await jobs.runWaiting(name)).toBe(1)
    expect(await jobs.runWaiting(name)).toBe(0)
    expect(done.map(({ data }) => data)).toEqual([{ number: 1 }])
  })

  it('vanish with a transaction that is rolled back', async () => {
    const given = database.transaction().execute(async (transaction) => {
      await jobs.send(transaction, name, { number: 1 })
      throw new Error('changed my mind')
    })
    await expect(given).rejects.toThrow('changed my mind')
    expect(await jobs.runWaiting(name)).toBe(0)
  })

  it('are tried again as often as declared, the last try known as such', async () => {
    await jobs.send(database, name, { failing: true })
    await jobs.send(database, name, { number: 2 })
    expect(await jobs.runWaiting(name)).toBe(2)
    expect(await jobs.runWaiting(name)).toBe(1)
    expect(await jobs.runWaiting(name)).toBe(1)
    expect(await jobs.runWaiting(name)).toBe(0)
    const tries = done
      .filter(({ data }) => 'failing' in data)
      .map(({ job }) => [job.attempt, job.lastAttempt])
    expect(tries).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
  })

  it('reach also those that are due later', async () => {
    await jobs.send(database, name, {}, { startAfter: new Date('2099-01-01T00:00:00Z') })
    expect(await jobs.runWaiting(name)).toBe(1)
  })

  it('need somebody who does them', async () => {
    await expect(jobs.runWaiting('unheard-of')).rejects.toThrow('nobody does the jobs named unheard-of')
    expect(() => jobs.work(name, async () => undefined)).toThrow('already done')
  })
})

describe('a started queue', () => {
  it('does what was sent before the start and wakes at once for what is sent later', async () => {
    const name = `noted-${newId()}`
    const { jobs, done, bell } = openNoted(name)
    await jobs.send(database, name, { number: 1 })
    const first = once(bell, 'done')
    await jobs.start()
    await first
    const second = once(bell, 'done', { signal: AbortSignal.timeout(1500) })
    await jobs.send(database, name, { number: 2 })
    await second
    expect(done.map(({ data }) => data)).toEqual([{ number: 1 }, { number: 2 }])
    await jobs.stop()
  })

  it('keeps exactly the declared schedules, in German time', async () => {
    const read = () =>
      fresh.pool.query('select name, cron, timezone from pgboss.schedule').then(({ rows }) => rows)
    const older = openNoted('yearly')
    older.jobs.schedule('yearly', '0 0 1 1 *')
    await older.jobs.start()
    await older.jobs.stop()
    expect(await read()).toEqual([{ name: 'yearly', cron: '0 0 1 1 *', timezone: 'Europe/Berlin' }])
    const newer = openNoted('daily')
    newer.jobs.schedule('daily', '0 6 * * *')
    await newer.jobs.start()
    await newer.jobs.stop()
    expect(await read()).toEqual([{ name: 'daily', cron: '0 6 * * *', timezone: 'Europe/Berlin' }])
  })

  it('says when a schedule has nobody to do it', async () => {
    const jobs = openJobQueue({ pool: fresh.pool, log: quiet })
    jobs.schedule('orphan', '0 6 * * *')
    await expect(jobs.start()).rejects.toThrow('nobody does the jobs named orphan')
  })
})
