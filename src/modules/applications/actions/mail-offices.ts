import type { Id } from '../../../kit/ids.ts'
import { composeMail } from '../../../platform/mail/compose.ts'
import { enqueueMail } from '../../../platform/mail/enqueue-mail.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type CaseTab, casePath } from '../paths.ts'

export interface OfficeMail {
  readonly measureId: Id<'measure'>
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly tab: CaseTab
  readonly button: string
}

/** Writes to everybody who works in one of the two offices today, but not to the person who acts. */
export async function mailOffices(
  scope: Scope,
  { measureId, subject, paragraphs, tab, button }: OfficeMail,
): Promise<void> {
  for (const to of await addressesOf(scope)) {
    const composed = composeMail({
      to,
      subject,
      paragraphs,
      button: { label: button, url: scope.edges.publicUrl + casePath(scope.slug, measureId, tab) },
      footer:
        'Sie erhalten diese Nachricht, weil Sie im Amt oder in der Koordinierungs- und Fachstelle arbeiten.',
    })
    const { partnershipId, now: at } = scope
    await enqueueMail(scope.database, scope.edges.jobs, { ...composed, partnershipId, at })
  }
}

async function addressesOf(scope: Scope): Promise<string[]> {
  let query = scope.database
    .selectFrom('roles as role')
    .innerJoin('people as person', 'person.id', 'role.personId')
    .select('person.email')
    .distinct()
    .where('role.partnershipId', '=', scope.partnershipId)
    .where('role.role', 'in', ['lead_office', 'coordination_office'])
    .where('role.heldFrom', '<=', scope.today)
    .where((row) => row.or([row('role.heldUntil', 'is', null), row('role.heldUntil', '>=', scope.today)]))
    .limit(50)
  if (scope.actor.personId) query = query.where('person.id', '!=', scope.actor.personId)
  return (await query.execute()).map((person) => person.email)
}
