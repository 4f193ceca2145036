import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'

export interface PresentationSlot {
  readonly agendaItemId: Id<'agenda-item'>
  /** "18:20" */
  readonly startsAt: string
  readonly minutes: number
  readonly sequence: number
  readonly invitedAt: Date | null
  /** Day, time and place as they were told; differs when there is something new to tell. */
  readonly invitedFor: string
}

/** When applicants present their applications, in the order of the day. */
export const listSlots = (scope: Scope, meetingId: Id<'meeting'>): Promise<PresentationSlot[]> =>
  scope.database
    .selectFrom('presentationSlots as slot')
    .innerJoin('agendaItems as item', (join) =>
      join.onRef('item.partnershipId', '=', 'slot.partnershipId').onRef('item.id', '=', 'slot.agendaItemId'),
    )
    .select([
      'slot.agendaItemId',
      'slot.startsAt',
      'slot.minutes',
      'slot.sequence',
      'slot.invitedAt',
      'slot.invitedFor',
    ])
    .where('slot.partnershipId', '=', scope.partnershipId)
    .where('item.meetingId', '=', meetingId)
    .where('item.state', '<>', 'removed')
    .orderBy('slot.startsAt')
    .orderBy('item.position')
    .limit(300)
    .execute()
