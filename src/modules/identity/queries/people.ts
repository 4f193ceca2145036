import { type Expression, type SqlBool, sql } from 'kysely'
import type { Queries } from '../../../database/queries.ts'
import type { LocalDate } from '../../../kit/dates.ts'
import type { PersonId } from '../../../kit/ids.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { PlatformRole, Role } from '../vocabulary.ts'
import type { HeldRole } from './held-roles.ts'
import { containing, isBehind, type ListPart, type Part, partOf, usualPartSize } from './list-part.ts'

export interface PersonListPart extends ListPart<PersonId> {
  readonly role?: Role | undefined
  /** Leave it out to see former members too. */
  readonly today?: LocalDate | undefined
}

export interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly roles: readonly HeldRole[]
}

/** People of the partnership by name, a part at a time, each with the roles held here. */
export async function listPeople(
  scope: Scope,
  { name, role, today, after, size = usualPartSize }: PersonListPart = {},
): Promise<Part<PersonRow>> {
  let query = scope.database
    .selectFrom('people as person')
    .select(['person.id', 'person.name', 'person.email'])
    .where((person) => {
      let held = person
        .selectFrom('roles')
        .select('roles.id')
        .where('roles.partnershipId', '=', scope.partnershipId)
        .whereRef('roles.personId', '=', 'person.id')
      if (role) held = held.where('roles.role', '=', role)
      if (today) held = held.where(isHeldOn(today))
      return person.exists(held)
    })
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(size + 1)
  if (name)
    query = query.where((person) =>
      person.or([
        person('person.name', 'ilike', containing(name)),
        person('person.email', 'ilike', containing(name)),
      ]),
    )
  if (after)
    query = query.where(isBehind(sql.ref('person.name'), sql.ref('person.id'), await getPerson(scope, after)))
  const { rows, hasMore } = partOf(await query.execute(), size)
  const roles = await rolesOf(
    scope,
    rows.map((person) => person.id),
  )
  return {
    hasMore,
    rows: rows.map((person) => ({ ...person, roles: roles.filter((held) => held.personId === person.id) })),
  }
}

/** A person who holds or held a role here; others are not found. */
export async function getPersonWithRoles(scope: Scope, id: PersonId): Promise<PersonRow> {
  const roles = await rolesOf(scope, [id])
  found(roles[0], 'person')
  return { ...(await getPerson(scope, id)), roles }
}

const getPerson = async (scope: Scope, id: PersonId) =>
  found(
    await scope.database
      .selectFrom('people')
      .select(['id', 'name', 'email'])
      .where('id', '=', id)
      .executeTakeFirst(),
    'person',
  )

const rolesOf = async (scope: Scope, people: readonly PersonId[]) =>
  people.length === 0
    ? []
    : scope.database
        .selectFrom('roles as held')
        .leftJoin('organisations as organisation', (join) =>
          join
            .onRef('organisation.partnershipId', '=', 'held.partnershipId')
            .onRef('organisation.id', '=', 'held.organisationId'),
        )
        .select([
          'held.id',
          'held.personId',
          'held.role',
          'organisation.name as organisationName',
          'held.heldFrom',
          'held.heldUntil',
        ])
        .where('held.partnershipId', '=', scope.partnershipId)
        .where('held.personId', 'in', people)
        .orderBy('held.heldFrom')
        .limit(2000)
        .execute()

const isHeldOn = (day: LocalDate): Expression<SqlBool> =>
  sql<boolean>`${sql.ref('roles.held_from')} <= ${day} and coalesce(${sql.ref('roles.held_until')}, 'infinity') >= ${day}`

/** For signing in only: tells whoever asks that the address is known. */
export const findPersonByEmail = (across: Queries, email: string) =>
  across
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()

export interface ExampleSignIn {
  readonly email: string
  readonly role: Role | PlatformRole | null
}

/** The people of the example data, for the sign-in page of an example installation. */
export const listExampleSignIns = (across: Queries): Promise<ExampleSignIn[]> =>
  across
    .selectFrom('people as person')
    .leftJoin('roles as held', 'held.personId', 'person.id')
    .leftJoin('platformRoles as above', 'above.personId', 'person.id')
    .select((row) => ['person.email', row.fn.coalesce('held.role', 'above.role').as('role')])
    .distinctOn('person.id')
    .where('person.email', 'like', '%@buntwerk.example')
    .orderBy('person.id')
    .limit(50)
    .execute()

/** False for somebody who was invited and has signed in by link since. */
export async function hasPassword(across: Queries, personId: PersonId): Promise<boolean> {
  const row = await across
    .selectFrom('signInCredentials')
    .select('id')
    .where('personId', '=', personId)
    .where('providerId', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
