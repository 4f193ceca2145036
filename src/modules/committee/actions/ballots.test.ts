import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  refusalCodes,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from '../../../../test/builders/committee.ts'
import {
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict, Forbidden, NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure, withdrawApplication } from '../../applications/index.ts'
import { freeCentsOf, measureSums } from '../../ledger/index.ts'
import { listBallots, listVotes } from '../queries/ballots.ts'
import { isConflicted } from '../queries/conflicts.ts'
import { listDecisions } from '../queries/decisions.ts'
import { getMeeting } from '../queries/meetings.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { closeMeeting } from './close-meeting.ts'
import { declareConflict } from './declare-conflict.ts'
import { deferItem } from './defer-item.ts'
import { liftConflict } from './lift-conflict.ts'
import { openBallot } from './open-ballot.ts'
import { recordVotes } from './record-votes.ts'
import { takeOffAgenda } from './take-off-agenda.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']
const voters = present.filter((seat) => seat !== 'm06')

let house: TestHouse
let office: Scope
let committee: TestCommittee
let fundId: Id<'fund'>
let callId: Id<'call'>
let meeting: TestMeeting
let measureId: Id<'measure'>
let itemId: Id<'agenda-item'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  fundId = (await openYear2018(founded)).funds.action
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  callId = await aCall(founded, fundId)
})
afterAll(() => house.close())

beforeEach(async () => {
  meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  measureId = await anAdmitted(office, committee.applicants.kino, callId)
  itemId = await anItem(meeting, measureId)
})

const open = (amount = 7500, item = itemId) =>
  openBallot(meeting.scope, { itemId: item, amountCents: euro(amount) })
const allYes = (item = itemId, seats: readonly Seat[] = voters) =>
  recordVotes(
    meeting.scope,
    item,
    seats.map((seat) => ({ memberId: committee.seat(seat), choice: 'yes' as const })),
  )
const free = () => freeCentsOf(office, fundId)
const auditCount = async () => {
  const { count } = await office.database
    .selectFrom('auditEntries')
    .select((entry) => entry.fn.countAll<number>().as('count'))
    .where('partnershipId', '=', office.partnershipId)
    .executeTakeFirstOrThrow()
  return count
}
const settled = <Result>(results: readonly PromiseSettledResult<Result>[]) =>
  results.map((result) =>
    result.status === 'fulfilled' ? 'done' : (result.reason as Error).constructor.name,
  )

describe('a motion is refused and leaves no trace', () => {
  it('one cent over what was asked for', async () => {
    const before = await auditCount()
    expect(await refusalCodes(open(7500.01))).toEqual(['amount-over-requested'])
    expect(await listBallots(office, [itemId])).toEqual([])
    expect(await auditCount()).toBe(before)
  })

  it('while a ballot is open', async () => {
    await open()
    expect(await refusalCodes(open(7000))).toEqual(['ballot-open'])
    expect(await listBallots(office, [itemId])).toHaveLength(1)
  })

  it('in a meeting that is closed, with everything else that stands against it', async () => {
    await closeMeeting(meeting.scope, meeting.meetingId)
    expect(await refusalCodes(open())).toEqual(['meeting-not-running', 'item-not-open'])
  })

  it('when the application was withdrawn meanwhile; the point can be taken off', async () => {
    await withdrawApplication(committee.applicants.kino.scope, measureId, 'Anders finanziert')
    expect(await refusalCodes(open())).toEqual(['application-not-scheduled'])
    await takeOffAgenda(meeting.scope, itemId)
    expect((await getMeasure(office, measureId)).state).toBe('withdrawn')
  })
})

describe('a vote', () => {
  it('is cast by the member for the own seat and changed until the end', async () => {
    const ballotId = await open()
    await castVote(committee.as('m07', '2018-03-06'), itemId, 'no')
    await castVote(committee.as('m07', '2018-03-06'), itemId, 'yes')
    expect(await listVotes(office, [ballotId])).toMatchObject([{ memberName: 'Mitglied m07', choice: 'yes' }])
  })

  it('is refused for the conflicted and the absent, and forbidden without a seat', async () => {
    const ballotId = await open()
    expect(await refusalCodes(castVote(committee.as('m06', '2018-03-06'), itemId, 'yes'))).toEqual([
      'conflicted-member-votes',
    ])
    expect(await refusalCodes(castVote(committee.as('m03', '2018-03-06'), itemId, 'yes'))).toEqual([
      'not-among-voters',
    ])
    await expect(castVote(meeting.scope, itemId, 'yes')).rejects.toBeInstanceOf(Forbidden)
    expect(await listVotes(office, [ballotId])).toEqual([])
  })

  it('after the closing is a conflict', async () => {
    await open()
    await allYes()
    await closeBallot(meeting.scope, { itemId })
    await expect(castVote(committee.as('m07', '2018-03-06'), itemId, 'no')).rejects.toBeInstanceOf(Conflict)
  })

  it('of a member of another partnership finds nothing', async () => {
    await open()
    const foreign = await house.found({ slug: 'anderswo' })
    const stranger = { ...onDay(foreign, '2018-03-06'), actor: committee.as('m07', '2018-03-06').actor }
    await expect(castVote(stranger, itemId, 'yes')).rejects.toBeInstanceOf(NotFound)
    await expect(closeBallot(stranger, { itemId })).rejects.toBeInstanceOf(NotFound)
    await expect(getMeeting(stranger, meeting.meetingId)).rejects.toBeInstanceOf(NotFound)
  })

  it('is not disturbed: conflicts and the end of the meeting wait until it is over', async () => {
    await open()
    const conflict = { itemId, memberId: committee.seat('m07'), reason: 'verwandt' }
    expect(await refusalCodes(declareConflict(meeting.scope, conflict))).toEqual(['ballot-open'])
    expect(await refusalCodes(closeMeeting(meeting.scope, meeting.meetingId))).toEqual(['ballot-open'])
    await cancelBallot(meeting.scope, itemId)
    await declareConflict(meeting.scope, conflict)
    expect(await refusalCodes(declareConflict(meeting.scope, conflict))).toEqual(['conflict-step-impossible'])
  })
})

