import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { PlannedSeats } from '../rules/composition.ts'
import { lockBody } from './lock-body.ts'

/** Sets how many seats each group has from a day on. The same day again replaces it; earlier distributions stay. */
export const planSeats = (
  scope: Scope,
  bodyId: Id<'body'>,
  validFrom: LocalDate,
  plan: readonly PlannedSeats[],
): Promise<void> =>
  inTransaction(scope, async (scope) => {
    const { partnershipId } = scope
    await lockBody(scope, bodyId)
    await scope.database
      .deleteFrom('seatPlans')
      .where('partnershipId', '=', partnershipId)
      .where('bodyId', '=', bodyId)
      .where('validFrom', '=', validFrom)
      .execute()
    const rows = plan.map(({ group: seatGroup, voting, seats }) => ({
      partnershipId,
      bodyId,
      validFrom,
      seatGroup,
      voting,
      seats,
    }))
    if (rows.length > 0) await scope.database.insertInto('seatPlans').values(rows).execute()
    const seats = plan.reduce((sum, group) => sum + group.seats, 0)
    await audit(scope, { verb: 'plan-seats', record: 'body', recordId: bodyId, facts: { validFrom, seats } })
  })
