import { localDate } from '../../src/kit/dates.ts'
import { codesOf } from '../../src/kit/findings.ts'
import type { Id, PersonId } from '../../src/kit/ids.ts'
import {
  adoptRulesOfProcedure,
  type RulesOfProcedure,
  setUpCommittee,
  usualRules,
} from '../../src/modules/bodies/index.ts'
import {
  callMeeting,
  closeBallot,
  openBallot,
  openMeeting,
  putOnAgenda,
  recordAttendance,
  recordVotes,
} from '../../src/modules/committee/index.ts'
import { registerPerson } from '../../src/modules/identity/index.ts'
import { Refused } from '../../src/platform/errors.ts'
import type { Role, Scope } from '../../src/platform/scope.ts'
import { anApplicant, type TestApplicant } from './applications.ts'
import { actingAs, anActor, euro, onDay } from './partnership.ts'

/** The rules of procedure that the example committee adopted on 16 January 2018. */
export const usualRulesOfProcedure: RulesOfProcedure = {
  ...usualRules,
  adoptedOn: localDate('2018-01-16'),
  quorum: { kind: 'more_than', share: [1, 2] },
  quorumBase: 'present',
  civilMajorityAtVote: true,
  civilMajorityBase: 'unconflicted',
  civilGroups: ['civil_society', 'youth'],
  applicationLeadDays: 14,
  microGrantCapCents: euro(500),
}

const organisations = {
  kino: 'Kino-Club',
  kirche: 'Kirchgemeinde',
  jugendwerk: 'Jugendarbeitswerk',
  sport: 'Sportverein',
  feuerwehr: 'Förderverein Feuerwehr',
  willkommen: 'Willkommensinitiative',
  kultur: 'Kulturverein',
} as const
export type OrganisationKey = keyof typeof organisations

const civilSeats: readonly (readonly [Seat, OrganisationKey])[] = [
  ['m06', 'kino'],
  ['m07', 'kirche'],
  ['m08', 'jugendwerk'],
  ['m09', 'sport'],
  ['m10', 'feuerwehr'],
  ['m11', 'willkommen'],
]
const officials: readonly Seat[] = ['m01', 'm02', 'm03', 'm04', 'm05']
const young: readonly Seat[] = ['m12', 'm13']

export type Seat = `m${string}`

export interface TestCommittee {
  readonly bodyId: Id<'body'>
  readonly applicants: Readonly<Record<OrganisationKey, TestApplicant>>
  readonly seat: (key: Seat) => Id<'member'>
  /** The partnership's scope as this member sees it. */
  readonly as: (key: Seat, day: string) => Scope
}

/** The example committee: 13 voting seats, 5 of the administration, 6 of organisations, 2 of the youth forum. */
export async function aCommittee(office: Scope): Promise<TestCommittee> {
  const scope = onDay(office, '2018-01-10')
  const applicants = await allApplicants(scope)
  const seats: readonly Seat[] = [...officials, ...civilSeats.map(([seat]) => seat), ...young]
  const people = new Map<Seat, PersonId>()
  for (const seat of seats)
    people.set(
      seat,
      (
        await registerPerson(scope, {
          name: `Mitglied ${seat}`,
          email: `${seat}.${office.slug}@buntwerk.example`,
        })
      ).personId,
    )
  const organisationOf = (seat: Seat) => {
    const key = civilSeats.find(([other]) => other === seat)?.[1]
    return key ? applicants[key].organisationId : null
  }
  const { bodyId, memberIds } = await setUpCommittee(scope, {
    label: 'Begleitausschuss',
    members: seats.map((seat) => ({
      name: `Mitglied ${seat}`,
      personId: people.get(seat) ?? null,
      seatGroup: officials.includes(seat)
        ? 'administration'
        : young.includes(seat)
          ? 'youth'
          : 'civil_society',
      voting: true,
      organisationId: organisationOf(seat),
    })),
  })
  await adoptRulesOfProcedure(scope, bodyId, usualRulesOfProcedure)
  const idOf = (key: Seat): Id<'member'> => {
    const id = memberIds[seats.indexOf(key)]
    if (!id) throw new Error(`no seat ${key}`)
    return id
  }
  const as = (key: Seat, day: string) =>
    onDay(
      actingAs(office, anActor(['committee_voting'], { personId: people.get(key) ?? null, name: key })),
      day,
    )
  return { bodyId, applicants, seat: idOf, as }
}

async function allApplicants(scope: Scope): Promise<TestCommittee['applicants']> {
  const made: Partial<Record<OrganisationKey, TestApplicant>> = {}
  for (const [key, name] of Object.entries(organisations))
    made[key as OrganisationKey] = await anApplicant(
      scope,
      name,
      key === 'willkommen' ? { legalForm: '', charitable: false } : {},
    )
  return made as TestCommittee['applicants']
}

/** A person of an office, known to the database: consents to micro grants bear a name. */
export async function anOfficer(office: Scope, role: Role): Promise<Scope> {
  const { personId } = await registerPerson(office, {
    name: role,
    email: `${role}.${office.slug}@buntwerk.example`,
  })
  return actingAs(office, anActor([role], { personId, name: role }))
}

export interface TestMeeting {
  readonly meetingId: Id<'meeting'>
  /** The office on the day of the meeting. */
  readonly scope: Scope
}

/** A meeting that runs with these members, called when the year began. */
export async function aRunningMeeting(
  office: Scope,
  committee: TestCommittee,
  day: string,
  present: readonly Seat[],
): Promise<TestMeeting> {
  const scope = onDay(office, day)
  const { meetingId } = await callMeeting(onDay(office, '2018-01-17'), { meetsOn: localDate(day) })
  await openMeeting(scope, meetingId)
  await recordAttendance(
    scope,
    meetingId,
    present.map((key) => ({ memberId: committee.seat(key) })),
  )
  return { meetingId, scope }
}

export const anItem = ({ scope, meetingId }: TestMeeting, measureId: Id<'measure'>) =>
  putOnAgenda(scope, meetingId, measureId)

export interface TestVote {
  readonly amount: number
  readonly condition?: string
  readonly yes: number
  readonly no?: number
  readonly abstain?: number
  readonly voters: readonly Seat[]
  readonly reason?: string
  readonly source?: string
}

/** Puts a motion to the vote, records the votes by name in the order of the voters, and closes the ballot. */
export async function decided(
  scope: Scope,
  committee: TestCommittee,
  itemId: Id<'agenda-item'>,
  vote: TestVote,
) {
  const { amount, condition = '', yes, no = 0, voters } = vote
  await openBallot(scope, { itemId, amountCents: euro(amount), condition })
  await recordVotes(
    scope,
    itemId,
    voters.map((key, index) => ({
      memberId: committee.seat(key),
      choice: index < yes ? 'yes' : index < yes + no ? 'no' : 'abstain',
    })),
  )
  return closeBallot(scope, {
    itemId,
    ...(vote.reason === undefined ? {} : { reason: vote.reason }),
    ...(vote.source === undefined ? {} : { source: vote.source }),
  })
}

/** The codes of everything that an action was refused for; an action that was not refused fails the test. */
export async function refusalCodes(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused) return codesOf(error.findings)
    throw error
  }
  throw new Error('was not refused')
}
