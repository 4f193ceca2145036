import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted, type TestApplication } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  decided,
  type OrganisationKey,
  type Seat,
  type TestCommittee,
  type TestMeeting,
  type TestVote,
} from '../../../../test/builders/committee.ts'
import {
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import type { Id } from '../../../kit/ids.ts'
import { formatEuro } from '../../../kit/money.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { freeCentsOf } from '../../ledger/index.ts'
import { presenceOf } from '../presence.ts'
import { findDecision, listOpenConditions } from '../queries/decisions.ts'
import { getMeeting } from '../queries/meetings.ts'
import { loadVoting } from '../queries/voting.ts'
import { consequenceSentence, resultSentence } from '../result-texts.ts'
import { closeMeeting } from './close-meeting.ts'
import { decideMicroGrant } from './decide-micro-grant.ts'
import { deferItem } from './defer-item.ts'
import { liftConflict } from './lift-conflict.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let fundId: Id<'fund'>
let callId: Id<'call'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  fundId = (await openYear2018(founded)).funds.action
  office = await anOfficer(founded, 'coordination_office')
  committee = await aCommittee(founded)
  callId = await aCall(founded, fundId, {
    lateIsRefused: false,
    deadline: '2018-04-30',
    meetingDay: '2018-05-15',
  })
})
afterAll(() => house.close())

const free = async () => formatEuro(await freeCentsOf(office, fundId)).replace('\u00a0', ' ')
const stateOf = async (id: Id<'measure'>) => (await getMeasure(office, id)).state
const admit = (key: OrganisationKey, application: TestApplication & { on?: string }) =>
  anAdmitted(office, committee.applicants[key], callId, application)
const without = (seats: readonly Seat[], ...conflicted: Seat[]) =>
  seats.filter((seat) => !conflicted.includes(seat))
const plan = (requested: number, own = 0, thirdParty = 0) => ({
  requested,
  own,
  thirdParty,
  expenses: { Sachkosten: requested + own + thirdParty },
})

