import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  anOfficer,
  aRunningMeeting,
  type Seat,
  type TestCommittee,
  type TestMeeting,
} from '../../../../test/builders/committee.ts'
import {
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import type { Id } from '../../../kit/ids.ts'
import { newId } from '../../../kit/ids.ts'
import type { Environment } from '../../../platform/http/environment.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { bodiesRoutes } from '../../bodies/index.ts'
import { committeeRoutes, refuseConflicted } from '../index.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']

let house: TestHouse
let office: Scope
let committee: TestCommittee
let meeting: TestMeeting
let measureId: Id<'measure'>
let itemId: Id<'agenda-item'>
let chair: Site

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  office = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  measureId = await anAdmitted(office, committee.applicants.kino, callId)
  itemId = await anItem(meeting, measureId)
  chair = siteOf(office.actor)
})
afterAll(() => house.close())

/** Signed in, with the middleware that keeps the conflicted out in the place where the application has it. */
const siteOf = (actor: Actor): Site => {
  const signedIn = new Hono<Environment>()
    .use(async (c, next) => {
      c.set('person', {
        id: newId<'person'>(),
        name: actor.name,
        email: 'x@buntwerk.example',
        sessionId: 's',
      })
      await next()
    })
    .use('/vorhaben/:measure/*', refuseConflicted)
  return siteFor(house, office, actor, signedIn, bodiesRoutes, committeeRoutes)
}
const member = (seat: Seat) => siteOf(committee.as(seat, '2018-03-06').actor)
const point = (step = '') => `/sitzungen/${meeting.meetingId}/punkte/${itemId}${step}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}

describe('who may see meetings', () => {
  it.each(['/sitzungen', '/gremium', '/geschaeftsordnung'])(
    '%s is for the body, not for applicants',
    async (path) => {
      expect((await siteOf(committee.applicants.sport.scope.actor).get(path)).status).toBe(403)
      expect((await siteOf(anActor(['auditor'])).get(path)).status).toBe(200)
      expect((await member('m01').get(path)).status).toBe(200)
    },
  )

  it('a member reads the point but does not conduct it', async () => {
    const site = member('m07')
    expect((await site.get(point())).text).toContain('Antrag lesen')
    for (const step of ['/abstimmung', '/abstimmung/schliessen', '/zurueckstellen', '/absetzen', '/notiz'])
      expect((await site.post(point(step), { amount: '1', deferral: 'x' })).status).toBe(403)
    expect((await site.post(`/sitzungen/${meeting.meetingId}/schliessen`, {})).status).toBe(403)
    expect((await site.post('/gremien', { name: 'Ich' })).status).toBe(403)
  })

  it('nobody finds what belongs elsewhere', async () => {
    for (const path of [
      `/sitzungen/${newId()}`,
      `/sitzungen/${meeting.meetingId}/punkte/${newId()}`,
      `/sitzungen/${newId()}/punkte/${itemId}`,
      '/sitzungen/unsinn',
    ])
      expect((await chair.get(path)).status).toBe(404)
  })
})

describe('a meeting in the browser, without script', () => {
  it('shows the permanent line and the agenda', async () => {
    const { status, text } = await chair.get(`/sitzungen/${meeting.meetingId}`)
    expect(status).toBe(200)
    expect(text).toContain('8 von 13 · 6 Zivilgesellschaft · beschlussfähig')
    expect(text).toContain('Demokratiefest am Markt')
    expect(text).toContain('7.500,00 €')
  })

  it('asks the conflicted to stay out, and closes the papers', async () => {
    const site = member('m06')
    const page = await site.get(point())
    expect(page.text).toContain('Sie sind bei diesem Punkt befangen')
    expect(page.text).not.toContain('Antrag lesen')
    expect((await site.get(`/vorhaben/${measureId}/beschluss`)).status).toBe(403)
    expect((await member('m07').get(`/vorhaben/${measureId}/beschluss`)).status).toBe(200)
  })

  it('refuses an unclear amount with what was typed, and one over the requested with its reason', async () => {
    const unclear = await chair.post(point('/abstimmung'), { amount: 'viel', condition: '<b>' })
    expect(unclear.status).toBe(422)
    expect(unclear.html).toContain('value="viel"')
    expect(unclear.html).toContain('&lt;b&gt;')
    const much = await chair.post(point('/abstimmung'), { amount: '7.500,01', condition: '' })
    expect(much.status).toBe(422)
    expect(much.text).toContain('beantragt sind nur 7.500,00 €')
  })

  it('opens the vote; a member votes with one of three buttons and may change the mind', async () => {
    done(await chair.post(point('/abstimmung'), { amount: '7.500,00', condition: '' }))
    const site = member('m07')
    const before = await site.get(point())
    expect(before.html).toMatch(/<button type="submit" name="choice" value="yes"/)
    done(await site.post(point('/abstimmung/stimme'), { choice: 'no' }))
    const after = await site.get(point())
    expect(after.text).toContain('Sie haben mit Nein gestimmt')
    expect(after.text).toContain('Stimme ändern')
    done(await site.post(point('/abstimmung/stimme'), { choice: 'yes' }))
    expect((await site.get(point())).text).toContain('Sie haben mit Ja gestimmt')
    expect((await member('m06').post(point('/abstimmung/stimme'), { choice: 'yes' })).status).toBe(422)
  })

  it('does not close while votes are missing, then writes them down and closes with the sentence', async () => {
    const early = await chair.post(point('/abstimmung/schliessen'), { reason: 'nur ein Entwurf' })
    expect(early.status).toBe(422)
    expect(early.html).toContain('nur ein Entwurf')
    const votes = Object.fromEntries(
      ['m01', 'm02', 'm08', 'm09', 'm12', 'm13'].map((seat) => [
        `vote-${committee.seat(seat as Seat)}`,
        seat === 'm01' ? 'no' : 'yes',
      ]),
    )
    done(await chair.post(point('/abstimmung/stimmen'), votes))
    done(await chair.post(point('/abstimmung/schliessen'), {}))
    const { text } = await member('m01').get(point())
    expect(text).toContain('Angenommen: 6 Ja, 1 Nein, 0 Enthaltungen; 1 befangen; einfache Mehrheit')
    expect((await member('m07').post(point('/abstimmung/stimme'), { choice: 'no' })).status).toBe(409)
    expect((await chair.post(point('/abstimmung/schliessen'), {})).status).toBe(409)
  })

  it('shows the decision to the applicant on the case', async () => {
    const { status, text } = await siteOf(committee.applicants.kino.scope.actor).get(
      `/vorhaben/${measureId}/beschluss`,
    )
    expect(status).toBe(200)
    expect(text).toContain('Angenommen: 6 Ja, 1 Nein')
  })

  it('closes the meeting and leads to its minutes', async () => {
    done(await chair.post(`/sitzungen/${meeting.meetingId}/punkte`, { title: 'Bericht' }))
    done(await chair.post(`/sitzungen/${meeting.meetingId}/schliessen`, {}))
    const { html } = await chair.get(`/sitzungen/${meeting.meetingId}`)
    expect(html).toContain(`/sitzungen/${meeting.meetingId}/protokoll"`)
    expect(html).toContain('Protokoll (PDF)')
  })
})

