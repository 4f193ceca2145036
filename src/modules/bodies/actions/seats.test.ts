import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCommittee, refusalCodes, type TestCommittee } from '../../../../test/builders/committee.ts'
import { onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { Id, PersonId } from '../../../kit/ids.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { loadActor, registerPerson } from '../../identity/index.ts'
import { listBodies } from '../queries/bodies.ts'
import { judgeComposition } from '../queries/judge-composition.ts'
import { getMember, listDeputies, listMembersAsOf, listSeatsHeldBy, listTerms } from '../queries/members.ts'
import { appointMember } from './appoint-member.ts'
import { dismissMember } from './dismiss-member.ts'
import { endDeputy } from './end-deputy.ts'
import { nameDeputy } from './name-deputy.ts'
import { planSeats } from './plan-seats.ts'
import { prolongTerm } from './prolong-term.ts'
import { setUpBody } from './set-up-body.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee

beforeAll(async () => {
  house = await openTestHouse()
  office = onDay(await house.found(), '2018-02-01')
  committee = await aCommittee(office)
})
afterAll(() => house.close())

const person = async (name: string): Promise<PersonId> =>
  (await registerPerson(office, { name, email: `${name}.${office.slug}@buntwerk.example` })).personId
const rolesOf = async (id: PersonId, day: string) => [
  ...(await loadActor(office.database, office.partnershipId, { id }, localDate(day))).roles,
]
const seatsOf = (personId: PersonId, day: string) =>
  listSeatsHeldBy(office, committee.bodyId, personId, localDate(day))
const countMembers = async () =>
  (await listMembersAsOf(office, committee.bodyId, localDate('2030-01-01'))).length

describe('a named deputy', () => {
  it('signs in with the rights of the seat, from the naming until the next one is named', async () => {
    const [first, second] = [await person('erste'), await person('zweite')]
    const memberId = committee.seat('m06')
    await nameDeputy(office, memberId, { name: 'Erste', personId: first })
    expect(await seatsOf(first, '2018-01-31')).toEqual([])
    expect(await seatsOf(first, '2018-02-01')).toEqual([{ memberId, as: 'deputy' }])
    expect(await rolesOf(first, '2018-02-01')).toEqual(['committee_voting'])

    await nameDeputy(onDay(office, '2018-06-01'), memberId, { name: 'Zweite', personId: second })
    expect(await seatsOf(first, '2018-05-31')).toHaveLength(1)
    expect(await seatsOf(first, '2018-06-01')).toEqual([])
    expect(await rolesOf(first, '2018-06-01')).toEqual([])
    expect(await seatsOf(second, '2018-06-01')).toEqual([{ memberId, as: 'deputy' }])
    const names = (day: string) =>
      listMembersAsOf(office, committee.bodyId, localDate(day)).then(
        (members) => members.find(({ id }) => id === memberId)?.deputyName,
      )
    expect([await names('2018-05-31'), await names('2018-06-01')]).toEqual(['Erste', 'Zweite'])
    expect((await listDeputies(office, memberId)).map(({ name }) => name)).toEqual(['Zweite', 'Erste'])
  })

  it('of two seats keeps the rights until the last is gone, and goes with the member', async () => {
    const both = await person('doppelt')
    for (const seat of ['m07', 'm08'] as const)
      await nameDeputy(office, committee.seat(seat), { name: 'Doppelt', personId: both })
    const day = onDay(office, '2018-07-01')
    await endDeputy(day, committee.seat('m07'))
    expect(await rolesOf(both, '2018-07-01')).toEqual(['committee_voting'])
    await dismissMember(onDay(office, '2018-08-01'), committee.seat('m08'))
    expect(await rolesOf(both, '2018-08-01')).toEqual([])
    expect(await seatsOf(both, '2018-08-01')).toEqual([])
    await expect(endDeputy(day, committee.seat('m07'))).rejects.toBeInstanceOf(Conflict)
  })

  it('is nobody who has a seat: the refusal leaves the deputy as before', async () => {
    const { personId } = await getMember(office, committee.seat('m01'))
    const named = () => nameDeputy(office, committee.seat('m09'), { name: 'Mitglied m01', personId })
    expect(await refusalCodes(named())).toEqual(['deputy-holds-a-seat'])
    expect(await listDeputies(office, committee.seat('m09'))).toEqual([])
  })

  it('is one, however many are named at once', async () => {
    const memberId = committee.seat('m10')
    const names = Array.from({ length: 8 }, (_, index) => `Vertretung ${index}`)
    await Promise.all(names.map((name) => nameDeputy(office, memberId, { name })))
    const open = (await listDeputies(office, memberId)).filter(({ leftOn }) => leftOn === null)
    expect(open).toHaveLength(1)
    expect(await seatCount(memberId)).toBe(1)
  })
})

const seatCount = async (memberId: Id<'member'>) =>
  (await listMembersAsOf(office, committee.bodyId, office.today)).filter(({ id }) => id === memberId).length

describe('a seat', () => {
  it('passes to a successor at its place, once, and not before it is free', async () => {
    const memberId = committee.seat('m02')
    const next = {
      name: 'Nachfolge',
      seatGroup: 'administration',
      voting: true,
      followsId: memberId,
    } as const
    const appoint = (day: string) =>
      appointMember(office, committee.bodyId, { ...next, appointedOn: localDate(day) })
    expect(await refusalCodes(appoint('2018-03-01'))).toEqual(['seat-not-free-yet'])
    const because = { because: 'resigned', note: 'Wechsel des Amtes' } as const
    await dismissMember(office, memberId, localDate('2018-03-01'), because)
    expect(await refusalCodes(appoint('2018-02-28'))).toEqual(['seat-not-free-yet'])
    const before = await countMembers()
    const tries = await Promise.allSettled([appoint('2018-03-01'), appoint('2018-03-01')])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await countMembers()).toBe(before + 1)
    const members = await listMembersAsOf(office, committee.bodyId, localDate('2018-03-01'))
    expect(members[1]?.name).toBe('Nachfolge')
    expect(await getMember(office, memberId)).toMatchObject({ leftBecause: 'resigned', leftOn: '2018-03-01' })
  })

  it('is held by a person once', async () => {
    const { personId } = await getMember(office, committee.seat('m03'))
    const again = { name: 'Noch einmal', personId, seatGroup: 'other', voting: false } as const
    const before = await countMembers()
    expect(await refusalCodes(appointMember(office, committee.bodyId, again))).toEqual([
      'person-holds-a-seat',
    ])
    expect(await countMembers()).toBe(before)
  })

  it('has a term that is prolonged and never shortened', async () => {
    const { memberId } = await appointMember(office, committee.bodyId, {
      name: 'Auf Zeit',
      seatGroup: 'civil_society',
      voting: true,
      appointedBy: 'Stadtvertretung',
      termUntil: localDate('2019-12-31'),
      document: { name: 'Berufung.pdf', bytes: Buffer.from('%PDF-1.7'), mediaType: 'application/pdf' },
    })
    expect((await getMember(office, memberId)).appointmentFileId).not.toBeNull()
    const until = (day: string) => ({ until: localDate(day), decidedBy: 'Stadtvertretung' })
    expect(await refusalCodes(prolongTerm(office, memberId, until('2019-12-31')))).toEqual([
      'term-not-longer',
    ])
    await prolongTerm(onDay(office, '2019-11-05'), memberId, until('2021-12-31'))
    const termOn = async (day: string) =>
      (await listMembersAsOf(office, committee.bodyId, localDate(day))).find(({ id }) => id === memberId)
        ?.termUntil
    expect([await termOn('2019-11-04'), await termOn('2019-11-05')]).toEqual(['2019-12-31', '2021-12-31'])
    expect((await listTerms(office, memberId)).map((term) => term.until)).toEqual([
      '2021-12-31',
      '2019-12-31',
    ])
    await prolongTerm(onDay(office, '2021-11-05'), memberId, { until: null })
    const again = { until: localDate('2025-12-31') }
    expect(await refusalCodes(prolongTerm(onDay(office, '2022-01-05'), memberId, again))).toEqual([
      'term-not-limited',
    ])
  })

  it('belongs to its partnership', async () => {
    const other = await house.found({ slug: 'dort' })
    await expect(dismissMember(other, committee.seat('m04'))).rejects.toBeInstanceOf(NotFound)
    await expect(nameDeputy(other, committee.seat('m04'), { name: 'Fremd' })).rejects.toBeInstanceOf(NotFound)
    expect(await listMembersAsOf(other, committee.bodyId, office.today)).toEqual([])
  })
})

