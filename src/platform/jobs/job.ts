import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'

export interface RunningJob {
  readonly id: string
  /** 1 for the first try. */
  readonly attempt: number
  /** When this try fails, the job has failed for good. */
  readonly lastAttempt: boolean
  /** Aborted when the server stops or the job takes longer than a quarter of an hour. */
  readonly signal: AbortSignal
}

/** Throws when the job is to be tried again. May be called twice for one job after a crash: ask the record first. */
export type JobHandler<Data extends object> = (data: Data, job: RunningJob) => Promise<void>

export interface JobRules {
  /** 5 unless said otherwise. */
  readonly attempts?: number
  /** The pause before the second try; each further one is about twice as long. */
  readonly firstRetrySeconds?: number
  readonly longestRetrySeconds?: number
}

export interface Declared {
  readonly handler: JobHandler<object>
  readonly retry: {
    readonly retryLimit: number
    readonly retryDelay: number
    readonly retryBackoff: boolean
    readonly retryDelayMax: number
  }
}

export type JobLog = Pick<Logger, 'error' | 'warn'>

const mostAtOnce = 1000

export const retryOf = ({
  attempts = 5,
  firstRetrySeconds = 30,
  longestRetrySeconds = 3600,
}: JobRules = {}): Declared['retry'] => ({
  retryLimit: attempts - 1,
  retryDelay: firstRetrySeconds,
  retryBackoff: true,
  retryDelayMax: longestRetrySeconds,
})

/** Several at a time so that a burst of jobs is not left lying until the next look, each settled on its own. */
export async function workTogether(
  boss: PgBoss,
  name: string,
  { handler }: Declared,
  log: JobLog,
): Promise<void> {
  const options = {
    batchSize: 10,
    burstWhenBatchFull: true,
    includeMetadata: true,
    perJobResults: true,
    // A sent job wakes the worker; looking is only for what was not announced.
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 30,
  } as const
  await boss.work<object, JobResult, typeof options>(name, options, async (jobs) => {
    const results: JobResult[] = []
    for (const job of jobs) results.push(await runJob(handler, job, log))
    return results
  })
}

/** Every waiting job once, also those due later, each settled here; says how many there were. */
export async function workWaiting(
  boss: PgBoss,
  name: string,
  { handler }: Declared,
  log: JobLog,
): Promise<number> {
  const jobs: JobWithMetadata[] = await boss.fetch<object>(name, {
    batchSize: mostAtOnce,
    includeMetadata: true,
    ignoreStartAfter: true,
  })
  for (const job of jobs) {
    const { status, output } = await runJob(handler, job, log)
    if (status === 'completed') await boss.complete(name, job.id)
    else await boss.fail(name, job.id, output)
  }
  return jobs.length
}

async function runJob(
  handler: JobHandler<object>,
  job: JobWithMetadata,
  log: JobLog,
): Promise<JobResult<{ message: string }>> {
  const running: RunningJob = {
    id: job.id,
    attempt: job.retryCount + 1,
    lastAttempt: job.retryCount >= job.retryLimit,
    signal: job.signal ?? new AbortController().signal,
  }
  try {
    await handler(job.data, running)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const facts = { err: error, job: job.name, id: job.id, attempt: running.attempt }
    if (running.lastAttempt) log.error(facts, 'a job has failed for good')
    else log.warn(facts, 'a job failed and will be tried again')
    return { id: job.id, status: 'failed', output: { message: messageOf(error) } }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
