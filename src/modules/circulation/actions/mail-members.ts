import type { Id, PersonId } from '../../../kit/ids.ts'
import { composeMail } from '../../../platform/mail/compose.ts'
import { enqueueMail } from '../../../platform/mail/enqueue-mail.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { MemberMail } from '../mails/texts.ts'
import { circulationPath } from '../paths.ts'

/** Writes to these people, each once; says whom a mail reaches. It leaves when the transaction is committed. */
export async function mailMembers(
  scope: Scope,
  id: Id<'circulation'>,
  people: readonly PersonId[],
  mail: MemberMail,
): Promise<PersonId[]> {
  if (people.length === 0) return []
  const found = await scope.database
    .selectFrom('people')
    .select(['id', 'email'])
    .where('id', 'in', people)
    .limit(600)
    .execute()
  const url = scope.edges.publicUrl + circulationPath(scope.slug, id)
  const reached: PersonId[] = []
  for (const { id: personId, email } of found) {
    if (!email) continue
    const composed = composeMail({
      to: email,
      subject: mail.subject,
      paragraphs: mail.paragraphs,
      button: { label: mail.button, url },
      footer: 'Sie erhalten diese Nachricht, weil Sie im Gremium einen Sitz haben oder vertreten.',
    })
    const { partnershipId, now: at } = scope
    await enqueueMail(scope.database, scope.edges.jobs, { ...composed, partnershipId, at })
    reached.push(personId)
  }
  return reached
}