describe('the office organises the committee', () => {
  it('calls a meeting; a wrong day comes back as typed', async () => {
    const after = { meetsOn: '2018-05-15', startsAt: '18:00', applicationDeadline: '2018-05-16' }
    const late = await chair.post('/sitzungen', after)
    expect([late.status, late.text.includes('liegt nach der Sitzung')]).toEqual([422, true])
    const wrong = await chair.post('/sitzungen', { meetsOn: '2018-02-30', startsAt: '18:00' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('2018-02-30')
    done(await chair.post('/sitzungen', { meetsOn: '2018-05-15', startsAt: '18:00', place: 'Rathaus' }))
    expect((await chair.get('/sitzungen')).text).toContain('1. Mai 2018')
  })

  it('enters a new version of the rules of procedure, readable as sentences', async () => {
    const rules = {
      adoptedOn: '2018-03-06',
      quorum: 'two_thirds',
      presenceCounts: 'voting_seats',
      quorumBase: 'present',
      civilMajorityAtVote: 'nein',
      civilMajorityBase: 'present',
      majority: 'two_thirds_of_members',
      majorityBase: 'unconflicted',
      abstentions: 'like_no',
      tie: 'rejected',
      usualBallot: 'open',
      secretOnRequestOf: 'quarter_of_voters',
      namesOnRequestOf: 'one_member',
      deputies: 'named',
      voteTransfer: 'nein',
      conflictedLeave: 'ja',
      noticeDays: '7',
      applicationLeadDays: '21',
      presentation: 'from',
      presentationFrom: '5.000,00',
      circulation: 'urgent',
      circulationDays: '14',
      circulationUpTo: '1.000,00',
      objectionOf: 'one_member',
      microGrantCap: '',
      microGrantBy: 'both_offices',
      publicity: 'guests_invited',
    }
    expect((await chair.post('/geschaeftsordnung', { ...rules, quorum: 'immer' })).status).toBe(422)
    expect((await chair.post('/geschaeftsordnung', { ...rules, presentationFrom: '' })).status).toBe(422)
    const outOfReach = { ...rules, quorum: 'number', quorumNumber: '14' }
    const refused = await chair.post('/geschaeftsordnung', outOfReach)
    expect([refused.status, refused.text.includes('erst mit 14 Mitgliedern')]).toEqual([422, true])
    expect((await chair.post('/geschaeftsordnung', { ...rules, quorum: 'number' })).status).toBe(422)
    done(await chair.post('/geschaeftsordnung', rules))
    const { text } = await member('m01').get('/geschaeftsordnung')
    expect(text).toContain('mindestens zwei Drittel der stimmberechtigten Mitglieder anwesend sind')
    expect(text).toContain('spätestens 21 Tage vor der Sitzung')
    expect(text).toContain('Wer 5.000,00 € oder mehr beantragt, muss das Vorhaben in der Sitzung vorstellen.')
    expect(text).toContain('Wer befangen ist, verlässt den Raum')
    expect((await chair.post('/geschaeftsordnung', rules)).status).toBe(422)
  })
})