describe('other bodies', () => {
  it('have members without the composition of the committee; one youth forum, any number of working groups', async () => {
    const young = {
      name: 'Junge',
      personId: await person('junge'),
      seatGroup: 'youth',
      voting: true,
    } as const
    const forum = await setUpBody(office, { kind: 'youth_forum', label: 'Jugendforum', members: [young] })
    expect(forum.findings).toEqual([])
    expect(await rolesOf(young.personId, '2018-02-01')).toEqual(['youth_forum'])
    const again = setUpBody(office, { kind: 'youth_forum', label: 'Zweites', members: [] })
    await expect(again).rejects.toBeInstanceOf(Conflict)
    for (const label of ['AG Fest', 'AG Schule'])
      await setUpBody(office, { kind: 'working_group', label, members: [] })
    expect((await listBodies(office)).map(({ label }) => label)).toEqual([
      'Begleitausschuss',
      'Jugendforum',
      'AG Fest',
      'AG Schule',
    ])
  })

  it('have as many seats as planned, from a day on', async () => {
    const { bodyId } = await setUpBody(office, { kind: 'council', label: 'Stadtvertretung', members: [] })
    const plan = (seats: number) => [{ group: 'council', voting: true, seats }] as const
    await planSeats(office, bodyId, localDate('2018-02-01'), plan(2))
    await planSeats(office, bodyId, localDate('2018-02-01'), plan(1))
    const codes = async (day: string) => codesOf(await judgeComposition(office, bodyId, localDate(day)))
    expect(await codes('2018-01-31')).toEqual([])
    expect(await codes('2018-02-01')).toEqual(['seats-vacant'])
    const seat = { name: 'Ratsmitglied', seatGroup: 'council', voting: true } as const
    expect((await appointMember(office, bodyId, seat)).findings).toEqual([])
    expect(codesOf((await appointMember(office, bodyId, seat)).findings)).toEqual(['seats-exceeded'])
  })
})
