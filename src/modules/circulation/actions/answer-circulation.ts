import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { isOffice } from '../../identity/permissions.ts'
import { listSeats, listServices } from '../queries/circulations.ts'
import { checkAnswer, refuseCirculation } from '../rules/answers.ts'
import type { Capacity, Choice } from '../vocabulary.ts'
import { lockCirculation } from './lock-circulation.ts'

export interface GivenAnswer {
  readonly memberId: Id<'member'>
  /** For whom it is entered; the office enters what came on paper, everybody else answers for themselves. */
  readonly capacity: Capacity
  readonly choice: Choice
}

/** One answer per seat and capacity, changed until the end; a late one, or one of a conflicted seat, is refused. */
export const answerCirculation = (
  scope: Scope,
  id: Id<'circulation'>,
  { memberId, capacity, choice }: GivenAnswer,
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const circulation = await lockCirculation(scope, id, 'share')
    const name = await entitledName(scope, id, { memberId, capacity })
    const seat = found(
      (await listSeats(scope, id)).find((one) => one.memberId === memberId),
      'seat',
    )
    const findings = checkAnswer(circulation, scope.today, seat.conflict)
    if (isRefused(findings)) throw new Refused(findings)
    const answer = { choice, castAt: scope.now, recordedBy: scope.actor.personId }
    await scope.database
      .insertInto('circulationVotes')
      .values({ partnershipId: scope.partnershipId, circulationId: id, memberId, capacity, ...answer })
      .onConflict((conflict) =>
        conflict.columns(['partnershipId', 'circulationId', 'memberId', 'capacity']).doUpdateSet(answer),
      )
      .execute()
    const { measureId } = circulation
    await audit(scope, {
      verb: 'answer-circulation',
      record: 'circulation',
      recordId: id,
      ...(measureId ? { measureId } : {}),
      facts: { member: name },
    })
  })

/** Somebody answers only in the place in which the papers were handed out. */
export async function entitledName(
  scope: Scope,
  id: Id<'circulation'>,
  { memberId, capacity }: Pick<GivenAnswer, 'memberId' | 'capacity'>,
): Promise<string> {
  const service = (await listServices(scope, id)).find(
    (one) => one.memberId === memberId && one.capacity === capacity,
  )
  const { actor } = scope
  const own = service && actor.personId !== null && service.personId === actor.personId
  if (!service || !(own || isOffice(actor))) throw new Refused([refuseCirculation('answer-not-entitled')])
  return service.name
}
