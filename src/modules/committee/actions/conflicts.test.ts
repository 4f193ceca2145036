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
import {
  adoptRulesOfProcedure,
  endDeputy,
  endTie,
  getMember,
  nameDeputy,
  stateTie,
} from '../../bodies/index.ts'
import { isConflicted, listConflicts, listEveryConflict } from '../queries/conflicts.ts'
import { getMeeting } from '../queries/meetings.ts'
import { callMeeting } from './call-meeting.ts'
import { contestConflict } from './contest-conflict.ts'
import { decideConflict } from './decide-conflict.ts'
import { declareConflict } from './declare-conflict.ts'
import { liftConflict } from './lift-conflict.ts'
import { openBallot } from './open-ballot.ts'
import { openMeeting } from './open-meeting.ts'
import { putOnAgenda } from './put-on-agenda.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']
const meetingDay = '2018-03-06'

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
  const { funds } = await openYear2018(founded)
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  callId = await aCall(founded, funds.action)
})
afterAll(() => house.close())

beforeEach(async () => {
  meeting = await aRunningMeeting(office, committee, meetingDay, present)
  measureId = await anAdmitted(office, committee.applicants.kino, callId)
  itemId = await anItem(meeting, measureId)
})

const of = (seat: Seat) => ({ itemId, memberId: committee.seat(seat) })
const stateOf = async (seat: Seat) =>
  (await listEveryConflict(office, [itemId])).find(({ memberId }) => memberId === committee.seat(seat))?.state
const keptOut = async () => (await listConflicts(office, [itemId])).map(({ memberName }) => memberName)
const open = () => openBallot(meeting.scope, { itemId, amountCents: euro(1000) })
const yes = (count: number, no = 0, abstain = 0) => ({ yes: count, no, abstain })

describe('ties are stated once', () => {
  const state = (seat: Seat, organisation: 'kirche' | 'kino') =>
    stateTie(onDay(office, '2018-03-01'), {
      memberId: committee.seat(seat),
      organisationId: committee.applicants[organisation].organisationId,
      kind: 'board',
    })

  it('and are proposed at every application that they touch, until they end', async () => {
    const tie = await state('m01', 'kino')
    const next = async () => {
      measureId = await anAdmitted(office, committee.applicants.kino, callId)
      itemId = await anItem(meeting, measureId)
      return keptOut()
    }
    expect(await next()).toEqual(['Mitglied m01', 'Mitglied m06'])
    expect(await refusalCodes(state('m01', 'kino'))).toEqual(['tie-stated-already'])
    await endTie(onDay(office, '2018-03-05'), tie)
    expect(await next()).toEqual(['Mitglied m06'])
  })
})

describe('when the meeting is opened', () => {
  it('what was tied since the agenda was made is proposed, and the body has the name of its rules', async () => {
    const early = onDay(office, '2018-03-10')
    await adoptRulesOfProcedure(early, committee.bodyId, {
      ...usualRulesOfProcedure,
      adoptedOn: localDate('2018-03-10'),
      bodyLabel: 'Beirat für Demokratie',
    })
    const { meetingId } = await callMeeting(early, { meetsOn: localDate('2018-03-20') })
    expect((await getMeeting(office, meetingId)).bodyLabel).toBe('Beirat für Demokratie')
    expect((await getMeeting(office, meeting.meetingId)).bodyLabel).toBe('Begleitausschuss')
    itemId = await putOnAgenda(early, meetingId, await anAdmitted(office, committee.applicants.kino, callId))
    const { organisationId } = committee.applicants.kino
    await stateTie(early, { memberId: committee.seat('m02'), organisationId, kind: 'family' })
    expect(await keptOut()).toEqual(['Mitglied m06'])
    await openMeeting(onDay(office, '2018-03-20'), meetingId)
    expect(await keptOut()).toEqual(['Mitglied m02', 'Mitglied m06'])
  })
})

