import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  decided,
  type Seat,
} from '../../../test/builders/committee.ts'
import {
  actingAs,
  anActor,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../test/builders/partnership.ts'
import { localDate } from '../../kit/dates.ts'
import { type Id, newId } from '../../kit/ids.ts'
import type { Scope } from '../../platform/scope.ts'
import { closeBallot, openBallot, putOnWaitingList, recordVotes } from '../committee/index.ts'
import { freeCentsOf, release, reserve } from '../ledger/index.ts'
import { loadWork } from './load-work.ts'

const voters: readonly Seat[] = ['m01', 'm02', 'm07', 'm08', 'm09', 'm10', 'm12']

let house: TestHouse
let office: Scope
let fundId: Id<'fund'>
let bound: Id<'measure'>
let waiting: Id<'measure'>
let granted: Id<'measure'>

/** One grant under a condition until 1 May, and one place on the list that lacks a cent. */
beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  fundId = (await openYear2018(founded)).funds.action
  office = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  const committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  const meeting = await aRunningMeeting(office, committee, '2018-03-06', voters)
  granted = await anAdmitted(office, committee.applicants.kino, callId)
  const item = await anItem(meeting, granted)
  const conditions = [{ text: 'Mit Rampe', dueOn: localDate('2018-05-01'), checker: 'lead_office' as const }]
  await openBallot(meeting.scope, { itemId: item, amountCents: euro(1000), conditions })
  const votes = voters.map((seat) => ({ memberId: committee.seat(seat), choice: 'yes' as const }))
  await recordVotes(meeting.scope, item, votes)
  await closeBallot(meeting.scope, { itemId: item })
  bound = await anAdmitted(office, committee.applicants.kultur, callId)
  const amountCents = euro(((await freeCentsOf(office, fundId)) - euro(499.99)) / 100)
  await reserve(office, { fundId, measureId: bound, amountCents, causeId: bound })
  waiting = await anAdmitted(office, committee.applicants.kino, callId)
  const other = await anItem(meeting, waiting)
  await decided(meeting.scope, committee, other, { amount: 500, yes: voters.length, voters })
  await putOnWaitingList(meeting.scope, other)
})
afterAll(() => house.close())

const workOf = async (scope: Scope, kind: string) =>
  (await loadWork(scope)).find((group) => group.kind === kind)

it('proposes the next place on the day the last cent comes back, and nothing before', async () => {
  expect(await workOf(office, 'waiting-list')).toBeUndefined()
  await release(office, { fundId, measureId: bound, amountCents: euro(0.01), causeId: newId() })
  expect(await workOf(office, 'waiting-list')).toMatchObject({
    mine: true,
    items: [{ measureId: waiting, amountCents: euro(500) }],
  })
})

it('shows a condition two weeks ahead to who is to look, and as overdue the day after', async () => {
  const lead = actingAs(office, anActor(['lead_office']))
  expect(await workOf(onDay(lead, '2018-04-16'), 'condition')).toBeUndefined()
  expect(await workOf(onDay(lead, '2018-04-17'), 'condition')).toMatchObject({
    mine: true,
    items: [{ measureId: granted, day: '2018-05-01', late: false }],
  })
  expect(await workOf(onDay(office, '2018-05-01'), 'condition')).toMatchObject({ mine: false })
  expect(await workOf(onDay(lead, '2018-05-02'), 'condition')).toMatchObject({
    items: [{ late: true, hints: ['overdue'] }],
  })
})
