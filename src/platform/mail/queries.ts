import type { Queries } from '../../database/queries.ts'
import type { Id } from '../../kit/ids.ts'

export const mailsPerPage = 50

/** The operator's list, newest first; one page counted from 1. */
export async function listMail(database: Queries, page: number) {
  const found = await database
    .selectFrom('outgoingMail')
    .select([
      'id',
      'partnershipId',
      'toAddress',
      'subject',
      'state',
      'attempts',
      'createdAt',
      'sentAt',
      'lastError',
    ])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(mailsPerPage + 1)
    .offset((page - 1) * mailsPerPage)
    .execute()
  return { mails: found.slice(0, mailsPerPage), hasMore: found.length > mailsPerPage }
}

/** One mail with its text, for the operator to hand on when no mail server is set up. */
export const findMail = (database: Queries, id: Id<'mail'>) =>
  database.selectFrom('outgoingMail').selectAll().where('id', '=', id).executeTakeFirst()
