import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'

export interface FollowUp {
  readonly id: Id<'follow-up'>
  readonly meetingId: Id<'meeting'>
  readonly meetsOn: LocalDate
  readonly itemTitle: string | null
  readonly text: string
  readonly responsible: string
  readonly responsibleId: PersonId | null
  readonly dueOn: LocalDate | null
  readonly doneOn: LocalDate | null
  readonly result: string
}

/** What a meeting left to do, in the order in which it was written down. */
export const listFollowUpsOf = (scope: Scope, meetingId: Id<'meeting'>): Promise<FollowUp[]> =>
  followUps(scope)
    .where('followUp.meetingId', '=', meetingId)
    .orderBy('followUp.createdAt')
    .orderBy('followUp.id')
    .limit(200)
    .execute()

/** What is still to be done, the most urgent first, those without a day last. */
export const listOpenFollowUps = (scope: Scope): Promise<FollowUp[]> =>
  followUps(scope)
    .where('followUp.doneOn', 'is', null)
    .orderBy('followUp.dueOn', (order) => order.asc().nullsLast())
    .orderBy('followUp.id')
    .limit(500)
    .execute()

/** What was done last comes first. */
export const listDoneFollowUps = (scope: Scope): Promise<FollowUp[]> =>
  followUps(scope)
    .where('followUp.doneOn', 'is not', null)
    .orderBy('followUp.doneOn', 'desc')
    .orderBy('followUp.id', 'desc')
    .limit(100)
    .execute()

export const getFollowUp = async (scope: Scope, id: Id<'follow-up'>): Promise<FollowUp> =>
  found(await followUps(scope).where('followUp.id', '=', id).executeTakeFirst(), 'follow-up')

const followUps = (scope: Scope) =>
  scope.database
    .selectFrom('followUps as followUp')
    .innerJoin('meetings as meeting', (join) =>
      join
        .onRef('meeting.partnershipId', '=', 'followUp.partnershipId')
        .onRef('meeting.id', '=', 'followUp.meetingId'),
    )
    .leftJoin('agendaItems as item', (join) =>
      join
        .onRef('item.partnershipId', '=', 'followUp.partnershipId')
        .onRef('item.id', '=', 'followUp.agendaItemId'),
    )
    .select([
      'followUp.id',
      'followUp.meetingId',
      'meeting.meetsOn',
      'item.title as itemTitle',
      'followUp.text',
      'followUp.responsible',
      'followUp.responsibleId',
      'followUp.dueOn',
      'followUp.doneOn',
      'followUp.result',
    ])
    .where('followUp.partnershipId', '=', scope.partnershipId)
