import type { Id } from '../../../kit/ids.ts'
import { Conflict, found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { announceItem, announceMeeting } from '../live-topic.ts'

/**
 * The order in which everybody locks: meeting, agenda item, ballot, measure, fund. Who only needs the meeting to stay
 * as it is locks it shared, so that points of one meeting do not wait for each other. Whoever locks is about to change
 * something: the screens of the meeting are told when the transaction is through.
 */
export async function lockMeeting(scope: Scope, id: Id<'meeting'>, strength: 'update' | 'share' = 'update') {
  const query = scope.database
    .selectFrom('meetings')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
  const row = await (strength === 'update' ? query.forUpdate() : query.forShare()).executeTakeFirst()
  await announceMeeting(scope, id)
  return found(row, 'meeting')
}

export async function lockItem(scope: Scope, id: Id<'agenda-item'>) {
  const row = await scope.database
    .selectFrom('agendaItems')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found(row, 'agenda item')
}

/** The meeting of an item (shared), then the item itself. */
export async function lockItemInMeeting(scope: Scope, id: Id<'agenda-item'>) {
  const row = await scope.database
    .selectFrom('agendaItems')
    .select('meetingId')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  const meeting = await lockMeeting(scope, found(row, 'agenda item').meetingId, 'share')
  return { meeting, item: await lockItem(scope, id) }
}

/**
 * The ballot that is open at an item. Closing locks it alone; votes lock it shared: they do not wait for each other,
 * but no vote comes in while it is being closed, and a closed ballot is a conflict.
 */
export async function lockOpenBallot(
  scope: Scope,
  itemId: Id<'agenda-item'>,
  strength: 'update' | 'share' = 'update',
) {
  const query = scope.database
    .selectFrom('ballots')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .where('state', '=', 'open')
  const ballot = await (strength === 'update' ? query.forUpdate() : query.forShare()).executeTakeFirst()
  if (!ballot) throw new Conflict('no ballot is open at this point')
  await announceItem(scope, itemId)
  return ballot
}

export async function hasOpenBallot(scope: Scope, meetingId: Id<'meeting'>): Promise<boolean> {
  const row = await scope.database
    .selectFrom('ballots as ballot')
    .innerJoin('agendaItems as item', (join) =>
      join
        .onRef('item.partnershipId', '=', 'ballot.partnershipId')
        .onRef('item.id', '=', 'ballot.agendaItemId'),
    )
    .select('ballot.id')
    .where('ballot.partnershipId', '=', scope.partnershipId)
    .where('item.meetingId', '=', meetingId)
    .where('ballot.state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function isBallotOpen(scope: Scope, itemId: Id<'agenda-item'>): Promise<boolean> {
  const row = await scope.database
    .selectFrom('ballots')
    .select('id')
    .where('partnershipId', '=', scope.partnershipId)
    .where('agendaItemId', '=', itemId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row !== undefined
}
