import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  decided,
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
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { freeCentsOf, release, reserve } from '../../ledger/index.ts'
import { committeeRoutes } from './index.ts'

const voters: readonly Seat[] = ['m01', 'm02', 'm07', 'm08', 'm09', 'm10', 'm12']

let house: TestHouse
let office: Scope
let committee: TestCommittee
let meeting: TestMeeting
let fundId: Id<'fund'>
let bound: Id<'measure'>
let waiting: Id<'measure'>
let itemId: Id<'agenda-item'>
let chair: Site

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
  await reserve(office, { fundId, measureId: bound, amountCents, causeId: bound })
  waiting = await anAdmitted(office, committee.applicants.kino, callId)
  itemId = await anItem(meeting, waiting)
  chair = siteFor(house, office, office.actor, committeeRoutes)
})
afterAll(() => house.close())

const member = () => siteFor(house, office, committee.as('m07', '2018-03-06').actor, committeeRoutes)
const point = () => `/sitzungen/${meeting.meetingId}/punkte/${itemId}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}

it('offers the list when the fund is short, and shows the place with its conditions', async () => {
  await decided(meeting.scope, committee, itemId, { amount: 500, condition: 'Mit Rampe', yes: 7, voters })
  expect((await chair.get(point())).text).toContain('Auf die Warteliste setzen')
  expect((await member().post(`${point()}/warteliste`, {})).status).toBe(403)
  done(await chair.post(`${point()}/warteliste`, {}))
  const { text } = await member().get('/warteliste')
  expect(text).toContain('Für Platz 1 fehlen 400,00 €')
  expect(text).toContain('Mit Rampe')
  expect(text).not.toContain('Nachrücken lassen')
})

it('serves the place when the money is there, and says so to the next meeting', async () => {
  const path = `/warteliste/${waiting}`
  expect((await member().post(`${path}/nachruecken`, {})).status).toBe(403)
  const early = await chair.post(`${path}/nachruecken`, {})
  expect([early.status, early.text.includes('im Fonds sind nur 100,00 € frei')]).toEqual([422, true])
  const blank = await chair.post(`${path}/rang`, { [`rank-${waiting}`]: '1', [`order-${waiting}`]: ' ' })
  expect([blank.status, blank.text.includes('wann und warum das Gremium')]).toEqual([422, true])
  await release(office, { fundId, measureId: bound, amountCents: euro(400), causeId: newId() })
  expect((await chair.get('/warteliste')).text).toContain('kann nachrücken')
  done(await chair.post(`${path}/nachruecken`, {}))
  expect((await chair.get('/warteliste')).text).toContain('Niemand wartet')
  const page = await member().get(`/sitzungen/${meeting.meetingId}`)
  expect(page.text).toContain('mit 500,00 € von der Warteliste nachgerückt')
})

it('keeps the criteria that the body adopted, and a reason for each', async () => {
  expect((await chair.post('/kriterien', { adoptedOn: '2018-02-01', criteria: ' \n ' })).status).toBe(422)
  const catalogue = { adoptedOn: '2018-02-01', criteria: 'Beteiligung vor Ort\nWirkung über das Jahr hinaus' }
  expect((await member().post('/kriterien', catalogue)).status).toBe(403)
  done(await chair.post('/kriterien', catalogue))
  expect((await chair.post('/kriterien', catalogue)).text).toContain('sind schon Kriterien eingetragen')
  expect((await member().get('/kriterien')).text).toContain('Beteiligung vor Ort')
})
