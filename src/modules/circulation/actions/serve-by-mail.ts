import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { invitationMail } from '../mails/texts.ts'
import { getCirculation, listServices } from '../queries/circulations.ts'
import { mailMembers } from './mail-members.ts'

/** Everybody with a mail address has it by mail; the others wait for the office to hand it to them. */
export async function serveByMail(scope: Scope, id: Id<'circulation'>): Promise<void> {
  const services = await listServices(scope, id)
  const people = services.flatMap(({ personId }) => personId ?? [])
  const reached = await mailMembers(scope, id, people, invitationMail(await getCirculation(scope, id)))
  if (reached.length > 0) await noteServed(scope, id, reached)
}

const noteServed = (scope: Scope, id: Id<'circulation'>, people: readonly PersonId[]) =>
  scope.database
    .updateTable('circulationServices')
    .set({ servedBy: 'mail', servedAt: scope.now })
    .where('partnershipId', '=', scope.partnershipId)
    .where('circulationId', '=', id)
    .where('personId', 'in', people)
    .where('servedAt', 'is', null)
    .execute()
