import type { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import type { PersonId } from '../../src/kit/ids.ts'
import { assignRole, hashPassword, openSignIn, registerPerson } from '../../src/modules/identity/index.ts'
import type { Environment, Host } from '../../src/platform/http/environment.ts'
import type { Role, Scope } from '../../src/platform/scope.ts'
import { openTestHouse, type TestHouse } from './partnership.ts'

const cheap = { memoryKiB: 64, passes: 1 }
export const testPassword = 'vier Wörter ohne Sinn'

export interface WholeHouse extends TestHouse {
  readonly app: Hono<Environment>
  readonly host: Host
  /** The clock is a value: everything happens at this moment until another is set. */
  readonly setDay: (day: string) => void
}

/** The whole server as people reach it: every module's routes, the real sign-in, a database of the test's own. */
export async function openWholeHouse({ sendsMail = false } = {}): Promise<WholeHouse> {
  const house = await openTestHouse()
  let now = new Date('2018-03-06T11:00:00Z')
  const secret = 'a secret of the tests, long enough for them'
  const parts = { database: house.database, edges: house.edges, secret, clock: () => now }
  const signIn = openSignIn({ ...parts, trustProxy: true, passwordCost: cheap })
  const host: Host = { ...parts, sendsMail, signIn }
  const setDay = (day: string) => {
    now = new Date(`${day}T11:00:00Z`)
  }
  return { ...house, app: createApp(host), host, setDay }
}

/** Somebody who can sign in with `testPassword`. */
export const registered = async (scope: Scope, name: string, email: string): Promise<PersonId> =>
  (await registerPerson(scope, { name, email, passwordHash: await hashPassword(testPassword, cheap) }))
    .personId

/** Somebody who can sign in and holds this role since the beginning. */
export async function inRole(scope: Scope, role: Role, email: string): Promise<PersonId> {
  const personId = await registered(scope, `Person ${role}`, email)
  await assignRole(scope, { personId, role })
  return personId
}
