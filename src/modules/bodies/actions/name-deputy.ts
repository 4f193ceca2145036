import type { LocalDate } from '../../../kit/dates.ts'
import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { listHolders } from '../queries/holders.ts'
import { listDeputies } from '../queries/members.ts'
import { checkDeputy } from '../rules/appointment.ts'
import { endCurrentDeputy } from './end-deputy.ts'
import { lockMember } from './lock-member.ts'
import { giveSeatRole } from './seat-role.ts'

export interface NewDeputy {
  readonly name: string
  /** Who signs in as the deputy; the papers open for them as for the member. */
  readonly personId?: PersonId | null
  /** Today when not said. */
  readonly namedOn?: LocalDate
}

/** Names who stands in for a member from a day on; the one before stands in until the day before. */
export const nameDeputy = (scope: Scope, memberId: Id<'member'>, deputy: NewDeputy): Promise<Id<'deputy'>> =>
  inTransaction(scope, async (scope) => {
    const member = await lockMember(scope, memberId)
    const { name, personId = null, namedOn = scope.today } = deputy
    const earlier = (await listDeputies(scope, memberId)).map((one) => ({
      from: one.namedOn,
      leftOn: one.leftOn,
    }))
    const period = { from: member.appointedOn, leftOn: member.leftOn }
    const findings = checkDeputy(
      { personId, namedOn },
      period,
      earlier,
      await listHolders(scope, member.bodyId),
    )
    if (isRefused(findings)) throw new Refused(findings)
    await endCurrentDeputy(scope, member, namedOn)
    const id = newId<'deputy'>()
    await scope.database
      .insertInto('deputies')
      .values({ partnershipId: scope.partnershipId, id, memberId, personId, name, namedOn, leftOn: null })
      .execute()
    if (personId) await giveSeatRole(scope, personId, member, namedOn)
    const facts = { name, namedOn }
    await audit(scope, { verb: 'name-deputy', record: 'member', recordId: memberId, facts })
    return id
  })
