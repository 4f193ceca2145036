import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type SeatGroup, seatGroups } from '../vocabulary.ts'

export interface Member {
  readonly id: Id<'member'>
  readonly personId: PersonId | null
  readonly name: string
  readonly seatGroup: SeatGroup
  readonly voting: boolean
  readonly organisationId: Id<'organisation'> | null
  readonly organisationName: string | null
  readonly delegatedBy: string
  readonly deputyName: string | null
  readonly appointedOn: LocalDate
  readonly leftOn: LocalDate | null
}

const mostMembers = 300

export const findCommittee = (scope: Scope) =>
  scope.database
    .selectFrom('bodies')
    .select(['id', 'label'])
    .where('partnershipId', '=', scope.partnershipId)
    .where('kind', '=', 'committee')
    .executeTakeFirst()

export const getCommittee = async (scope: Scope) => found(await findCommittee(scope), 'committee')

/** The members on a day, in the order of their seats. Who leaves on a day has no seat on it any more. */
export const listMembersAsOf = (scope: Scope, bodyId: Id<'body'>, day: LocalDate): Promise<Member[]> =>
  members(scope)
    .where('member.bodyId', '=', bodyId)
    .where('member.appointedOn', '<=', day)
    .where((member) => member.or([member('member.leftOn', 'is', null), member('member.leftOn', '>', day)]))
    .orderBy('member.position')
    .limit(mostMembers)
    .execute()

/** Everybody who ever had a seat, those who left last. */
export const listMembersEver = (scope: Scope, bodyId: Id<'body'>): Promise<Member[]> =>
  members(scope)
    .where('member.bodyId', '=', bodyId)
    .orderBy('member.leftOn', (order) => order.desc().nullsFirst())
    .orderBy('member.position')
    .limit(mostMembers)
    .execute()

export const getMember = async (scope: Scope, id: Id<'member'>): Promise<Member> =>
  found(await members(scope).where('member.id', '=', id).executeTakeFirst(), 'committee member')

const members = (scope: Scope) =>
  scope.database
    .selectFrom('bodyMembers as member')
    .leftJoin('organisations as organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'member.partnershipId')
        .onRef('organisation.id', '=', 'member.organisationId'),
    )
    .select([
      'member.id',
      'member.personId',
      'member.name',
      'member.seatGroup',
      'member.voting',
      'member.organisationId',
      'organisation.name as organisationName',
      'member.delegatedBy',
      'member.deputyName',
      'member.appointedOn',
      'member.leftOn',
    ])
    .where('member.partnershipId', '=', scope.partnershipId)

export interface CommitteeSummary {
  readonly label: string
  /** Voting seats by group, groups without a seat left out. */
  readonly seats: readonly { readonly group: SeatGroup; readonly count: number }[]
  readonly votingSeats: number
  readonly advisorySeats: number
}

/** What the public page says of the body; undefined before it is set up. */
export async function findCommitteeSummary(scope: Scope): Promise<CommitteeSummary | undefined> {
  const body = await findCommittee(scope)
  if (!body) return undefined
  const members = await listMembersAsOf(scope, body.id, scope.today)
  const voting = members.filter((member) => member.voting)
  const countOf = (group: SeatGroup) => voting.filter((member) => member.seatGroup === group).length
  return {
    label: body.label,
    seats: seatGroups.map((group) => ({ group, count: countOf(group) })).filter(({ count }) => count > 0),
    votingSeats: voting.length,
    advisorySeats: members.length - voting.length,
  }
}
