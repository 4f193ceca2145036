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
import { Conflict, Forbidden, NotFound } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { getItem } from '../queries/agenda.ts'
import { listShownBallots } from '../queries/ballots.ts'
import { listMotions } from '../queries/motions.ts'
import { resultSentence } from '../result-texts.ts'
import type { BallotKind, Choice } from '../vocabulary.ts'
import { addAgendaPoint } from './add-agenda-point.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { moveMotion, putMotionFirst, withdrawMotion } from './move-motion.ts'
import { openBallot } from './open-ballot.ts'
import { recordAttendance } from './record-attendance.ts'
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

const open = (kind: BallotKind, more: { readonly askForSecret?: number } = {}) =>
  openBallot(meeting.scope, { itemId, amountCents: euro(1000), kind, ...more })
const attend = (seats: readonly Parameters<typeof recordAttendance>[2][number][]) =>
  recordAttendance(meeting.scope, meeting.meetingId, seats)
const inPerson = (seat: Seat) => ({ memberId: committee.seat(seat) })
const vote = (choice: Choice, item = itemId, seats: readonly Seat[] = voters) =>
  recordVotes(
    meeting.scope,
    item,
    seats.map((seat) => ({ memberId: committee.seat(seat), choice })),
  )

describe('who may vote', () => {
  it('is frozen: who comes later does not, who leaves still does', async () => {
    await open('electronic')
    await attend([...present.filter((seat) => seat !== 'm07'), 'm03' as const].map(inPerson))
    expect(await refusalCodes(castVote(committee.as('m03', day), itemId, 'yes'))).toEqual([
      'not-among-voters',
    ])
    await castVote(committee.as('m07', day), itemId, 'yes')
    const [ballot] = await listShownBallots(office, [itemId])
    expect(ballot?.entitled.map((row) => row.memberId)).toEqual(voters.map((seat) => committee.seat(seat)))
    expect(ballot?.entitled.filter((row) => row.hasVoted).map((row) => row.memberName)).toEqual([
      'Mitglied m07',
    ])
  })

  it('is the deputy in the room and not the member at home', async () => {
    const deputy = committee.as('m03', day)
    const represented = {
      ...inPerson('m07'),
      representedBy: 'Vertretung m07',
      representedPersonId: deputy.actor.personId,
    }
    await attend([...present.filter((seat) => seat !== 'm07').map(inPerson), represented])
    await open('electronic')
    await castVote(deputy, itemId, 'no')
    await expect(castVote(committee.as('m07', day), itemId, 'yes')).rejects.toBeInstanceOf(Forbidden)
    const [ballot] = await listShownBallots(office, [itemId])
    expect(ballot?.votes).toMatchObject([{ memberName: 'Mitglied m07', choice: 'no' }])
  })
})

describe('a ballot that is counted by hand', () => {
  it('takes sums and no names', async () => {
    await open('hand_count')
    expect(await refusalCodes(vote('yes'))).toEqual(['ballot-without-names'])
    expect(await refusalCodes(castVote(committee.as('m07', day), itemId, 'yes'))).toEqual([
      'ballot-not-electronic',
    ])
    expect(await refusalCodes(closeBallot(meeting.scope, { itemId }))).toEqual(['counts-missing'])
    const tooMany = { yes: 7, no: 1, abstain: 0 }
    expect(await refusalCodes(closeBallot(meeting.scope, { itemId, tally: tooMany }))).toEqual([
      'more-votes-than-voters',
    ])
    const tooFew = { yes: 5, no: 1, abstain: 0 }
    expect(await refusalCodes(closeBallot(meeting.scope, { itemId, tally: tooFew }))).toEqual([
      'fewer-votes-than-voters',
    ])
    const outcome = await closeBallot(meeting.scope, { itemId, tally: { yes: 5, no: 1, abstain: 1 } })
    expect(resultSentence(outcome)).toBe(
      'Angenommen: 5 Ja, 1 Nein, 1 Enthaltung; 1 befangen; einfache Mehrheit',
    )
  })

  it('on secret papers names who counted, and the papers that were no vote', async () => {
    await open('secret_paper', { askForSecret: 1 })
    const tally = { yes: 3, no: 3, abstain: 0, invalid: 1, countedBy: 'm01 und m12' }
    const outcome = await closeBallot(meeting.scope, { itemId, tally })
    expect(outcome).toMatchObject({ invalid: 1, countedBy: 'm01 und m12' })
    expect(resultSentence(outcome)).toBe(
      'Abgelehnt bei Stimmengleichheit: 3 Ja, 3 Nein, 0 Enthaltungen; 1 befangen; 1 ungültig; geheim; einfache Mehrheit',
    )
  })

  it('is none when only invalid papers came', async () => {
    await open('secret_paper', { askForSecret: 1 })
    const tally = { yes: 0, no: 0, abstain: 0, invalid: 7 }
    expect(await refusalCodes(closeBallot(meeting.scope, { itemId, tally }))).toEqual(['no-vote-cast'])
  })
})

describe('a ballot by name', () => {
  it('is written down by the office alone, and takes no sums', async () => {
    await open('by_name')
    expect(await refusalCodes(castVote(committee.as('m07', day), itemId, 'yes'))).toEqual([
      'ballot-not-electronic',
    ])
    await vote('yes')
    const tally = { yes: 7, no: 0, abstain: 0 }
    expect(await refusalCodes(closeBallot(meeting.scope, { itemId, tally }))).toEqual(['counts-not-taken'])
    expect((await closeBallot(meeting.scope, { itemId })).counts.yes).toBe(7)
  })
})

describe('a motion that is not of money', () => {
  it('is carried or lost and leaves the point open', async () => {
    const point = await addAgendaPoint(meeting.scope, meeting.meetingId, { title: 'Protokoll' })
    const motion = { itemId: point, text: 'Das Protokoll wird genehmigt.' }
    expect(await refusalCodes(openBallot(meeting.scope, { ...motion, text: ' ' }))).toEqual([
      'motion-text-missing',
    ])
    const money = { itemId: point, amountCents: euro(10) }
    expect(await refusalCodes(openBallot(meeting.scope, money))).toEqual(['item-without-application'])
    await openBallot(meeting.scope, motion)
    await vote('yes', point, present)
    const outcome = await closeBallot(meeting.scope, { itemId: point })
    expect(outcome.result).toEqual({ kind: 'carried' })
    expect(resultSentence(outcome)).toBe('Angenommen: 8 Ja, 0 Nein, 0 Enthaltungen; einfache Mehrheit')
    await openBallot(meeting.scope, { itemId: point, text: 'Die Sitzung wird unterbrochen.' })
    await vote('no', point, present)
    expect((await closeBallot(meeting.scope, { itemId: point })).result).toEqual({
      kind: 'motion_lost',
      because: 'majority',
    })
    expect((await getItem(office, point)).state).toBe('open')
  })
})

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
    expect(await refusalCodes(open('electronic'))).toEqual(['further-motion-waits'])
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
