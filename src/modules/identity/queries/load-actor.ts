import { keptQuery } from '../../../database/kept-query.ts'
import type { Queries } from '../../../database/queries.ts'
import type { LocalDate } from '../../../kit/dates.ts'
import type { PartnershipId, PersonId } from '../../../kit/ids.ts'
import type { Actor } from '../../../platform/scope.ts'
import { visitor } from '../permissions.ts'

/** Who the person is in this partnership on this day, in one query; a visitor needs none. */
export async function loadActor(
  database: Queries,
  partnershipId: PartnershipId,
  person: { readonly id: PersonId } | undefined,
  today: LocalDate,
): Promise<Actor> {
  if (!person) return visitor
  const rows = await rolesOf(database, { partnershipId, personId: person.id, today })
  const first = rows[0]
  if (!first) return visitor
  const organisations = rows.flatMap((row) =>
    row.role === 'applicant' && row.organisationId ? [row.organisationId] : [],
  )
  return {
    personId: person.id,
    name: first.name,
    roles: new Set(rows.flatMap((row) => row.role ?? [])),
    organisationIds: [...new Set(organisations)],
    programmeOffice: rows.some((row) => row.platformRole === 'programme_office'),
    operator: rows.some((row) => row.platformRole === 'operator'),
  }
}

interface Asked {
  readonly partnershipId: PartnershipId
  readonly personId: PersonId
  readonly today: LocalDate
}

/** Asked by every request of somebody signed in. */
const rolesOf = keptQuery((database, { partnershipId, personId, today }: Asked) =>
  database
    .selectFrom('people as person')
    .leftJoin('platformRoles as above', 'above.personId', 'person.id')
    .leftJoin('roles as held', (join) =>
      join
        .onRef('held.personId', '=', 'person.id')
        .on('held.partnershipId', '=', partnershipId)
        .on('held.heldFrom', '<=', today)
        .on((held) => held.or([held('held.heldUntil', 'is', null), held('held.heldUntil', '>=', today)])),
    )
    .select(['person.name', 'above.role as platformRole', 'held.role', 'held.organisationId'])
    .where('person.id', '=', personId),
)
