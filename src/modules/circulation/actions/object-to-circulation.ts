import { isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { isObjected } from '../../bodies/index.ts'
import { loadCirculation } from '../queries/load-circulation.ts'
import { checkAnswer, refuseCirculation } from '../rules/answers.ts'
import type { Capacity } from '../vocabulary.ts'
import { entitledName } from './answer-circulation.ts'
import { endUndecided } from './end-undecided.ts'
import { lockCirculation } from './lock-circulation.ts'

export interface Objection {
  readonly memberId: Id<'member'>
  readonly capacity: Capacity
  readonly reason: string
}

/** Somebody wants to talk about it: when enough of those entitled do, the matter moves to the next meeting. */
export const objectToCirculation = (
  scope: Scope,
  id: Id<'circulation'>,
  { memberId, capacity, reason }: Objection,
): Promise<{ readonly moved: boolean }> =>
  inTransaction(scope, async (scope) => {
    await lockCirculation(scope, id, 'update')
    const member = await entitledName(scope, id, { memberId, capacity })
    const loaded = await loadCirculation(scope, id)
    const { circulation, rules, seats, judged } = loaded
    const conflict = seats.find((seat) => seat.memberId === memberId)?.conflict ?? null
    const findings = checkAnswer(circulation, scope.today, conflict)
    if (rules.circulation.objectionOf === 'nobody') findings.push(refuseCirculation('objection-not-provided'))
    if (isRefused(findings)) throw new Refused(findings)
    await insertObjection(scope, id, memberId, reason)
    const { measureId } = circulation
    await audit(scope, {
      verb: 'object-to-circulation',
      record: 'circulation',
      recordId: id,
      ...(measureId ? { measureId } : {}),
      facts: { member, reason },
    })
    const objecting = new Set([...loaded.objections.map((one) => one.memberId), memberId]).size
    const isMoved = isObjected(objecting, judged.entitled, rules)
    if (isMoved) await endUndecided(scope, circulation, 'objected', `Widerspruch von ${member}: ${reason}`)
    return { moved: isMoved }
  })

const insertObjection = (scope: Scope, id: Id<'circulation'>, memberId: Id<'member'>, reason: string) =>
  scope.database
    .insertInto('circulationObjections')
    .values({
      partnershipId: scope.partnershipId,
      circulationId: id,
      memberId,
      reason,
      raisedAt: scope.now,
      recordedBy: scope.actor.personId,
    })
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'circulationId', 'memberId']).doUpdateSet({ reason }),
    )
    .execute()
