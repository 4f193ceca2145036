import type { Id } from '../../../kit/ids.ts'
import { composeMail } from '../../../platform/mail/compose.ts'
import { enqueueMail } from '../../../platform/mail/enqueue-mail.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type CaseTab, casePath } from '../paths.ts'

export interface ApplicantMail {
  readonly measureId: Id<'measure'>
  readonly applicantId: Id<'organisation'>
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The one button: where the next step is done. */
  readonly tab: CaseTab
  readonly button: string
  /** A date for the calendar of each reader. */
  readonly calendarFor?: (address: string) => string
}

/** Writes to everybody who acts for the applicant today; the mail leaves when the transaction is committed. */
export async function mailApplicant(scope: Scope, mail: ApplicantMail): Promise<void> {
  for (const email of await addressesOf(scope, mail.applicantId)) {
    const composed = composeMail({
      to: email,
      subject: mail.subject,
      paragraphs: mail.paragraphs,
      button: {
        label: mail.button,
        url: scope.edges.publicUrl + casePath(scope.slug, mail.measureId, mail.tab),
      },
      footer: 'Sie erhalten diese Nachricht, weil Sie für Ihre Organisation einen Antrag gestellt haben.',
    })
    const { partnershipId, now: at } = scope
    await enqueueMail(scope.database, scope.edges.jobs, {
      ...composed,
      partnershipId,
      at,
      ...(mail.calendarFor ? { calendar: mail.calendarFor(email) } : {}),
    })
  }
}

async function addressesOf(scope: Scope, organisationId: Id<'organisation'>): Promise<string[]> {
  const people = await scope.database
    .selectFrom('roles as role')
    .innerJoin('people as person', 'person.id', 'role.personId')
    .select('person.email')
    .distinct()
    .where('role.partnershipId', '=', scope.partnershipId)
    .where('role.organisationId', '=', organisationId)
    .where('role.role', '=', 'applicant')
    .where('role.heldFrom', '<=', scope.today)
    .where((row) => row.or([row('role.heldUntil', 'is', null), row('role.heldUntil', '>=', scope.today)]))
    .limit(50)
    .execute()
  return people.map((person) => person.email)
}
