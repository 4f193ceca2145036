import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { lockMeasure, notePrecheck } from '../../applications/index.ts'

/** Asks the federal office for the release of a measure; again after it had a question. */
export const requestPrecheck = (scope: Scope, measureId: Id<'measure'>): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const measure = await lockMeasure(scope, measureId)
    const asked = measure.precheck !== 'none' && measure.precheck !== 'queried'
    if (asked || (measure.state !== 'recommended' && measure.state !== 'admitted'))
      throw new Conflict(`precheck of a measure in ${measure.state}, ${measure.precheck}`)
    const request = { requestedOn: scope.today, requestedBy: scope.actor.personId }
    await scope.database
      .insertInto('prechecks')
      .values({ partnershipId: scope.partnershipId, measureId, ...request })
      .onConflict((conflict) =>
        conflict
          .columns(['partnershipId', 'measureId'])
          .doUpdateSet({ ...request, answer: null, answeredOn: null, answeredBy: null }),
      )
      .execute()
    await notePrecheck(scope, measureId, 'requested')
    await audit(scope, { verb: 'request-precheck', record: 'precheck', recordId: measureId, measureId })
  })
