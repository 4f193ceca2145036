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
import { euro, openTestHouse, openYear2018, type TestHouse } from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { listMotions } from '../queries/motions.ts'
import type { Choice } from '../vocabulary.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { closeBallot } from './close-ballot.ts'
import { moveMotion, putMotionFirst, withdrawMotion } from './move-motion.ts'
import { openBallot } from './open-ballot.ts'
import { recordVotes } from './record-votes.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']
const voters = present.filter((seat) => seat !== 'm06')
const day = '2018-03-06'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let callId: Id<'call'>
let meeting: TestMeeting
let measureId: Id<'measure'>
let itemId: Id<'agenda-item'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  callId = await aCall(founded, fundId)
})
afterAll(() => house.close())

beforeEach(async () => {
  meeting = await aRunningMeeting(office, committee, day, present)
  measureId = await anAdmitted(office, committee.applicants.kino, callId)
  itemId = await anItem(meeting, measureId)
})

const vote = (choice: Choice, item = itemId, seats: readonly Seat[] = voters) =>
  recordVotes(
    meeting.scope,
    item,
    seats.map((seat) => ({ memberId: committee.seat(seat), choice })),
  )

describe('counter-motions', () => {
  const grant = (amount: number, condition = '') =>
    moveMotion(meeting.scope, { itemId, movedBy: 'm01', kind: 'grant', amountCents: euro(amount), condition })
  const put = (motionId: Id<'motion'>) => openBallot(meeting.scope, { itemId, motionId })
  const states = async () =>
    (await listMotions(office, [itemId])).map(({ number, state }) => `${number} ${state}`)

  it('are put by their reach; what is lost decides nothing while another waits, what is carried ends the others', async () => {
    const small = await grant(500)
    const large = await grant(1500)
    const middle = await grant(1000, 'mit Auflage')
    expect(await states()).toEqual(['2 waiting', '3 waiting', '1 waiting'])
    expect(await refusalCodes(put(small))).toEqual(['further-motion-waits'])
    expect(await refusalCodes(openBallot(meeting.scope, { itemId, amountCents: euro(1000) }))).toEqual([
      'further-motion-waits',
    ])
    await put(large)
    await vote('no')
    expect((await closeBallot(meeting.scope, { itemId })).result.kind).toBe('motion_lost')
    expect((await getMeasure(office, measureId)).state).toBe('scheduled')
    await put(middle)
    await vote('yes')
    expect((await closeBallot(meeting.scope, { itemId })).result).toMatchObject({
      kind: 'granted_with_conditions',
      amountCents: euro(1000),
    })
    expect(await states()).toEqual(['1 lapsed', '2 put', '3 put'])
    expect((await getMeasure(office, measureId)).state).toBe('granted')
  })

  it('reject the application when the last of them is lost', async () => {
    await put(await grant(500))
    await vote('no')
    expect((await closeBallot(meeting.scope, { itemId })).result.kind).toBe('rejected')
    expect((await getMeasure(office, measureId)).state).toBe('rejected')
  })

  it('wait again when their vote is broken off, give way to the one the chair puts first, and are withdrawn once', async () => {
    const large = await grant(1500)
    const words = { itemId, movedBy: '', kind: 'text', text: 'Der Antrag wird vertagt.' } as const
    const other = await moveMotion(meeting.scope, words)
    await put(large)
    await cancelBallot(meeting.scope, itemId)
    await putMotionFirst(meeting.scope, itemId, other)
    expect(await states()).toEqual(['2 waiting', '1 waiting'])
    await withdrawMotion(meeting.scope, itemId, other)
    await expect(withdrawMotion(meeting.scope, itemId, other)).rejects.toBeInstanceOf(Conflict)
    await expect(put(other)).rejects.toBeInstanceOf(NotFound)
    expect(await refusalCodes(grant(7500.01))).toEqual(['amount-over-requested'])
  })
})
