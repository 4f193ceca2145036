import { sql } from 'kysely'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { LeavingReason, SeatGroup } from '../vocabulary.ts'

export interface Member {
  readonly id: Id<'member'>
  readonly bodyId: Id<'body'>
  readonly personId: PersonId | null
  readonly name: string
  readonly seatGroup: SeatGroup
  readonly voting: boolean
  readonly organisationId: Id<'organisation'> | null
  readonly organisationName: string | null
  readonly delegatedBy: string
  readonly appointedOn: LocalDate
  readonly appointedBy: string
  readonly appointmentFileId: Id<'file'> | null
  /** The last day of the term, as it was decided by the day that was asked for; null: until further notice. */
  readonly termUntil: LocalDate | null
  readonly followsId: Id<'member'> | null
  readonly leftOn: LocalDate | null
  readonly leftBecause: LeavingReason | null
  readonly leftNote: string
  /** The deputy on the day that was asked for. */
  readonly deputyName: string | null
  readonly deputyPersonId: PersonId | null
}

const mostMembers = 300

/** The members on a day, in the order of their seats. Who leaves on a day has no seat on it any more. */
export const listMembersAsOf = (scope: Scope, bodyId: Id<'body'>, day: LocalDate): Promise<Member[]> =>
  membersOn(scope, day)
    .where('member.bodyId', '=', bodyId)
    .where('member.appointedOn', '<=', day)
    .where((member) => member.or([member('member.leftOn', 'is', null), member('member.leftOn', '>', day)]))
    .orderBy('member.position')
    .limit(mostMembers)
    .execute()

/** Everybody who had a seat and has it no more on the day, those who left last first. */
export const listFormerMembers = (scope: Scope, bodyId: Id<'body'>, day: LocalDate): Promise<Member[]> =>
  membersOn(scope, day)
    .where('member.bodyId', '=', bodyId)
    .where('member.leftOn', '<=', day)
    .orderBy('member.leftOn', 'desc')
    .orderBy('member.position')
    .limit(mostMembers)
    .execute()

/** Seats that somebody left and nobody took over: a successor can be appointed to them. */
export const listFreedSeats = (scope: Scope, bodyId: Id<'body'>): Promise<Member[]> =>
  membersOn(scope, scope.today)
    .leftJoin('bodyMembers as successor', (join) =>
      join
        .onRef('successor.partnershipId', '=', 'member.partnershipId')
        .onRef('successor.followsId', '=', 'member.id'),
    )
    .where('member.bodyId', '=', bodyId)
    .where('member.leftOn', 'is not', null)
    .where('successor.id', 'is', null)
    .orderBy('member.leftOn', 'desc')
    .limit(100)
    .execute()

export const getMember = async (scope: Scope, id: Id<'member'>): Promise<Member> =>
  found(await membersOn(scope, scope.today).where('member.id', '=', id).executeTakeFirst(), 'member')

/** Who followed this member in the same seat. */
export const findSuccessor = (scope: Scope, id: Id<'member'>): Promise<Member | undefined> =>
  membersOn(scope, scope.today).where('member.followsId', '=', id).executeTakeFirst()

export interface HeldSeat {
  readonly memberId: Id<'member'>
  readonly as: 'member' | 'deputy'
}

/** The seats for which a person may act on a day: the own one first, then those as the named deputy. */
export async function listSeatsHeldBy(
  scope: Scope,
  bodyId: Id<'body'>,
  personId: PersonId,
  day: LocalDate,
): Promise<HeldSeat[]> {
  const members = await listMembersAsOf(scope, bodyId, day)
  const own = members.filter((member) => member.personId === personId)
  const represented = members.filter((member) => member.deputyPersonId === personId)
  return [
    ...own.map(({ id }): HeldSeat => ({ memberId: id, as: 'member' })),
    ...represented.map(({ id }): HeldSeat => ({ memberId: id, as: 'deputy' })),
  ]
}

export interface Deputy {
  readonly id: Id<'deputy'>
  readonly personId: PersonId | null
  readonly name: string
  readonly namedOn: LocalDate
  readonly leftOn: LocalDate | null
}

/** All who ever were named for this member, the newest first. */
export const listDeputies = (scope: Scope, memberId: Id<'member'>): Promise<Deputy[]> =>
  scope.database
    .selectFrom('deputies')
    .select(['id', 'personId', 'name', 'namedOn', 'leftOn'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('memberId', '=', memberId)
    .orderBy('namedOn', 'desc')
    .limit(100)
    .execute()

export interface Term {
  readonly until: LocalDate | null
  readonly decidedOn: LocalDate
  readonly decidedBy: string
}

/** Every term that was decided for this member, the newest first. */
export const listTerms = (scope: Scope, memberId: Id<'member'>): Promise<Term[]> =>
  scope.database
    .selectFrom('termsOfOffice')
    .select(['until', 'decidedOn', 'decidedBy'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('memberId', '=', memberId)
    .orderBy('decidedOn', 'desc')
    .limit(100)
    .execute()

const membersOn = (scope: Scope, day: LocalDate) =>
  scope.database
    .selectFrom('bodyMembers as member')
    .leftJoin('organisations as organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'member.partnershipId')
        .onRef('organisation.id', '=', 'member.organisationId'),
    )
    .leftJoin('deputies as deputy', (join) =>
      join
        .onRef('deputy.partnershipId', '=', 'member.partnershipId')
        .onRef('deputy.memberId', '=', 'member.id')
        .on('deputy.namedOn', '<=', day)
        .on((on) => on.or([on('deputy.leftOn', 'is', null), on('deputy.leftOn', '>', day)])),
    )
    .leftJoin('termsOfOffice as term', (join) =>
      join
        .onRef('term.partnershipId', '=', 'member.partnershipId')
        .onRef('term.memberId', '=', 'member.id')
        // Who is appointed for a day to come has the term already.
        .on(sql<boolean>`term.decided_on <= greatest(${day}::date, member.appointed_on)`)
        .on(
          sql<boolean>`(term.superseded_on is null or term.superseded_on > greatest(${day}::date, member.appointed_on))`,
        ),
    )
    .select([
      'member.id',
      'member.bodyId',
      'member.personId',
      'member.name',
      'member.seatGroup',
      'member.voting',
      'member.organisationId',
      'organisation.name as organisationName',
      'member.delegatedBy',
      'member.appointedOn',
      'member.appointedBy',
      'member.appointmentFileId',
      'term.until as termUntil',
      'member.followsId',
      'member.leftOn',
      'member.leftBecause',
      'member.leftNote',
      'deputy.name as deputyName',
      'deputy.personId as deputyPersonId',
    ])
    .where('member.partnershipId', '=', scope.partnershipId)
