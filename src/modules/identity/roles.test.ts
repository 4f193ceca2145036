import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cheap, now, openTown, type Town } from '../../../test/identity/town.ts'
import { addDays, localDate } from '../../kit/dates.ts'
import { codesOf } from '../../kit/findings.ts'
import { newId, type PersonId } from '../../kit/ids.ts'
import { Conflict, NotFound, Refused } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { appointAbove } from './actions/appoint-above.ts'
import { assignRole } from './actions/assign-role.ts'
import { endRole } from './actions/end-role.ts'
import { registerOrganisation } from './actions/register-organisation.ts'
import { registerPerson, registerPersonAcross } from './actions/register-person.ts'
import { visitor } from './permissions.ts'
import { listPartnershipsOf } from './queries/held-roles.ts'
import { loadActor } from './queries/load-actor.ts'
import { getOrganisation, listOrganisations } from './queries/organisations.ts'
import { listPeople } from './queries/people.ts'
import { hashPassword } from './sign-in/password-hash.ts'

let town: Town
let scope: Scope
beforeAll(async () => {
  town = await openTown()
  scope = town.here
})
afterAll(() => town.close())

let people = 0
const somebody = async (): Promise<PersonId> => {
  people += 1
  const person = { name: `Person ${people}`, email: `person${people}@buntwerk.example` }
  return (await registerPerson(scope, person)).personId
}
const actorOn = (id: PersonId, day = scope.today, partnership = scope) =>
  loadActor(partnership.database, partnership.partnershipId, { id }, day)
const auditsOf = async (recordId: string) =>
  (
    await scope.database
      .selectFrom('auditEntries')
      .select('verb')
      .where('partnershipId', '=', scope.partnershipId)
      .where('recordId', '=', recordId)
      .orderBy('id')
      .execute()
  ).map(({ verb }) => verb)

describe('the actor', () => {
  it('has a role from its first to its last day', async () => {
    const id = await somebody()
    const [first, last] = [localDate('2026-02-01'), localDate('2026-04-30')]
    await assignRole(scope, { personId: id, role: 'committee_voting', heldFrom: first, heldUntil: last })
    const has = async (day: typeof first) => (await actorOn(id, day)).roles.has('committee_voting')
    expect(await has(addDays(first, -1))).toBe(false)
    expect(await has(first)).toBe(true)
    expect(await has(last)).toBe(true)
    expect(await has(addDays(last, 1))).toBe(false)
  })

  it('has no role of another partnership', async () => {
    const id = await somebody()
    await assignRole(scope, { personId: id, role: 'auditor' })
    expect([...(await actorOn(id)).roles]).toEqual(['auditor'])
    expect([...(await actorOn(id, scope.today, town.elsewhere)).roles]).toEqual([])
  })

  it('acts for the organisations applied for, not for the one that sent a member', async () => {
    const id = await somebody()
    const own = await registerOrganisation(scope, { name: 'Kino-Club' })
    const sending = await registerOrganisation(scope, { name: 'Kreisjugendring' })
    await assignRole(scope, { personId: id, role: 'applicant', organisationId: own })
    await assignRole(scope, { personId: id, role: 'committee_voting', organisationId: sending })
    const actor = await actorOn(id)
    expect(actor.organisationIds).toEqual([own])
    expect([...actor.roles].toSorted()).toEqual(['applicant', 'committee_voting'])
  })

  it('carries the offices above the partnerships', async () => {
    const { personId } = await registerPersonAcross(
      town.host.database.across,
      { name: 'Bund', email: 'bund@buntwerk.example' },
      now,
    )
    await appointAbove(town.host.database.across, personId, 'programme_office')
    await appointAbove(town.host.database.across, personId, 'programme_office')
    expect(await actorOn(personId)).toMatchObject({ name: 'Bund', programmeOffice: true, operator: false })
  })

  it('is a visitor when nobody is signed in, or the person is gone', async () => {
    expect(await loadActor(scope.database, scope.partnershipId, undefined, scope.today)).toBe(visitor)
    expect(await actorOn(newId<'person'>())).toBe(visitor)
  })
})

