import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
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
import { euro, onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { getMeeting, listReportsTo } from '../../committee/index.ts'
import { freeCentsOf, openFundingYear } from '../../ledger/index.ts'
import { grantRecommended, rejectRecommended } from './decide-recommended.ts'

const voters: readonly Seat[] = ['m01', 'm02', 'm07', 'm08', 'm09', 'm10', 'm12']

let house: TestHouse
let office: Scope
let committee: TestCommittee
let meeting: TestMeeting
let fundId: Id<'fund'>
let callId: Id<'call'>
let measureId: Id<'measure'>

/** A year in which the body recommends and the lead office decides. */
beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const year = await openFundingYear(founded, {
    year: 2018,
    decisionMode: 'committee_recommends',
    federalGrantCents: euro(100_000),
    ownShareCents: euro(0),
    funds: {
      action: euro(40_000),
      youth: euro(5_000),
      participation: euro(10_000),
      coordination: euro(45_000),
    },
  })
  fundId = year.funds.action
  committee = await aCommittee(founded)
  callId = await aCall(founded, fundId)
  office = onDay(await anOfficer(founded, 'lead_office'), '2018-03-07')
  meeting = await aRunningMeeting(office, committee, '2018-03-06', voters)
})
afterAll(() => house.close())
beforeEach(async () => {
  measureId = await anAdmitted(onDay(office, '2018-03-06'), committee.applicants.kino, callId)
  const item = await anItem(meeting, measureId)
  await decided(meeting.scope, committee, item, { amount: 5000, yes: voters.length, voters })
})

const reports = async () => {
  const all = await listReportsTo(office, await getMeeting(office, meeting.meetingId))
  return all.filter((report) => report.measureId === measureId).map(({ text }) => text)
}

it('grants what was recommended and reports nothing', async () => {
  await grantRecommended(office, measureId)
  expect(await getMeasure(office, measureId)).toMatchObject({ state: 'granted', grantedCents: euro(5000) })
  expect(await reports()).toEqual([])
})

it('grants less only with a reason, frees the rest to the cent, and tells the body', async () => {
  const less = { amountCents: euro(4999.99), reason: ' ' }
  expect(await refusalCodes(grantRecommended(office, measureId, less))).toEqual(['deviation-without-reason'])
  const more = { amountCents: euro(5000.01), reason: 'gern mehr' }
  expect(await refusalCodes(grantRecommended(office, measureId, more))).toEqual(['grant-over-recommendation'])
  const before = await freeCentsOf(office, fundId)
  await grantRecommended(office, measureId, { ...less, reason: 'Honorar gekürzt' })
  expect((await freeCentsOf(office, fundId)) - before).toBe(1)
  expect(await getMeasure(office, measureId)).toMatchObject({
    grantedCents: euro(4999.99),
    decidedOn: localDate('2018-03-07'),
  })
  expect((await reports()).join()).toContain('bewilligt. Begründung: Honorar gekürzt')
})

it('rejects only with a reason that the body reads', async () => {
  expect(await refusalCodes(rejectRecommended(office, measureId, ''))).toEqual(['deviation-without-reason'])
  await rejectRecommended(office, measureId, 'Doppelt gefördert')
  expect((await reports()).join()).toContain('Doppelt gefördert')
})
