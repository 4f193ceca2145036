import { type Id, newId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { getCall, isOpen } from '../call-queries.ts'

export interface Beginning {
  readonly callId: Id<'call'>
  readonly applicantId: Id<'organisation'>
}

/** Opens a draft for an open call: the case exists from here on, and has no number before it is submitted. */
export const beginApplication = (scope: Scope, { callId, applicantId }: Beginning): Promise<Id<'measure'>> =>
  inTransaction(scope, async (scope) => {
    const call = await getCall(scope, callId)
    if (!isOpen(call, scope.today)) throw new Conflict('the call is not open')
    const id = newId<'measure'>()
    await scope.database
      .insertInto('measures')
      .values({
        partnershipId: scope.partnershipId,
        id,
        fundingYearId: call.fundingYearId,
        fundId: call.fundId,
        callId,
        applicantId,
        state: 'draft',
        dueOn: call.deadline,
        forMicroGrant: call.forMicroGrants,
        createdBy: scope.actor.personId,
        createdAt: scope.now,
      })
      .execute()
    await scope.database
      .insertInto('applications')
      .values({
        partnershipId: scope.partnershipId,
        measureId: id,
        answers: '{}',
        savedAt: scope.now,
        savedBy: scope.actor.personId,
      })
      .execute()
    await audit(scope, {
      verb: 'begin',
      record: 'application',
      recordId: id,
      measureId: id,
      facts: { call: call.title },
    })
    return id
  })
