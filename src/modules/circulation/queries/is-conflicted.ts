import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

/** Is the person's own seat barred from this case in a written vote, past ones included? */
export async function isConflictedInCirculation(
  scope: Scope,
  measureId: Id<'measure'>,
  personId: PersonId,
): Promise<boolean> {
  const row = await scope.database
    .selectFrom('circulationSeats as seat')
    .innerJoin('circulations as circulation', (join) =>
      join
        .onRef('circulation.partnershipId', '=', 'seat.partnershipId')
        .onRef('circulation.id', '=', 'seat.circulationId'),
    )
    .innerJoin('bodyMembers as member', (join) =>
      join.onRef('member.partnershipId', '=', 'seat.partnershipId').onRef('member.id', '=', 'seat.memberId'),
    )
    .select('seat.memberId')
    .where('seat.partnershipId', '=', scope.partnershipId)
    .where('circulation.measureId', '=', measureId)
    .where('member.personId', '=', personId)
    .where('seat.conflict', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
