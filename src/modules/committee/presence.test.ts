import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  aRunningMeeting,
  refusalCodes,
  type Seat,
  type TestCommittee,
} from '../../../test/builders/committee.ts'
import { euro, openTestHouse, openYear2018, type TestHouse } from '../../../test/builders/partnership.ts'
import type { Id } from '../../kit/ids.ts'
import type { Scope } from '../../platform/scope.ts'
import { getMeasure } from '../applications/index.ts'
import { closeMeeting } from './actions/close-meeting.ts'
import { openBallot } from './actions/open-ballot.ts'
import { presenceOf } from './presence.ts'
import { getMeeting } from './queries/meetings.ts'
import { loadVoting } from './queries/voting.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let fundId: Id<'fund'>

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.found()
  fundId = (await openYear2018(office)).funds.action
  committee = await aCommittee(office)
})
afterAll(() => house.close())

describe('The two meetings of summer 2018 that may not vote', () => {
  it('is not quorate with 6 of 13 on 26 June', async () => {
    const present: readonly Seat[] = ['m01', 'm02', 'm03', 'm06', 'm07', 'm12']
    const { meetingId, scope } = await aRunningMeeting(office, committee, '2018-06-26', present)
    const presence = presenceOf(await loadVoting(scope, await getMeeting(scope, meetingId)))
    expect(presence).toMatchObject({ quorate: false, mayVote: false })
    expect(presence.sentence).toContain('nicht beschlussfähig')
  })

  it('is quorate with 7 of 13 on 3 July, but may not vote without a majority of civil society', async () => {
    const present: readonly Seat[] = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07']
    const running = await aRunningMeeting(office, committee, '2018-07-03', present)
    const presence = presenceOf(await loadVoting(running.scope, await getMeeting(office, running.meetingId)))
    expect(presence).toMatchObject({ quorate: true, civilMajority: false, mayVote: false })
    const measureId = await anAdmitted(office, committee.applicants.kultur, await aCall(office, fundId))
    const itemId = await anItem(running, measureId)
    const refused = await refusalCodes(openBallot(running.scope, { itemId, amountCents: euro(1000) }))
    expect(refused).toEqual(['no-civil-society-majority'])
    await closeMeeting(running.scope, running.meetingId)
    expect((await getMeasure(office, measureId)).state).toBe('admitted')
  })
})
