import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMembersAsOf } from '../../bodies/index.ts'
import type { ToldMeeting, ToldPoint } from '../rules/agenda-changes.ts'
import { type AgendaItem } from './agenda.ts'
import type { Meeting } from './meetings.ts'

export interface Invitation extends ToldMeeting {
  readonly id: Id<'invitation'>
  /** 0 for the first. */
  readonly sequence: number
  readonly message: string
  readonly sentOn: LocalDate
  readonly sentAt: Date
  readonly sentByName: string | null
}

/** What was sent, the newest first. */
export const listInvitations = async (scope: Scope, meetingId: Id<'meeting'>): Promise<Invitation[]> =>
  (await scope.database
    .selectFrom('invitations as invitation')
    .leftJoin('people as sender', 'sender.id', 'invitation.sentBy')
    .select([
      'invitation.id',
      'invitation.sequence',
      'invitation.meetsOn',
      'invitation.startsAt',
      'invitation.place',
      'invitation.agenda',
      'invitation.message',
      'invitation.sentOn',
      'invitation.sentAt',
      'sender.name as sentByName',
    ])
    .where('invitation.partnershipId', '=', scope.partnershipId)
    .where('invitation.meetingId', '=', meetingId)
    .orderBy('invitation.sequence', 'desc')
    .limit(100)
    .execute()) as unknown as Invitation[]

/** What would be told today. */
export const toldToday = (
  { meetsOn, startsAt, place }: Meeting,
  items: readonly AgendaItem[],
): ToldMeeting => ({
  meetsOn,
  startsAt,
  place,
  agenda: items.map(({ id, title, public: isPublic }): ToldPoint => ({ id, title, public: isPublic })),
})

export interface Invited {
  readonly memberId: Id<'member'>
  readonly personId: PersonId | null
  readonly name: string
  /** Null: has no sign-in here and is told in another way. */
  readonly address: string | null
}

/** The members of the day of the meeting, each followed by the deputy who may have to come. */
export async function listInvited(
  scope: Scope,
  { bodyId, meetsOn }: Pick<Meeting, 'bodyId' | 'meetsOn'>,
): Promise<Invited[]> {
  const members = await listMembersAsOf(scope, bodyId, meetsOn)
  const seats = members.flatMap(({ id: memberId, personId, name, deputyName, deputyPersonId }) => [
    { memberId, personId, name },
    ...(deputyName ? [{ memberId, personId: deputyPersonId, name: deputyName }] : []),
  ])
  const personIds = seats.flatMap(({ personId }) => (personId ? [personId] : []))
  const addresses = await addressesOf(scope, personIds)
  return seats.map((seat) => ({
    ...seat,
    address: (seat.personId && addresses.get(seat.personId)) ?? null,
  }))
}

async function addressesOf(
  scope: Scope,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (personIds.length === 0) return new Map()
  const people = await scope.database
    .selectFrom('people')
    .select(['id', 'email'])
    .where('id', 'in', personIds)
    .execute()
  return new Map(people.map(({ id, email }) => [id, email]))
}

export interface Recipient {
  readonly invitationId: Id<'invitation'>
  readonly name: string
  readonly address: string | null
}

/** Who was served with which invitation. */
export const listRecipients = (scope: Scope, meetingId: Id<'meeting'>): Promise<Recipient[]> =>
  scope.database
    .selectFrom('invitationRecipients as recipient')
    .innerJoin('invitations as invitation', (join) =>
      join
        .onRef('invitation.partnershipId', '=', 'recipient.partnershipId')
        .onRef('invitation.id', '=', 'recipient.invitationId'),
    )
    .select(['recipient.invitationId', 'recipient.name', 'recipient.address'])
    .where('recipient.partnershipId', '=', scope.partnershipId)
    .where('invitation.meetingId', '=', meetingId)
    .orderBy('recipient.name')
    .limit(5000)
    .execute()
