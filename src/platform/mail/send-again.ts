import type { Queries } from '../../database/queries.ts'
import type { Id } from '../../kit/ids.ts'
import type { JobQueue } from '../jobs/queue.ts'
import { mailJob } from './enqueue-mail.ts'

/** Lets a kept or failed mail wait for delivery once more; says whether there was one to send. */
export const sendAgain = (database: Queries, jobs: JobQueue, id: Id<'mail'>): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const again = await transaction
      .updateTable('outgoingMail')
      .set({ state: 'waiting', attempts: 0, lastError: null })
      .where('id', '=', id)
      .where('state', 'in', ['kept', 'failed'])
      .returning('id')
      .executeTakeFirst()
    if (again) await jobs.send(transaction, mailJob, { id })
    return again !== undefined
  })
