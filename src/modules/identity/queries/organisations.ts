import { sql } from 'kysely'
import type { Id } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { containing, isBehind, type ListPart, partOf, usualPartSize } from './list-part.ts'

export const findOrganisation = (scope: Scope, id: Id<'organisation'>) =>
  scope.database
    .selectFrom('organisations')
    .selectAll()
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()

export type Organisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

export const getOrganisation = async (scope: Scope, id: Id<'organisation'>): Promise<Organisation> =>
  found(await findOrganisation(scope, id), 'organisation')

/** The organisations the actor applies for. */
export const listOwnOrganisations = async (scope: Scope) =>
  scope.actor.organisationIds.length === 0
    ? []
    : scope.database
        .selectFrom('organisations')
        .select(['id', 'name', 'town'])
        .where('partnershipId', '=', scope.partnershipId)
        .where('id', 'in', scope.actor.organisationIds as Id<'organisation'>[])
        .orderBy('name')
        .execute()

/** Organisations by name, a part at a time. */
export async function listOrganisations(
  scope: Scope,
  { name, after, size = usualPartSize }: ListPart<Id<'organisation'>> = {},
) {
  let query = scope.database
    .selectFrom('organisations')
    .select(['id', 'name', 'legalForm', 'town', 'email', 'phone'])
    .where('partnershipId', '=', scope.partnershipId)
    .orderBy('name')
    .orderBy('id')
    .limit(size + 1)
  if (name) query = query.where('name', 'ilike', containing(name))
  if (after) {
    const row = await getOrganisation(scope, after)
    query = query.where(isBehind(sql.ref('name'), sql.ref('id'), row))
  }
  return partOf(await query.execute(), size)
}