describe('closing', () => {
  it('asks first when votes are missing, and never closes without one', async () => {
    await open()
    expect(await refusalCodes(closeBallot(meeting.scope, { itemId, withMissingVotes: true }))).toEqual([
      'no-vote-cast',
    ])
    await castVote(committee.as('m07', '2018-03-06'), itemId, 'yes')
    expect(await refusalCodes(closeBallot(meeting.scope, { itemId }))).toEqual(['fewer-votes-than-voters'])
    const outcome = await closeBallot(meeting.scope, { itemId, withMissingVotes: true })
    expect(outcome).toMatchObject({ result: { kind: 'granted' }, counts: { yes: 1 }, voters: 7 })
  })

  it('eight times at once books once', async () => {
    await open()
    await allYes()
    const before = await free()
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => closeBallot(meeting.scope, { itemId })),
    )
    expect(settled(results).toSorted()).toEqual([...Array(7).fill('Conflict'), 'done'])
    expect(before - (await free())).toBe(euro(7500))
    const once = euro(7500)
    expect(await measureSums(office, measureId)).toEqual({ request: once, dismiss: once, reserve: once })
    expect(await listDecisions(office, measureId)).toHaveLength(1)
  })

  it('while seven members vote twice each counts one vote per seat or refuses it', async () => {
    const ballotId = await open()
    await castVote(committee.as('m07', '2018-03-06'), itemId, 'yes')
    const casts = [...voters, ...voters].map((seat) =>
      castVote(committee.as(seat, '2018-03-06'), itemId, 'yes'),
    )
    const close = closeBallot(meeting.scope, { itemId, withMissingVotes: true })
    const results = await Promise.allSettled(casts)
    const { counts } = await close
    expect(settled(results).every((word) => word === 'done' || word === 'Conflict')).toBe(true)
    expect(counts.yes).toBe((await listVotes(office, [ballotId])).length)
    expect(counts.yes).toBeLessThanOrEqual(voters.length)
  })
})

describe('two points that both want the last money', () => {
  it('one is granted, the other finds the fund short by what is missing and stays open', async () => {
    const last = Number(await free()) / 100
    const wish = { expenses: { Miete: last }, own: 0, thirdParty: 0, requested: last }
    const items = await Promise.all(
      ['kultur', 'kultur'].map(async () => {
        const id = await anAdmitted(office, committee.applicants.kultur, callId, wish)
        const point = await anItem(meeting, id)
        await open(last, point)
        await allYes(point, present)
        return point
      }),
    )
    const outcomes = await Promise.all(items.map((point) => closeBallot(meeting.scope, { itemId: point })))
    expect(outcomes.map(({ result }) => result.kind).toSorted()).toEqual(['granted', 'refused_by_fund'])
    expect(await free()).toBe(0)
    const states = (await listBallots(office, items)).map((ballot) => ballot.state)
    expect(states.toSorted()).toEqual(['closed', 'void'])
  })
})

describe('a conflict of interest', () => {
  it('bars the member of the applicant from the case until it is lifted', async () => {
    const personId = committee.as('m06', '2018-03-06').actor.personId
    if (!personId) throw new Error('m06 has no person')
    expect(await isConflicted(office, measureId, personId)).toBe(true)
    await liftConflict(meeting.scope, { itemId, memberId: committee.seat('m06'), reason: 'kein Vorteil' })
    expect(await isConflicted(office, measureId, personId)).toBe(false)
  })
})

describe('putting off', () => {
  it('needs a reason, and says nothing twice', async () => {
    expect(await refusalCodes(deferItem(meeting.scope, { itemId, reason: ' ' }))).toEqual(['reason-missing'])
    await deferItem(meeting.scope, { itemId, reason: 'Kostenplan fehlt' })
    expect(await refusalCodes(deferItem(meeting.scope, { itemId, reason: 'noch einmal' }))).toEqual([
      'item-not-open',
    ])
    expect(await listDecisions(office, measureId)).toHaveLength(1)
    expect(await measureSums(office, measureId)).toEqual({ request: euro(7500) })
  })
})
