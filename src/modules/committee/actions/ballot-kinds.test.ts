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
  usualRulesOfProcedure,
} from '../../../../test/builders/committee.ts'
import {
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import { Forbidden } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { adoptRulesOfProcedure, findRulesOn } from '../../bodies/index.ts'
import { getItem } from '../queries/agenda.ts'
import { listShownBallots } from '../queries/ballots.ts'
import { resultSentence } from '../result-texts.ts'
import type { BallotKind, Choice } from '../vocabulary.ts'
import { addAgendaPoint } from './add-agenda-point.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
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

describe('a vote held for another member', () => {
  beforeEach(async () => {
    const adoptedOn = localDate('2018-04-01')
    const known = await findRulesOn(office, committee.bodyId, adoptedOn)
    if (known?.adoptedOn !== adoptedOn)
      await adoptRulesOfProcedure(onDay(office, adoptedOn), committee.bodyId, {
        ...usualRulesOfProcedure,
        adoptedOn,
        voteTransfer: true,
      })
    meeting = await aRunningMeeting(office, committee, '2018-04-10', present)
    itemId = await anItem(meeting, await anAdmitted(office, committee.applicants.kino, callId))
  })
  const heldBy = (holder: Seat, seat: Seat) =>
    attend([...present.map(inPerson), { ...inPerson(seat), representedBy: `Mitglied ${holder}` }])

  it('is given by the holder besides the own one', async () => {
    await heldBy('m07', 'm10')
    await open('electronic')
    const holder = committee.as('m07', '2018-04-10')
    await castVote(holder, itemId, 'yes', committee.seat('m07'))
    await castVote(holder, itemId, 'no', committee.seat('m10'))
    const [ballot] = await listShownBallots(office, [itemId])
    expect(ballot?.votes.map(({ memberName, choice }) => [memberName, choice])).toEqual([
      ['Mitglied m07', 'yes'],
      ['Mitglied m10', 'no'],
    ])
  })

  it('goes out with a holder who is conflicted', async () => {
    await heldBy('m06', 'm10')
    await open('electronic')
    const holder = committee.as('m06', '2018-04-10')
    expect(await refusalCodes(castVote(holder, itemId, 'yes'))).toEqual(['conflicted-member-votes'])
    const [ballot] = await listShownBallots(office, [itemId])
    expect(ballot?.entitled.map((row) => row.memberId)).toEqual(voters.map((seat) => committee.seat(seat)))
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
