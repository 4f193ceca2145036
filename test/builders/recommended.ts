import type { Id } from '../../src/kit/ids.ts'
import { moveMeasure } from '../../src/modules/applications/index.ts'
import { writeDecision } from '../../src/modules/committee/actions/write-decision.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { inTransaction } from '../../src/platform/transaction.ts'
import { euro } from './partnership.ts'

/** Recommended on the scope's day, without the meeting around it. */
export const recommend = (meeting: Scope, measureId: Id<'measure'>, amount: number): Promise<void> =>
  inTransaction(meeting, async (scope) => {
    await moveMeasure(scope, measureId, { to: 'scheduled' })
    await moveMeasure(scope, measureId, { to: 'recommended' })
    await writeDecision(scope, {
      measureId,
      kind: 'recommended',
      decidedBy: 'committee',
      amountCents: euro(amount),
      generation: '2017',
      decidedOn: scope.today,
    })
  })