const first: readonly Seat[] = ['m01', 'm02', 'm03', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10', 'm12', 'm13']
const second: readonly Seat[] = ['m01', 'm02', 'm04', 'm06', 'm07', 'm08', 'm09', 'm10', 'm11', 'm12', 'm13']

describe('The meetings of 2018, from the first point to the one that may not vote', () => {
  let meeting: TestMeeting
  let lehrmaterial: Id<'measure'>
  let freilichtkino: Id<'agenda-item'>
  let freilichtkinoMeasure: Id<'measure'>

  const decide = async (measureId: Id<'measure'>, vote: TestVote) => {
    const itemId = await anItem(meeting, measureId)
    return decided(meeting.scope, committee, itemId, vote)
  }

  it('opens on 6 March with 11 of 13, 7 of them civil society', async () => {
    meeting = await aRunningMeeting(office, committee, '2018-03-06', first)
    const loaded = await loadVoting(office, await getMeeting(office, meeting.meetingId))
    expect(presenceOf(loaded).sentence).toBe('11 von 13 · 7 Zivilgesellschaft · beschlussfähig')
  })

  it('grants the Demokratiefest with 9 to 0 and 1 abstention, without the member of the Kino-Club', async () => {
    const measureId = await admit('kino', { title: 'Demokratiefest am Markt' })
    const outcome = await decide(measureId, {
      amount: 7500,
      yes: 9,
      abstain: 1,
      voters: without(first, 'm06'),
    })
    expect(outcome.result).toEqual({ kind: 'granted', amountCents: euro(7500) })
    expect(resultSentence(outcome)).toBe(
      'Angenommen: 9 Ja, 0 Nein, 1 Enthaltung; 1 befangen; einfache Mehrheit',
    )
    expect(await stateOf(measureId)).toBe('granted')
    expect(await free()).toBe('32.500,00 €')
  })

  it('grants the Plakataktion lower and with a condition', async () => {
    const measureId = await admit('kirche', { title: 'Plakataktion', ...plan(2300) })
    const condition = 'Druckfreigabe der Koordinierungsstelle vor dem Druck; angepasster Plan bis 2018-03-20'
    const voters = without(first, 'm07')
    const outcome = await decide(measureId, { amount: 2000, condition, yes: 7, no: 2, abstain: 1, voters })
    expect(outcome.result.kind).toBe('granted_with_conditions')
    expect(await listOpenConditions(office, measureId)).toMatchObject([
      { text: condition, fulfilledOn: null },
    ])
    expect((await getMeasure(office, measureId)).grantedCents).toBe(euro(2000))
  })

  it('puts the Lehrmaterial off', async () => {
    lehrmaterial = await admit('jugendwerk', { title: 'Lehrmaterial', ...plan(9000, 2000) })
    await deferItem(meeting.scope, {
      itemId: await anItem(meeting, lehrmaterial),
      reason: 'Nutzung durch Schulen klären',
    })
    expect(await stateOf(lehrmaterial)).toBe('deferred')
    expect(await findDecision(office, lehrmaterial)).toMatchObject({ kind: 'deferred' })
  })

  it('grants the Fair Friday with 10 to 0', async () => {
    const measureId = await admit('sport', { title: 'Fair Friday 2018', ...plan(3999.99, 444.44) })
    const outcome = await decide(measureId, { amount: 3999.99, yes: 10, voters: without(first, 'm09') })
    expect(outcome).toMatchObject({ result: { kind: 'granted', amountCents: 399_999 }, conflicted: 1 })
  })

  it('rejects the Vereinsausflug with the exclusion as its source, all 11 voting after the conflict was lifted', async () => {
    const measureId = await admit('sport', { title: 'Vereinsausflug an die Ostsee', ...plan(1800) })
    const itemId = await anItem(meeting, measureId)
    const reason = 'Der Ausschuss sieht keinen eigenen Vorteil des Mitglieds.'
    await liftConflict(meeting.scope, { itemId, memberId: committee.seat('m09'), reason })
    const outcome = await decided(meeting.scope, committee, itemId, {
      amount: 1800,
      yes: 0,
      no: 11,
      voters: first,
      reason: 'Ein Ausflug der Mitglieder ist nicht förderfähig.',
      source: 'Ausschluss: Erholung und Touristik',
    })
    expect(outcome.result).toMatchObject({ kind: 'rejected', because: 'majority' })
    expect(await findDecision(office, measureId)).toMatchObject({
      kind: 'rejected',
      source: 'Ausschluss: Erholung und Touristik',
    })
    expect(await stateOf(measureId)).toBe('rejected')
  })

  it('rejects the Graffiti-Werkstatt because of a tie', async () => {
    const measureId = await admit('kultur', { title: 'Graffiti-Werkstatt', ...plan(3000) })
    const outcome = await decide(measureId, { amount: 3000, yes: 5, no: 5, abstain: 1, voters: first })
    expect(outcome.result).toMatchObject({ kind: 'rejected', because: 'tie' })
    expect(resultSentence(outcome)).toBe(
      'Abgelehnt bei Stimmengleichheit: 5 Ja, 5 Nein, 1 Enthaltung; einfache Mehrheit',
    )
  })

  it('leaves 26,500.01 EUR free and tells every applicant', async () => {
    expect(await free()).toBe('26.500,01 €')
    await closeMeeting(meeting.scope, meeting.meetingId)
    const closed = await getMeeting(office, meeting.meetingId)
    expect(closed.state).toBe('closed')
    const mails = await house.database.across
      .selectFrom('outgoingMail')
      .select(['subject', 'text'])
      .where('subject', 'like', '%: %')
      .where('text', 'like', '%wurde am 6. März 2018 entschieden%')
      .execute()
    expect(mails).toHaveLength(6)
    expect(mails.find((mail) => mail.subject.includes('Plakataktion'))?.text).toContain('2.000,00\u00a0€')
  })

  it('grants the micro grant of 480 EUR once both offices have consented', async () => {
    const lead = await anOfficer(office, 'lead_office')
    const microCall = await aCall(lead, fundId, { forMicroGrants: true })
    const measureId = await anAdmitted(office, committee.applicants.willkommen, microCall, {
      title: 'Kreativkiste',
      partner: committee.applicants.kirche.organisationId,
      ...plan(480),
    })
    const consent = { measureId, amountCents: euro(480) }
    const day = '2018-03-19'
    expect(await decideMicroGrant(onDay(office, day), { ...consent, office: 'coordination_office' })).toEqual(
      { kind: 'consented' },
    )
    expect(await free()).toBe('26.500,01 €')
    expect(await decideMicroGrant(onDay(lead, day), { ...consent, office: 'lead_office' })).toEqual({
      kind: 'granted',
    })
    expect(await free()).toBe('26.020,01 €')
    expect(await findDecision(office, measureId)).toMatchObject({
      decidedBy: 'both_offices',
      decidedOn: day,
    })
  })

  it('grants the Lehrmaterial on 15 May after it came back', async () => {
    meeting = await aRunningMeeting(office, committee, '2018-05-15', second)
    const outcome = await decide(lehrmaterial, {
      amount: 9000,
      yes: 8,
      no: 1,
      abstain: 1,
      voters: without(second, 'm08'),
    })
    expect(outcome.result.kind).toBe('granted')
    expect(await free()).toBe('17.020,01 €')
  })

  it('cannot grant 17,020.02 EUR: one cent short, nothing is booked, the point stays open', async () => {
    freilichtkinoMeasure = await admit('feuerwehr', {
      title: 'Freilichtkino und Gespräch',
      on: '2018-04-30',
      from: '2018-08-01',
      until: '2018-09-15',
      ...plan(17_020.02, 1500),
    })
    freilichtkino = await anItem(meeting, freilichtkinoMeasure)
    const voters = without(second, 'm10')
    const outcome = await decided(meeting.scope, committee, freilichtkino, {
      amount: 17_020.02,
      yes: 10,
      voters,
    })
    expect(outcome.result).toMatchObject({ kind: 'refused_by_fund', freeCents: 1_702_001, shortByCents: 1 })
    expect(consequenceSentence(outcome)).toContain('17.020,01')
    expect(await stateOf(freilichtkinoMeasure)).toBe('scheduled')
    expect(await findDecision(office, freilichtkinoMeasure)).toBeUndefined()
    expect(await free()).toBe('17.020,01 €')
  })

  it('grants 15,000 EUR with an adapted plan instead', async () => {
    const outcome = await decided(meeting.scope, committee, freilichtkino, {
      amount: 15_000,
      condition: 'Finanzierungsplan auf 16.500,00 € anpassen',
      yes: 9,
      no: 1,
      voters: without(second, 'm10'),
    })
    expect(outcome.result.kind).toBe('granted_with_conditions')
    expect(await free()).toBe('2.020,01 €')
  })
})
