import { sql } from 'kysely'
import type { Id, PartnershipId } from '../../kit/ids.ts'
import { announce, liveChannel } from '../../platform/live/announce.ts'
import type { Scope } from '../../platform/scope.ts'

/** What the screens of a meeting follow. */
export const meetingTopic = (partnershipId: PartnershipId, meetingId: Id<'meeting'>): string =>
  `${partnershipId}:${meetingId}`

/** Once the transaction is through, the screens of the meeting show what has become of it. */
export const announceMeeting = (scope: Scope, meetingId: Id<'meeting'>): Promise<unknown> =>
  announce(scope, meetingTopic(scope.partnershipId, meetingId))

/** The same, where only the point is known. */
export const announceItem = (scope: Scope, itemId: Id<'agenda-item'>): Promise<unknown> =>
  sql`select pg_notify(${liveChannel}, concat(partnership_id, ':', meeting_id)) from agenda_items
    where partnership_id = ${scope.partnershipId} and id = ${itemId}`.execute(scope.database)
