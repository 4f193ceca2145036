import type { Logger } from 'pino'
import type { Queries } from '../../database/queries.ts'
import type { Id } from '../../kit/ids.ts'
import type { JobQueue } from '../jobs/queue.ts'
import type { Deliverer } from './deliverer.ts'
import { mailJob } from './enqueue-mail.ts'
import type { MailState } from './tables.ts'

export interface MailEdges {
  readonly database: Queries
  readonly deliverer: Deliverer
  readonly clock: () => Date
  readonly log: Pick<Logger, 'error'>
}

/** With the growing pauses of the queue these are about two hours. */
export const mostAttempts = 8

/** Declares who sends the waiting mails; called once before the queue is started. */
export function declareMailJob(jobs: JobQueue, edges: MailEdges): void {
  jobs.work<{ id: Id<'mail'> }>(mailJob, ({ id }) => deliverMail(edges, id), {
    // A few more than the mail's own, for attempts that ended with the process before they were counted.
    attempts: mostAttempts + 4,
    firstRetrySeconds: 60,
  })
}

/** The row stays locked meanwhile, and only a waiting one is sent: a job that runs twice sends once. */
async function deliverMail({ database, deliverer, clock, log }: MailEdges, id: Id<'mail'>): Promise<void> {
  const failure = await database.transaction().execute(async (transaction) => {
    const mail = await transaction
      .selectFrom('outgoingMail')
      .select(['id', 'toAddress as to', 'subject', 'text', 'html', 'calendar', 'attempts'])
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .forUpdate()
      .executeTakeFirst()
    if (!mail) return undefined
    if (deliverer.kind === 'kept') return await note(transaction, id, { state: 'kept' })
    const attempts = mail.attempts + 1
    try {
      await deliverer.deliver(mail)
    } catch (error) {
      const state = attempts < mostAttempts ? 'waiting' : 'failed'
      await note(transaction, id, { state, attempts, lastError: messageOf(error) })
      return { error, state }
    }
    return await note(transaction, id, { state: 'sent', attempts, sentAt: clock(), lastError: null })
  })
  if (failure?.state === 'waiting') throw failure.error
  if (failure) log.error({ err: failure.error, mail: id }, 'a mail could not be delivered')
}

interface Noted {
  readonly state: MailState
  readonly attempts?: number
  readonly sentAt?: Date
  readonly lastError?: string | null
}

const note = (database: Queries, id: Id<'mail'>, noted: Noted): Promise<undefined> =>
  database
    .updateTable('outgoingMail')
    .set(noted)
    .where('id', '=', id)
    .execute()
    .then(() => undefined)

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
