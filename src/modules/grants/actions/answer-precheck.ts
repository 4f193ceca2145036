import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, notePrecheck } from '../../applications/index.ts'

export interface PrecheckReply {
  readonly answer: 'released' | 'queried' | 'refused'
  readonly note: string
}

/** The federal office releases, asks back, or refuses; the day of the answer is today. */
export const answerPrecheck = (scope: Scope, measureId: Id<'measure'>, reply: PrecheckReply): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    if (measure.precheck !== 'requested') throw new Conflict(`precheck is ${measure.precheck}`)
    await scope.database
      .updateTable('prechecks')
      .set({ ...reply, answeredOn: scope.today, answeredBy: scope.actor.personId })
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', measureId)
      .execute()
    await notePrecheck(scope, measureId, reply.answer)
    await audit(scope, {
      verb: 'answer-precheck',
      record: 'precheck',
      recordId: measureId,
      measureId,
      facts: { ...reply },
    })
  })
