import { sql } from 'kysely'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { TieKind } from '../vocabulary.ts'
import { listMembersAsOf, type Member } from './members.ts'

export interface Tie {
  readonly id: Id<'tie'>
  readonly memberId: Id<'member'>
  readonly organisationId: Id<'organisation'> | null
  /** As the organisation is called today. */
  readonly name: string
  readonly kind: TieKind
  readonly note: string
  readonly statedOn: LocalDate
}

/** The ties that members have on a day. */
export const listTies = (scope: Scope, memberIds: readonly Id<'member'>[], day: LocalDate): Promise<Tie[]> =>
  memberIds.length === 0
    ? Promise.resolve([])
    : ties(scope)
        .where('tie.memberId', 'in', memberIds)
        .where('tie.statedOn', '<=', day)
        .where((tie) => tie.or([tie('tie.endedOn', 'is', null), tie('tie.endedOn', '>', day)]))
        .orderBy('tie.id')
        .limit(3000)
        .execute()

export const getTie = async (scope: Scope, id: Id<'tie'>): Promise<Tie> =>
  found(await ties(scope).where('tie.id', '=', id).executeTakeFirst(), 'tie')

const ties = (scope: Scope) =>
  scope.database
    .selectFrom('ties as tie')
    .leftJoin('organisations as organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'tie.partnershipId')
        .onRef('organisation.id', '=', 'tie.organisationId'),
    )
    .select(['tie.id', 'tie.memberId', 'tie.organisationId', 'tie.kind', 'tie.note', 'tie.statedOn'])
    .select((tie) => tie.fn.coalesce('organisation.name', 'tie.name').as('name'))
    .where('tie.partnershipId', '=', scope.partnershipId)

export interface TiedMember {
  readonly memberId: Id<'member'>
  readonly name: string
  readonly organisations: readonly { readonly id: Id<'organisation'> | null; readonly name: string }[]
}

/**
 * The members of a day with all they are tied to: the organisation of the seat, those the person applies for, and those
 * the member stated.
 */
export async function listTiedMembers(
  scope: Scope,
  bodyId: Id<'body'>,
  day: LocalDate,
): Promise<TiedMember[]> {
  const members = await listMembersAsOf(scope, bodyId, day)
  const stated = await listTies(
    scope,
    members.map(({ id }) => id),
    day,
  )
  const roles = await listApplicantRoles(scope, members, day)
  return members.map(({ id, personId, name, organisationId, organisationName }) => ({
    memberId: id,
    name,
    organisations: [
      ...(organisationId ? [{ id: organisationId, name: organisationName ?? '' }] : []),
      ...roles.filter((role) => role.personId === personId).map((role) => ({ id: role.id, name: role.name })),
      ...stated
        .filter((tie) => tie.memberId === id)
        .map((tie) => ({ id: tie.organisationId, name: tie.name })),
    ],
  }))
}

/** Who signs in for an organisation is tied to it, whoever sent them. */
const listApplicantRoles = (scope: Scope, members: readonly Member[], day: LocalDate) => {
  const people = members.flatMap(({ personId }) => personId ?? [])
  if (people.length === 0) return Promise.resolve([])
  return scope.database
    .selectFrom('roles as role')
    .innerJoin('organisations as organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'role.partnershipId')
        .onRef('organisation.id', '=', 'role.organisationId'),
    )
    .select(['role.personId', 'organisation.id', 'organisation.name'])
    .where('role.partnershipId', '=', scope.partnershipId)
    .where('role.role', '=', 'applicant')
    .where('role.personId', 'in', people)
    .where('role.heldFrom', '<=', day)
    .where(sql<boolean>`coalesce(role.held_until, ${day}::date) >= ${day}::date`)
    .limit(3000)
    .execute()
}
