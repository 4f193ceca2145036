import { sql } from 'kysely'
import type { Queries } from '../../../database/queries.ts'

/** An invitation is read when its mail is read: its link is good for a week longer than one asked for. */
export async function prolongLink(across: Queries, fingerprint: string): Promise<void> {
  await across
    .updateTable('signInVerifications')
    .set((row) => ({ expiresAt: sql<Date>`${row.ref('expiresAt')} + interval '7 days'` }))
    .where('identifier', '=', `magic-link:${fingerprint}`)
    .returning('id')
    .executeTakeFirstOrThrow()
}
