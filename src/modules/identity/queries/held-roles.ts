import type { Queries } from '../../../database/queries.ts'
import type { LocalDate } from '../../../kit/dates.ts'
import type { Id, PartnershipId, PersonId } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Role } from '../vocabulary.ts'

export interface HeldRole {
  readonly id: Id<'role'>
  readonly role: Role
  readonly organisationName: string | null
  readonly heldFrom: LocalDate
  readonly heldUntil: LocalDate | null
}

export interface RoleSomewhere extends HeldRole {
  readonly partnershipId: PartnershipId
  readonly slug: string
  readonly partnershipName: string
}

/** The roles of a person in all partnerships that have not ended before `today`, by partnership. */
export const listPartnershipsOf = (
  across: Queries,
  personId: PersonId,
  today: LocalDate,
): Promise<RoleSomewhere[]> =>
  across
    .selectFrom('roles as held')
    .innerJoin('partnerships as partnership', 'partnership.id', 'held.partnershipId')
    .leftJoin('organisations as organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'held.partnershipId')
        .onRef('organisation.id', '=', 'held.organisationId'),
    )
    .select([
      'held.id',
      'held.role',
      'held.heldFrom',
      'held.heldUntil',
      'organisation.name as organisationName',
      'held.partnershipId',
      'partnership.slug',
      'partnership.name as partnershipName',
    ])
    .where('held.personId', '=', personId)
    .where((held) => held.or([held('held.heldUntil', 'is', null), held('held.heldUntil', '>=', today)]))
    .orderBy('partnership.name')
    .orderBy('held.heldFrom')
    .limit(200)
    .execute()

export const listPlatformRolesOf = async (across: Queries, personId: PersonId) =>
  (await across.selectFrom('platformRoles').select('role').where('personId', '=', personId).execute()).map(
    ({ role }) => role,
  )

export const getRole = async (scope: Scope, id: Id<'role'>) =>
  found(
    await scope.database
      .selectFrom('roles')
      .select(['id', 'personId', 'role', 'heldFrom', 'heldUntil'])
      .where('partnershipId', '=', scope.partnershipId)
      .where('id', '=', id)
      .executeTakeFirst(),
    'role',
  )
