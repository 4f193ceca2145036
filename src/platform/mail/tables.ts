import type { Generated } from 'kysely'
import type { Id, PartnershipId } from '../../kit/ids.ts'

/** waiting: not yet sent; kept: no mail server is set up; failed: given up after all attempts. */
export type MailState = 'waiting' | 'sent' | 'kept' | 'failed'

export interface OutgoingMailTable {
  id: Id<'mail'>
  /** Null for mails about signing in. */
  partnershipId: PartnershipId | null
  toAddress: string
  subject: string
  text: string
  html: string
  /** A calendar file that the mail brings along. */
  calendar: string | null
  state: Generated<MailState>
  attempts: Generated<number>
  createdAt: Date
  sentAt: Date | null
  lastError: string | null
}

export interface MailTables {
  outgoingMail: OutgoingMailTable
}
