import type { Finding } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import type { CompositionCode } from '../rules/composition.ts'
import { appointMember, type NewMember } from './appoint-member.ts'

export interface CommitteeDraft {
  /** What the body calls itself: Begleitausschuss, Bündnis … */
  readonly label: string
  readonly members: readonly NewMember[]
}

export interface SetUpCommittee {
  readonly bodyId: Id<'body'>
  /** In the order of the draft. */
  readonly memberIds: readonly Id<'member'>[]
  readonly findings: readonly Finding<CompositionCode>[]
}

/** Sets up the body that decides, with its first members. A partnership has one. */
export const setUpCommittee = (scope: Scope, draft: CommitteeDraft): Promise<SetUpCommittee> =>
  inTransaction(scope, async (scope) => {
    const bodyId = await insertBody(scope, draft.label)
    const memberIds: Id<'member'>[] = []
    for (const member of draft.members) memberIds.push((await appointMember(scope, bodyId, member)).memberId)
    const facts = { label: draft.label, members: memberIds.length }
    await audit(scope, { verb: 'set-up', record: 'body', recordId: bodyId, facts })
    return { bodyId, memberIds, findings: await judgeComposition(scope, bodyId, scope.today) }
  })

async function insertBody(scope: Scope, label: string): Promise<Id<'body'>> {
  const row = await scope.database
    .insertInto('bodies')
    .values({ partnershipId: scope.partnershipId, id: newId<'body'>(), kind: 'committee', label })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('the committee is set up already')
  return row.id
}
