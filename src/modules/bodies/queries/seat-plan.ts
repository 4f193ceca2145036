import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { PlannedSeats } from '../rules/composition.ts'

/** The distribution of seats in force on a day; empty before the first was entered. */
export async function listPlannedSeats(
  scope: Scope,
  bodyId: Id<'body'>,
  day: LocalDate,
): Promise<PlannedSeats[]> {
  const rows = await scope.database
    .selectFrom('seatPlans')
    .select(['validFrom', 'seatGroup as group', 'voting', 'seats'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('bodyId', '=', bodyId)
    .where('validFrom', '<=', day)
    .orderBy('validFrom', 'desc')
    .limit(100)
    .execute()
  return rows
    .filter(({ validFrom }) => validFrom === rows[0]?.validFrom)
    .map(({ group, voting, seats }) => ({ group, voting, seats }))
}
