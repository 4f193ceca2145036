import type { Handler } from 'hono'
import { dayInGermany } from '../../../kit/dates.ts'
import type { PersonId } from '../../../kit/ids.ts'
import type { Environment, Host } from '../../../platform/http/environment.ts'
import type { Actor } from '../../../platform/scope.ts'
import { accountPath, signInPath } from '../paths.ts'
import { listPartnershipsOf, listPlatformRolesOf } from '../queries/held-roles.ts'
import { loadActor } from '../queries/load-actor.ts'

type HomeFor = (actor: Actor, slug: string) => string

/** Where people land who signed in without wanting a certain page: in their one partnership, else on their account. */
export const arrive =
  (homeFor: HomeFor): Handler<Environment> =>
  async (c) => {
    const person = c.get('person')
    return c.redirect(person ? await homeOf(c.get('host'), person, homeFor) : signInPath, 303)
  }

async function homeOf(
  { database, clock }: Host,
  person: { readonly id: PersonId },
  homeFor: HomeFor,
): Promise<string> {
  const today = dayInGermany(clock())
  const [roles, above] = await Promise.all([
    listPartnershipsOf(database.across, person.id, today),
    listPlatformRolesOf(database.across, person.id),
  ])
  const [only, ...others] = new Map(roles.map((role) => [role.partnershipId, role.slug]))
  if (!only || others.length > 0 || above.includes('programme_office')) return accountPath
  const [partnershipId, slug] = only
  return homeFor(await loadActor(database.of(partnershipId), partnershipId, person, today), slug)
}
