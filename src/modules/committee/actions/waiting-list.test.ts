import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  decided,
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
import { localDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure, withdrawApplication } from '../../applications/index.ts'
import { freeCentsOf, release, reserve } from '../../ledger/index.ts'
import { listConditions, listDecisions } from '../queries/decisions.ts'
import { getMeeting } from '../queries/meetings.ts'
import { listReportsTo } from '../queries/reports.ts'
import { listProposedPlaces, loadWaitingLists } from '../queries/waiting-list.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { closeMeeting } from './close-meeting.ts'
import { openBallot } from './open-ballot.ts'
import { putOnAgenda } from './put-on-agenda.ts'
import { putOnWaitingList } from './put-on-waiting-list.ts'
import { moveOnWaitingList, promoteFromWaitingList, takeFromWaitingList } from './serve-waiting-list.ts'

const voters: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm10', 'm12']

let house: TestHouse
let office: Scope
let committee: TestCommittee
let fundId: Id<'fund'>
let meeting: TestMeeting
let bound: Id<'measure'>
const waiting: Id<'measure'>[] = []

/** A fund that three grants of a meeting have emptied but for 100 EUR, and two applications that found a majority. */
beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  fundId = (await openYear2018(founded)).funds.action
  office = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  meeting = await aRunningMeeting(office, committee, '2018-03-06', voters)
  bound = await anAdmitted(office, committee.applicants.kultur, callId)
  const amountCents = euro(((await freeCentsOf(office, fundId)) - euro(100)) / 100)
  await reserve(office, { fundId, measureId: bound, amountCents, causeId: bound, reason: 'Probe' })
  for (const applicant of [committee.applicants.feuerwehr, committee.applicants.sport])
    waiting.push(await anAdmitted(office, applicant, callId))
})
afterAll(() => house.close())

const first = () => waiting[0] as Id<'measure'>
const second = () => waiting[1] as Id<'measure'>
const comesBack = (amount: number) =>
  release(office, { fundId, measureId: bound, amountCents: euro(amount), causeId: newId() })

it('takes nobody without a majority that the fund could not pay', async () => {
  const item = await anItem(meeting, first())
  await expect(putOnWaitingList(meeting.scope, item)).rejects.toBeInstanceOf(Conflict)
  await openBallot(meeting.scope, { itemId: item, amountCents: euro(50) })
  expect(await refusalCodes(putOnWaitingList(meeting.scope, item))).toContain('ballot-open')
  await cancelBallot(meeting.scope, item)
  await expect(putOnWaitingList(meeting.scope, item)).rejects.toBeInstanceOf(Conflict)
  const voted = voters.filter((seat) => seat !== 'm10')
  const outcome = await decided(meeting.scope, committee, item, {
    amount: 600,
    condition: 'Mit Gebärdensprache',
    yes: voted.length,
    voters: voted,
  })
  expect(outcome.result.kind).toBe('refused_by_fund')
  await putOnWaitingList(meeting.scope, item)
  expect(await getMeasure(office, first())).toMatchObject({ state: 'waitlisted' })
  expect(await listDecisions(office, first())).toMatchObject([{ kind: 'waitlisted', amountCents: euro(600) }])
  await expect(putOnWaitingList(meeting.scope, item)).rejects.toBeDefined()
})

it('proposes the first place with the last cent that is missing, and nobody before', async () => {
  const item = await anItem(meeting, second())
  const voted = voters.filter((seat) => seat !== 'm09')
  await decided(meeting.scope, committee, item, { amount: 300, yes: voted.length, voters: voted })
  await putOnWaitingList(meeting.scope, item)
  expect(await listProposedPlaces(office)).toEqual([])
  await comesBack(499.99)
  expect(await listProposedPlaces(office)).toEqual([])
  expect(await loadWaitingLists(office)).toMatchObject([
    {
      places: [{ measureId: first() }, { measureId: second() }],
      next: { kind: 'too_little', shortByCents: 1 },
    },
  ])
  expect(await refusalCodes(promoteFromWaitingList(office, first()))).toEqual(['place-not-payable'])
  expect(await refusalCodes(promoteFromWaitingList(office, second(), ' '))).toEqual(['place-passed-over'])
  await comesBack(0.01)
  expect(await listProposedPlaces(office)).toMatchObject([{ measureId: first(), amountCents: euro(600) }])
})

it('keeps the order that the body resolves upon', async () => {
  await moveOnWaitingList(office, second(), 1, 'Beschluss vom 6. März')
  expect(await listProposedPlaces(office)).toMatchObject([{ measureId: second() }])
  await moveOnWaitingList(office, first(), 1, 'Beschluss vom 6. März')
})

it('serves one of two who ask at once, to the cent, under the conditions of then, and tells the body', async () => {
  const both = await Promise.allSettled([
    promoteFromWaitingList(office, first()),
    promoteFromWaitingList(office, first()),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await freeCentsOf(office, fundId)).toBe(0)
  expect(await getMeasure(office, first())).toMatchObject({ state: 'granted', grantedCents: euro(600) })
  expect((await listConditions(office, first())).map(({ text }) => text)).toEqual(['Mit Gebärdensprache'])
  const reports = await listReportsTo(office, await getMeeting(office, meeting.meetingId))
  expect(reports).toMatchObject([{ kind: 'waiting_list', measureId: first() }])
  await closeMeeting(meeting.scope, meeting.meetingId)
  const closed = await getMeeting(office, meeting.meetingId)
  expect(await listReportsTo(office, closed)).toHaveLength(1)
  expect(await listReportsTo(office, { ...closed, state: 'prepared' })).toEqual([])
})

it('gives a place up for another vote, and forgets who withdrew', async () => {
  await takeFromWaitingList(office, second(), 'kleinerer Betrag')
  expect(await loadWaitingLists(office)).toEqual([])
  expect(await getMeasure(office, second())).toMatchObject({ state: 'admitted' })
  const next = await aRunningMeeting(office, committee, '2018-05-15', voters)
  const item = await putOnAgenda(next.scope, next.meetingId, second())
  const voted = voters.filter((seat) => seat !== 'm09')
  await decided(next.scope, committee, item, { amount: 200, yes: voted.length, voters: voted })
  await putOnWaitingList(next.scope, item)
  expect(await loadWaitingLists(office)).toMatchObject([
    { places: [{ rank: 1, amountCents: euro(200), enteredOn: localDate('2018-05-15') }] },
  ])
  await withdrawApplication(next.scope, second(), 'anders finanziert')
  expect(await loadWaitingLists(office)).toEqual([])
})