describe('a member contests', () => {
  it('then nothing is voted on at this point until the body has decided, and the papers stay closed', async () => {
    const m06 = committee.as('m06', meetingDay)
    await contestConflict(m06, { ...of('m06'), reason: 'Ich bin ausgetreten.' })
    expect(await stateOf('m06')).toBe('contested')
    expect(await refusalCodes(open())).toEqual(['conflict-contested'])
    expect(await isConflicted(office, measureId, m06.actor.personId as never)).toBe(true)
    const deputy = committee.applicants.kultur.scope.actor.personId
    const { appointedOn: namedOn } = await getMember(office, committee.seat('m06'))
    await nameDeputy(office, committee.seat('m06'), { name: 'Vertretung', personId: deputy, namedOn })
    expect(await isConflicted(office, measureId, deputy as never)).toBe(true)
    await endDeputy(onDay(office, meetingDay), committee.seat('m06'))
    expect(await isConflicted(onDay(office, meetingDay), measureId, deputy as never)).toBe(false)
    const lifting = liftConflict(meeting.scope, { ...of('m06'), reason: 'schon gut' })
    expect(await refusalCodes(lifting)).toEqual(['conflict-step-impossible'])
  })

  it('and the body finds no majority for a conflict: the member takes part', async () => {
    const m06 = committee.as('m06', meetingDay)
    await contestConflict(m06, { ...of('m06'), reason: 'Ich bin ausgetreten.' })
    const decision = { ...of('m06'), counts: yes(3, 3, 1), reason: 'kein Vorteil' }
    expect(await decideConflict(meeting.scope, decision)).toBe('lifted')
    expect(await keptOut()).toEqual([])
    expect(await isConflicted(office, measureId, m06.actor.personId as never)).toBe(false)
    const [conflict] = await listEveryConflict(office, [itemId])
    expect(conflict).toMatchObject({ votes: yes(3, 3, 1), resolution: 'kein Vorteil' })
    await open()
  })

  it('and the body finds a conflict: only the body can change that', async () => {
    await contestConflict(committee.as('m06', meetingDay), { ...of('m06'), reason: 'Nein.' })
    const decision = { ...of('m06'), counts: yes(4, 3), reason: 'Vorstand des Vereins' }
    expect(await decideConflict(meeting.scope, decision)).toBe('confirmed')
    expect(await refusalCodes(liftConflict(meeting.scope, { ...of('m06'), reason: 'doch nicht' }))).toEqual([
      'conflict-decided-by-body',
    ])
    const again = contestConflict(committee.as('m06', meetingDay), { ...of('m06'), reason: 'Doch nicht.' })
    expect(await refusalCodes(again)).toEqual(['conflict-decided-by-body'])
    await open()
  })

  it('for nobody else’s seat', async () => {
    const other = contestConflict(committee.as('m07', meetingDay), { ...of('m06'), reason: 'Nein.' })
    await expect(other).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('the body decides', () => {
  it.each([
    ['with one vote too many: the member does not vote on it', yes(4, 4), ['more-votes-than-voters']],
    ['without a vote', yes(0), ['no-vote-cast']],
  ])('%s', async (_, counts, codes) => {
    const decision = decideConflict(meeting.scope, { ...of('m06'), counts, reason: 'Vorstand' })
    expect((await refusalCodes(decision)).filter((code) => code !== 'fewer-votes-than-voters')).toEqual(codes)
  })

  it('about the seat of a member who is not proposed only when somebody has named it', async () => {
    const decision = { ...of('m07'), counts: yes(7), reason: 'Vorstand' }
    expect(await refusalCodes(decideConflict(meeting.scope, decision))).toEqual(['conflict-step-impossible'])
    await declareConflict(meeting.scope, { ...of('m07'), reason: 'Ehe mit dem Vorstand' })
    expect(await stateOf('m07')).toBe('determined')
    expect(await decideConflict(meeting.scope, { ...decision, counts: yes(6) })).toBe('confirmed')
  })
})

describe('a member declares', () => {
  it('for the own seat, and is out of the base', async () => {
    await declareConflict(committee.as('m08', meetingDay), {
      ...of('m08'),
      reason: 'Ich bin dort im Vorstand.',
    })
    expect(await stateOf('m08')).toBe('declared')
    expect(await keptOut()).toEqual(['Mitglied m06', 'Mitglied m08'])
  })

  it('and the chair lifts it with a reason that stays readable', async () => {
    await declareConflict(committee.as('m08', meetingDay), { ...of('m08'), reason: 'Ich wohne nebenan.' })
    await liftConflict(meeting.scope, { ...of('m08'), reason: 'Nachbarschaft genügt nicht.' })
    expect(await keptOut()).toEqual(['Mitglied m06'])
    const all = await listEveryConflict(office, [itemId])
    expect(all.map(({ state, resolution }) => `${state} ${resolution}`)).toEqual([
      'proposed ',
      'lifted Nachbarschaft genügt nicht.',
    ])
  })
})
