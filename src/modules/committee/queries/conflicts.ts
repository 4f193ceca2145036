import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { ConflictState } from '../rules/conflicts.ts'
import type { VoteCounts } from '../vocabulary.ts'

export interface DeclaredConflict {
  readonly agendaItemId: Id<'agenda-item'>
  readonly memberId: Id<'member'>
  readonly memberName: string
  readonly reason: string
  readonly state: ConflictState
  /** Why the member contests it. */
  readonly objection: string
  /** Why it was lifted, or what the body said to it. */
  readonly resolution: string
  /** The body's vote on it; null where it did not have to decide. */
  readonly votes: VoteCounts | null
}

/** Who is kept out of the items: what was lifted is not among them. */
export const listConflicts = async (
  scope: Scope,
  itemIds: readonly Id<'agenda-item'>[],
): Promise<DeclaredConflict[]> =>
  (await listEveryConflict(scope, itemIds)).filter(({ state }) => state !== 'lifted')

/** Everything that was said about conflicts at the items, lifted ones included. */
export async function listEveryConflict(
  scope: Scope,
  itemIds: readonly Id<'agenda-item'>[],
): Promise<DeclaredConflict[]> {
  if (itemIds.length === 0) return []
  const rows = await scope.database
    .selectFrom('conflictsOfInterest as conflict')
    .innerJoin('bodyMembers as member', (join) =>
      join
        .onRef('member.partnershipId', '=', 'conflict.partnershipId')
        .onRef('member.id', '=', 'conflict.memberId'),
    )
    .select(['conflict.agendaItemId', 'conflict.memberId', 'member.name as memberName', 'conflict.reason'])
    .select(['conflict.state', 'conflict.objection', 'conflict.resolution', 'conflict.votes'])
    .where('conflict.partnershipId', '=', scope.partnershipId)
    .where('conflict.agendaItemId', 'in', itemIds)
    .orderBy('member.position')
    .limit(3000)
    .execute()
  return rows.map((row) => ({ ...row, votes: row.votes as VoteCounts | null }))
}

/**
 * Is the person barred from this case: a conflict of interest at any of its agenda items, past ones included. It is the
 * seat's, so it bars who is named to stand in for the member as well.
 */
export async function isConflicted(
  scope: Scope,
  measureId: Id<'measure'>,
  personId: PersonId,
): Promise<boolean> {
  const row = await scope.database
    .selectFrom('conflictsOfInterest as conflict')
    .innerJoin('agendaItems as item', (join) =>
      join
        .onRef('item.partnershipId', '=', 'conflict.partnershipId')
        .onRef('item.id', '=', 'conflict.agendaItemId'),
    )
    .innerJoin('bodyMembers as member', (join) =>
      join
        .onRef('member.partnershipId', '=', 'conflict.partnershipId')
        .onRef('member.id', '=', 'conflict.memberId'),
    )
    .leftJoin('deputies as deputy', (join) =>
      join
        .onRef('deputy.partnershipId', '=', 'conflict.partnershipId')
        .onRef('deputy.memberId', '=', 'conflict.memberId')
        .on((on) => on.or([on('deputy.leftOn', 'is', null), on('deputy.leftOn', '>', scope.today)])),
    )
    .select('item.id')
    .where('conflict.partnershipId', '=', scope.partnershipId)
    .where('conflict.state', '<>', 'lifted')
    .where('item.measureId', '=', measureId)
    .where((row) => row.or([row('member.personId', '=', personId), row('deputy.personId', '=', personId)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