describe('giving and ending a role', () => {
  it('is written into the history', async () => {
    const id = await somebody()
    const role = await assignRole(scope, {
      personId: id,
      role: 'youth_forum',
      heldFrom: addDays(scope.today, -9),
    })
    await endRole(scope, role)
    expect(await auditsOf(role)).toEqual(['assign', 'end'])
    expect((await actorOn(id)).roles.size).toBe(1)
    expect((await actorOn(id, addDays(scope.today, 1))).roles.size).toBe(0)
    await expect(endRole(scope, role)).rejects.toThrow(Conflict)
  })

  it('takes back a role that would end before it began', async () => {
    const id = await somebody()
    const role = await assignRole(scope, { personId: id, role: 'auditor' })
    await endRole(scope, role, addDays(scope.today, -1))
    expect((await actorOn(id)).roles.size).toBe(0)
    expect(await auditsOf(role)).toEqual(['assign', 'end'])
  })

  it('refuses the same role twice, also when two offices give it at once', async () => {
    const id = await somebody()
    const give = () => assignRole(scope, { personId: id, role: 'youth_forum' })
    const given = await Promise.allSettled([give(), give()])
    expect(given.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refusal = await give().catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refused)
    expect(codesOf((refusal as Refused).findings)).toEqual(['role-held-already'])
  })

  it("does not know another partnership's organisation", async () => {
    const foreign = await registerOrganisation(town.elsewhere, { name: 'Verein dort' })
    const wanted = { personId: await somebody(), role: 'applicant', organisationId: foreign } as const
    await expect(assignRole(scope, wanted)).rejects.toThrow(NotFound)
    await expect(getOrganisation(scope, foreign)).rejects.toThrow(NotFound)
  })

  it('leaves a lead office, also when two end each other', async () => {
    const elsewhere = town.elsewhere
    const lead = async () => assignRole(elsewhere, { personId: await somebody(), role: 'lead_office' })
    const roles = [await lead(), await lead()]
    const ended = await Promise.allSettled(roles.map((role) => endRole(elsewhere, role)))
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a person', () => {
  it('is one person in all partnerships, and keeps name and password', async () => {
    const email = 'Zwei@buntwerk.example'
    const first = await registerPerson(scope, {
      name: 'Erste',
      email,
      passwordHash: await hashPassword('x', cheap),
    })
    const second = await registerPerson(town.elsewhere, {
      name: 'Zweite',
      email: email.toLowerCase(),
      passwordHash: await hashPassword('y', cheap),
    })
    expect(second).toEqual({ personId: first.personId, isNew: false })
    expect((await actorOn(first.personId)).name).toBe('Erste')
    const across = town.host.database.across
    const kept = across.selectFrom('signInCredentials').select('id').where('personId', '=', first.personId)
    expect(await kept.execute()).toHaveLength(1)
  })

  it('sees the own roles of all partnerships', async () => {
    const id = await somebody()
    await assignRole(scope, { personId: id, role: 'auditor' })
    await assignRole(town.elsewhere, { personId: id, role: 'youth_forum' })
    const roles = await listPartnershipsOf(town.host.database.across, id, scope.today)
    expect(roles.map(({ slug, role }) => [slug, role])).toEqual([
      ['dort', 'youth_forum'],
      ['hier', 'auditor'],
    ])
  })
})

describe('lists', () => {
  it('of organisations come a part at a time, none twice, none left out', async () => {
    for (const name of ['Äpfel', 'Birnen', 'Birnen', 'Zitronen %'])
      await registerOrganisation(town.elsewhere, { name })
    const names: string[] = []
    let part = await listOrganisations(town.elsewhere, { size: 2 })
    names.push(...part.rows.map((row) => row.name))
    while (part.hasMore) {
      part = await listOrganisations(town.elsewhere, { size: 2, after: part.rows.at(-1)?.id })
      names.push(...part.rows.map((row) => row.name))
    }
    const all = await listOrganisations(town.elsewhere)
    expect(names).toEqual(all.rows.map((row) => row.name))
    expect(names.filter((name) => name === 'Birnen')).toHaveLength(2)
    const found = await listOrganisations(town.elsewhere, { name: '%' })
    expect(found.rows.map((row) => row.name)).toEqual(['Zitronen %'])
  })

  it('of people show the roles held here, and former ones on request', async () => {
    const { personId } = await registerPerson(scope, {
      name: 'Frühere Person',
      email: 'frueher@buntwerk.example',
    })
    const [heldFrom, heldUntil] = [localDate('2020-01-01'), localDate('2020-12-31')]
    await assignRole(scope, { personId, role: 'committee_advisory', heldFrom, heldUntil })
    await assignRole(town.elsewhere, { personId, role: 'auditor' })
    const listed = async (filter: Parameters<typeof listPeople>[1]) =>
      (await listPeople(scope, { name: 'frühere', ...filter })).rows
    expect(await listed({ today: scope.today })).toEqual([])
    expect(await listed({ role: 'auditor' })).toEqual([])
    expect(await listed({})).toMatchObject([
      { id: personId, roles: [{ role: 'committee_advisory', heldUntil }] },
    ])
  })
})
