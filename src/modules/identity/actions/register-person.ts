import type { Queries } from '../../../database/queries.ts'
import { newId, type PersonId } from '../../../kit/ids.ts'
import { audit } from '../../../platform/audit.ts'
import type { Scope } from '../../../platform/scope.ts'
import { inTransaction } from '../../../platform/transaction.ts'

export interface NewPerson {
  readonly name: string
  readonly email: string
  /** Of `hashPassword`; without it the person signs in with a link by e-mail. */
  readonly passwordHash?: string
}

export interface Registered {
  readonly personId: PersonId
  /** False: the address was known already; name and password stay as they were. */
  readonly isNew: boolean
}

/** Makes a person known on behalf of a partnership; somebody known from another partnership is the same person. */
export const registerPerson = (scope: Scope, person: NewPerson): Promise<Registered> =>
  inTransaction(scope, async (scope) => {
    const registered = await insertPerson(scope.database, person, scope.now)
    if (registered.isNew)
      await audit(scope, { verb: 'register', record: 'person', recordId: registered.personId })
    return registered
  })

/** The same for people above the partnerships: the operator and the programme office. */
export const registerPersonAcross = (across: Queries, person: NewPerson, now: Date): Promise<Registered> =>
  across.transaction().execute((database) => insertPerson(database, person, now))

async function insertPerson(database: Queries, person: NewPerson, now: Date): Promise<Registered> {
  const id = newId<'person'>()
  const email = person.email.trim().toLowerCase()
  const inserted = await database
    .insertInto('people')
    .values({
      id,
      name: person.name.trim(),
      email,
      // Nobody registers oneself, so no password can be older than the proof that the mailbox is theirs.
      emailVerified: true,
      image: null,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return { personId: await idOf(database, email), isNew: false }
  if (person.passwordHash) await insertPassword(database, id, person.passwordHash, now)
  return { personId: id, isNew: true }
}

const idOf = async (database: Queries, email: string): Promise<PersonId> =>
  (await database.selectFrom('people').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

const insertPassword = (database: Queries, personId: PersonId, password: string, now: Date) =>
  database
    .insertInto('signInCredentials')
    .values({
      id: newId(),
      personId,
      accountId: personId,
      providerId: 'credential',
      password,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
