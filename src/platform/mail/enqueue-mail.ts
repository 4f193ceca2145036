import type { Queries } from '../../database/queries.ts'
import { type Id, newId, type PartnershipId } from '../../kit/ids.ts'
import type { JobQueue } from '../jobs/queue.ts'
import type { ComposedMail } from './compose.ts'

export const mailJob = 'mail'

export interface MailToSend extends ComposedMail {
  /** Null for mails about signing in. */
  readonly partnershipId: PartnershipId | null
  readonly at: Date
  /** An invitation for the reader's calendar (platform/calendar-file.ts). */
  readonly calendar?: string
}

/** Writes the mail and its job; in a transaction both exist only if it commits. */
export async function enqueueMail(database: Queries, jobs: JobQueue, mail: MailToSend): Promise<Id<'mail'>> {
  const id = newId<'mail'>()
  await database
    .insertInto('outgoingMail')
    .values({
      id,
      partnershipId: mail.partnershipId,
      toAddress: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      calendar: mail.calendar ?? null,
      createdAt: mail.at,
    })
    .execute()
  await jobs.send(database, mailJob, { id })
  return id
}
