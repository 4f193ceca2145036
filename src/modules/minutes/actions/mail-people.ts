import type { PersonId } from '../../../kit/ids.ts'
import { composeMail } from '../../../platform/mail/compose.ts'
import { enqueueMail } from '../../../platform/mail/enqueue-mail.ts'
import type { Scope } from '../../../platform/scope.ts'

export interface MailToPeople {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Where the next step is done, from the partnership's name on. */
  readonly path: string
  readonly button: string
  readonly why: string
}

/** One mail to each of these people; the mails leave when the transaction is committed. Tells how many they are. */
export async function mailPeople(
  scope: Scope,
  people: readonly (PersonId | null)[],
  { subject, paragraphs, path, button, why }: MailToPeople,
): Promise<number> {
  const addresses = await addressesOf(scope, [...new Set(people.filter((id) => id !== null))])
  for (const to of addresses) {
    const link = { label: button, url: scope.edges.publicUrl + path }
    const mail = composeMail({ to, subject, paragraphs, button: link, footer: why })
    const { partnershipId, now: at } = scope
    await enqueueMail(scope.database, scope.edges.jobs, { ...mail, partnershipId, at })
  }
  return addresses.length
}

async function addressesOf(scope: Scope, ids: readonly PersonId[]): Promise<string[]> {
  if (ids.length === 0) return []
  const people = await scope.database
    .selectFrom('people')
    .select('email')
    .where('id', 'in', ids)
    .orderBy('email')
    .execute()
  return people.map(({ email }) => email)
}
