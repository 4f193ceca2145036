import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  aRunningMeeting,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from '../../../../test/builders/committee.ts'
import {
  anActor,
  euro,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../../test/builders/site.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { addAgendaPoint } from '../actions/add-agenda-point.ts'
import { callItem } from '../actions/call-item.ts'
import { castVote } from '../actions/cast-vote.ts'
import { editItem } from '../actions/edit-item.ts'
import { openBallot } from '../actions/open-ballot.ts'
import { committeeRoutes } from '../index.ts'

const day = '2018-03-06'
const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12']
let house: TestHouse
let office: Scope
let committee: TestCommittee
let meeting: TestMeeting
let itemId: Id<'agenda-item'>
let path: string

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.found()
  const fundId = (await openYear2018(office)).funds.action
  committee = await aCommittee(office)
  meeting = await aRunningMeeting(office, committee, day, present)
  const measureId = await anAdmitted(office, committee.applicants.kultur, await aCall(office, fundId))
  itemId = await anItem(meeting, measureId)
  await editItem(meeting.scope, itemId, { public: true })
  path = `/sitzungen/${meeting.meetingId}`
})
afterAll(() => house.close())

const asSeat = (key: Seat): Site =>
  siteFor(house, meeting.scope, committee.as(key, day).actor, committeeRoutes)
const asRole = (role: 'applicant' | 'coordination_office'): Site =>
  siteFor(house, meeting.scope, anActor([role]), committeeRoutes)

describe('the screens of a meeting', () => {
  it.each(['/mitmachen', '/strom', '/leinwand', '/leinwand/strom', '/leinwand/intern'])(
    '%s is not for applicants',
    async (view) => {
      expect((await asRole('applicant').get(path + view)).status).toBe(403)
      expect((await asSeat('m12').get(path + view)).status).toBe(200)
    },
  )

  it('are called to a point by the chair, not by a member', async () => {
    expect((await asSeat('m12').post(`${path}/aufruf`, { item: itemId })).status).toBe(403)
    expect((await asRole('coordination_office').post(`${path}/aufruf`, { item: itemId })).status).toBe(303)
    expect((await asSeat('m12').get(`${path}/mitmachen`)).text).toContain('TOP 1')
  })

  it('show the vote on the telephone, and lead back there', async () => {
    await openBallot(meeting.scope, { itemId, amountCents: euro(1000) })
    const phone = asSeat('m12')
    expect((await phone.get(`${path}/mitmachen`)).text).toContain('Ihre Stimme')
    const vote = await phone.post(`${path}/punkte/${itemId}/abstimmung/stimme`, {
      choice: 'yes',
      view: 'phone',
    })
    expect(vote.location).toMatch(/\/mitmachen$/)
    expect((await phone.get(`${path}/mitmachen`)).text).toContain('Sie haben mit Ja gestimmt')
    expect((await asSeat('m13').get(`${path}/mitmachen`)).text).not.toContain('Ihre Stimme')
  })

  it('show on the wall how many have voted, and nobody by name', async () => {
    await castVote(committee.as('m07', day), itemId, 'no')
    const { text } = await asSeat('m01').get(`${path}/leinwand`)
    expect(text).toContain('2 von 7 Stimmen abgegeben')
    expect(text).not.toContain('Mitglied m')
    const { html } = await asSeat('m01').get(`${path}/leinwand/strom`)
    expect(html).toContain('2 von 7 Stimmen abgegeben')
    expect(html).not.toContain('Mitglied m')
  })
})

describe('a point that is not public', () => {
  it('shows its title on the wall, and everything else among the members only', async () => {
    const other = await aRunningMeeting(office, committee, '2018-05-15', present)
    const title = 'Personalfrage'
    const secret = await addAgendaPoint(other.scope, other.meetingId, { title, kind: 'other', public: false })
    await callItem(other.scope, other.meetingId, secret)
    await openBallot(other.scope, { itemId: secret, text: 'Die Stelle wird verlängert.' })
    const site = siteFor(house, other.scope, anActor(['coordination_office']), committeeRoutes)
    for (const view of ['/leinwand', '/leinwand/strom']) {
      const { html } = await site.get(`/sitzungen/${other.meetingId}${view}`)
      expect(html).toContain(title)
      expect(html).not.toContain('verlängert')
    }
    for (const view of ['/mitmachen', '/strom', '/leinwand/intern'])
      expect((await site.get(`/sitzungen/${other.meetingId}${view}`)).html).toContain('verlängert')
  })
})

describe('coming and going at the desk', () => {
  const change = (fields: Record<string, string>) =>
    asRole('coordination_office').post(`${path}/anwesenheit/wechsel`, fields)

  it('is one button a seat', async () => {
    expect((await change({ change: `leaves.${committee.seat('m02')}` })).status).toBe(303)
    expect((await asRole('coordination_office').get(path)).text).toContain('6 von 13')
    expect((await change({ change: `comes.${committee.seat('m02')}` })).status).toBe(303)
    expect((await asRole('coordination_office').get(path)).text).toContain('7 von 13')
  })

  it('shows what was typed again when the time is none, or is to come', async () => {
    const wrong = await change({ change: `leaves.${committee.seat('m02')}`, changedAt: 'gleich' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="gleich"')
    const later = await change({ change: `leaves.${committee.seat('m02')}`, changedAt: '23:59' })
    expect(later.status).toBe(422)
    expect(later.text).toContain('Diese Uhrzeit kommt erst noch')
  })

  it('knows no seat of elsewhere', async () => {
    expect((await change({ change: `comes.${office.partnershipId}` })).status).toBe(404)
    expect((await change({ change: 'comes' })).status).toBe(422)
  })

  it('takes the excuse of a member for the own seat only', async () => {
    const excuse = (key: Seat) => asSeat('m13').post(`${path}/abmeldung`, { member: committee.seat(key) })
    expect((await excuse('m12')).status).toBe(403)
    expect((await excuse('m13')).location).toMatch(/\/mitmachen$/)
    expect((await asSeat('m13').get(`${path}/mitmachen`)).text).toContain('abgemeldet')
  })
})
