import type { LocalDate } from '../../../kit/dates.ts'
import { type Finding, isRefused } from '../../../kit/findings.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import { checkLeaving } from '../rules/appointment.ts'
import type { CompositionCode } from '../rules/composition.ts'
import type { LeavingReason } from '../vocabulary.ts'
import { endCurrentDeputy } from './end-deputy.ts'
import { lockMember } from './lock-member.ts'
import { takeSeatRole } from './seat-role.ts'

export interface Departure {
  readonly because?: LeavingReason
  readonly note?: string
}

/**
 * Ends a seat on a day, by resignation, recall or otherwise; on that day it is free again, and nobody stands in for it
 * any more. The history keeps who held it, and what was voted.
 */
export const dismissMember = (
  scope: Scope,
  id: Id<'member'>,
  leftOn: LocalDate = scope.today,
  { because, note = '' }: Departure = {},
): Promise<readonly Finding<CompositionCode>[]> =>
  inTransaction(scope, async (scope) => {
    const member = await lockMember(scope, id)
    const findings = checkLeaving(member.appointedOn, leftOn)
    if (isRefused(findings)) throw new Refused(findings)
    await scope.database
      .updateTable('bodyMembers')
      .set({ leftOn, leftBecause: because ?? null, leftNote: note })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute()
    await endCurrentDeputy(scope, member, leftOn)
    if (member.personId) await takeSeatRole(scope, member.personId, member, leftOn)
    const facts = { name: member.name, leftOn, because: because ?? null, note }
    await audit(scope, { verb: 'dismiss', record: 'member', recordId: id, facts })
    return judgeComposition(scope, member.bodyId, leftOn)
  })
