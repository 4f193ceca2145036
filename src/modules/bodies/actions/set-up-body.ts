import type { Finding } from '../../../kit/findings.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import type { CompositionCode } from '../rules/composition.ts'
import type { BodyKind } from '../vocabulary.ts'
import { appointMember, type NewMember } from './appoint-member.ts'

export interface BodyDraft {
  readonly kind: BodyKind
  /** What the body calls itself: Begleitausschuss, Bündnis … */
  readonly label: string
  readonly members: readonly NewMember[]
}

export interface SetUpBody {
  readonly bodyId: Id<'body'>
  /** In the order of the draft. */
  readonly memberIds: readonly Id<'member'>[]
  readonly findings: readonly Finding<CompositionCode>[]
}

/** Sets up a body with its first members. A partnership has one committee and one youth forum. */
export const setUpBody = (scope: Scope, { kind, label, members }: BodyDraft): Promise<SetUpBody> =>
  inTransaction(scope, async (scope) => {
    const bodyId = await insertBody(scope, kind, label)
    const memberIds: Id<'member'>[] = []
    for (const member of members) memberIds.push((await appointMember(scope, bodyId, member)).memberId)
    const facts = { kind, label, members: memberIds.length }
    await audit(scope, { verb: 'set-up', record: 'body', recordId: bodyId, facts })
    return { bodyId, memberIds, findings: await judgeComposition(scope, bodyId, scope.today) }
  })

/** The body that decides on applications. */
export const setUpCommittee = (scope: Scope, draft: Omit<BodyDraft, 'kind'>): Promise<SetUpBody> =>
  setUpBody(scope, { kind: 'committee', ...draft })

async function insertBody(scope: Scope, kind: BodyKind, label: string): Promise<Id<'body'>> {
  const row = await scope.database
    .insertInto('bodies')
    .values({ partnershipId: scope.partnershipId, id: newId<'body'>(), kind, label })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict(`the ${kind} is set up already`)
  return row.id
}
