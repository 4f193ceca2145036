import { isRefused } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { found, Refused } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getOrganisation } from '../../identity/index.ts'
import { listTies } from '../queries/ties.ts'
import { checkTie } from '../rules/ties.ts'
import type { TieKind } from '../vocabulary.ts'
import { lockMember } from './lock-member.ts'

export interface NewTie {
  readonly memberId: Id<'member'>
  /** A registered organisation; otherwise its name. */
  readonly organisationId: Id<'organisation'> | null
  readonly name?: string
  readonly kind: TieKind
  readonly note?: string
}

/** A member states a tie once; from now on conflicts of interest are proposed from it. */
export const stateTie = (scope: Scope, tie: NewTie): Promise<Id<'tie'>> =>
  inTransaction(scope, async (scope) => {
    const { memberId, organisationId, kind, note = '' } = tie
    await lockMember(scope, memberId)
    const name = organisationId ? (await getOrganisation(scope, organisationId)).name : (tie.name ?? '')
    const findings = checkTie({ organisationId, name }, await listTies(scope, [memberId], scope.today))
    if (isRefused(findings)) throw new Refused(findings)
    const id = newId<'tie'>()
    await scope.database
      .insertInto('ties')
      .values({
        partnershipId: scope.partnershipId,
        id,
        memberId,
        organisationId,
        name,
        kind,
        note,
        statedOn: scope.today,
        statedBy: scope.actor.personId,
        endedOn: null,
      })
      .execute()
    // What kind of tie it is stays with the member and the offices; the history says that one was stated.
    await audit(scope, { verb: 'state-tie', record: 'member', recordId: memberId, facts: { name } })
    return id
  })

/** The tie is no more from today on; what it barred the member from before stays. */
export const endTie = (scope: Scope, id: Id<'tie'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const row = await scope.database
      .updateTable('ties')
      .set({ endedOn: scope.today })
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .where('endedOn', 'is', null)
      .returning(['memberId', 'name'])
      .executeTakeFirst()
    const { memberId, name } = found(row, 'tie')
    await audit(scope, { verb: 'end-tie', record: 'member', recordId: memberId, facts: { name } })
  })
