import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { closeMeeting } from '../../committee/index.ts'
import { portalRoutes } from '../../portal/index.ts'
import { gateQuestions } from '../vocabulary.ts'
import { minutesRoutes } from './index.ts'

const present: readonly Seat[] = ['m01', 'm02', 'm06', 'm07', 'm08', 'm09', 'm12', 'm13']

let house: TestHouse
let office: Scope
let committee: TestCommittee
let meeting: TestMeeting
let granted: Id<'agenda-item'>
let rejected: Id<'agenda-item'>
let clerk: Site

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  office = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  meeting = await aRunningMeeting(office, committee, '2018-03-06', present)
  const { kino, kultur } = committee.applicants
  granted = await anItem(meeting, await anAdmitted(office, kino, callId))
  rejected = await anItem(meeting, await anAdmitted(office, kultur, callId, { title: 'Graffiti am Bahnhof' }))
  const voters = present.filter((seat) => seat !== 'm06')
  await decided(meeting.scope, committee, granted, { amount: 7500, yes: 7, voters })
  await decided(meeting.scope, committee, rejected, {
    amount: 100,
    yes: 1,
    no: 7,
    voters: present,
    reason: 'Kein Plan',
  })
  await makePublic()
  clerk = siteOf(office.actor)
})
afterAll(() => house.close())

/** Both points are discussed in public. */
const makePublic = () => house.database.across.updateTable('agendaItems').set({ public: true }).execute()

const siteOf = (actor: Actor, day = '2018-03-06'): Site =>
  siteFor(house, onDay(office, day), actor, minutesRoutes)
const member = (seat: Seat, day = '2018-03-06') => siteOf(committee.as(seat, day).actor, day)
const visitor = () => siteFor(house, office, anActor(), portalRoutes)
const path = (step = '') => `/sitzungen/${meeting.meetingId}/protokoll${step}`
const openPath = () => `/buendnis/protokolle/${meeting.meetingId}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}

describe('who may do what', () => {
  it('the body and the auditor read, applicants and visitors do not', async () => {
    for (const page of ['', '/pdf']) {
      expect((await member('m01').get(path(page))).status).toBe(200)
      expect((await siteOf(anActor(['auditor'])).get(path(page))).status).toBe(200)
      expect((await siteOf(committee.applicants.sport.scope.actor).get(path(page))).status).toBe(403)
    }
    expect((await siteOf(anActor()).get(path())).status).toBe(303)
    expect((await siteOf(committee.applicants.sport.scope.actor).get('/beschlusskontrolle')).status).toBe(403)
  })

  it('a member writes, sends and publishes nothing', async () => {
    for (const step of [
      '',
      '/vorlegen',
      '/zuruecknehmen',
      '/berichtigen',
      '/papier',
      '/versenden',
      '/genehmigen',
      '/aufgaben',
      `/einwendungen/${newId()}`,
      '/auszug',
      '/auszug/bestaetigen',
      '/auszug/veroeffentlichen',
      '/auszug/zuruecknehmen',
    ])
      expect([step, (await member('m07').post(path(step), {})).status]).toEqual([step, 403])
    expect((await member('m07').get(path('/auszug'))).status).toBe(403)
  })

  it('nobody finds what is not there', async () => {
    for (const page of [
      `/sitzungen/${newId()}/protokoll`,
      '/sitzungen/unsinn/protokoll',
      path('/fassungen/1'),
    ])
      expect((await clerk.get(page)).status).toBe(404)
    expect((await clerk.post(`/beschlusskontrolle/${newId()}/erledigt`, {})).status).toBe(404)
  })
})

describe('the way of the minutes in the browser, without script', () => {
  it('the draft shows what happened, as a page and as a paper', async () => {
    const { text } = await clerk.get(path())
    expect(text).toContain('Angenommen: 7 Ja, 0 Nein')
    expect(text).toContain('Das Protokoll schreibt mit')
    const paper = await member('m01').get(path('/pdf'))
    expect(paper.headers.get('content-type')).toBe('application/pdf')
    expect(paper.html.startsWith('%PDF')).toBe(true)
  })

  it('keeps what was typed when a time is wrong, then saves it', async () => {
    await closeMeeting(meeting.scope, meeting.meetingId)
    const typed = {
      chair: committee.as('m07', '2018-03-06').actor.personId ?? '',
      chairName: '',
      clerk: '',
      clerkName: 'Erna <b>Schreibt</b>',
      beganAt: '25:00',
      endedAt: '',
      remarks: 'Zwei Gäste.',
      [`text-${granted}`]: 'Mitglied m08 fragte nach der Technik.',
      [`presenter-${granted}`]: 'Verein',
    }
    const wrong = await clerk.post(path(), typed)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('25:00')
    expect(wrong.html).toContain('Erna &lt;b&gt;Schreibt&lt;/b&gt;')
    expect((await clerk.post(path(), { ...typed, beganAt: '', remarks: 'x'.repeat(10_001) })).status).toBe(
      422,
    )
    done(await clerk.post(path(), { ...typed, beganAt: '18:05' }))
    expect((await clerk.get(path())).text).toContain('18:05 Uhr')
  })

  it('chair signs under the own name, the clerk on paper', async () => {
    done(await clerk.post(path('/vorlegen'), {}))
    expect((await member('m08').get(path())).text).not.toContain('Ihr voller Name')
    expect((await member('m07').get(path())).text).toContain('Ihr voller Name')
    const signature = { office: 'chair', typed: 'Mitglied m07' }
    expect((await member('m08').post(path('/unterschrift'), signature)).status).toBe(422)
    done(await member('m07').post(path('/unterschrift'), signature))
    const paper = { office: 'clerk', typed: 'Erna <b>Schreibt</b>', onPaperOn: '2018-03-06' }
    expect((await clerk.post(path('/papier'), { ...paper, onPaperOn: '' })).status).toBe(422)
    done(await clerk.post(path('/papier'), paper))
    const printed = await member('m01').get(path('/fassungen/1'))
    expect(printed.headers.get('content-disposition')).toContain('Fassung 1')
  })

  it('is sent; a member objects, the office answers', async () => {
    done(await clerk.post(path('/versenden'), { objectionsUntil: '2018-03-20' }))
    expect((await member('m08').post(path('/einwendungen'), { objection: ' ' })).status).toBe(422)
    done(await member('m08').post(path('/einwendungen'), { objection: 'Drei Gäste', item: granted }))
    const { html, text } = await clerk.get(path())
    expect(text).toContain('Drei Gäste')
    const objection = /einwendungen\/([0-9a-f-]{36})/.exec(html)?.[1] ?? ''
    expect((await clerk.post(path(`/einwendungen/${objection}`), {})).status).toBe(422)
    const answer = { [`outcome-${objection}`]: 'dismissed', [`answer-${objection}`]: 'Es waren zwei.' }
    done(await clerk.post(path(`/einwendungen/${objection}`), answer))
    expect((await member('m08').get(path())).text).toContain('Es waren zwei.')
    expect(
      (await member('m08', '2018-03-21').post(path('/einwendungen'), { objection: 'spät' })).status,
    ).toBe(422)
  })

  it('a task is assigned and reported by the one who carries it out', async () => {
    const person = committee.as('m08', '2018-03-06').actor.personId ?? ''
    expect((await clerk.post(path('/aufgaben'), { task: 'Bericht' })).status).toBe(422)
    done(await clerk.post(path('/aufgaben'), { task: 'Bericht schreiben', who: person, dueOn: '2018-03-07' }))
    expect((await member('m01', '2018-03-09').get('/beschlusskontrolle')).text).toContain(
      'seit 2 Tagen überfällig',
    )
    const { html } = await member('m08').get('/beschlusskontrolle')
    const task = /beschlusskontrolle\/([0-9a-f-]{36})/.exec(html)?.[1] ?? ''
    expect((await member('m01').post(`/beschlusskontrolle/${task}/erledigt`, {})).status).toBe(403)
    done(
      await member('m08').post(`/beschlusskontrolle/${task}/erledigt`, { [`result-${task}`]: 'liegt vor' }),
    )
    expect((await clerk.get('/beschlusskontrolle')).text).toContain('liegt vor')
  })
})

describe('the public extract', () => {
  const text = () => ({
    introduction: 'Der Ausschuss hat getagt.',
    [`shown-${granted}`]: 'ja',
    [`title-${granted}`]: 'Demokratiefest am Markt',
    [`public-${granted}`]: '',
    [`result-${granted}`]: 'Bewilligt: 7.500,00 €.',
    [`title-${rejected}`]: 'Ein Förderantrag',
  })
  const stamp = (html: string) => /name="writtenAt" value="([^"]+)"/.exec(html)?.[1] ?? ''

  it('is proposed without names, talk or what was refused', async () => {
    const { html } = await clerk.get(path('/auszug'))
    const fields = [...html.matchAll(/<(?:textarea|input)[^>]*(?:value="[^"]*"|>[^<]*<)/g)].join(' ')
    expect(fields).toContain('Demokratiefest am Markt')
    expect(fields).toContain('Der Antrag wurde abgelehnt.')
    expect(fields).not.toContain('Graffiti')
    expect(fields).not.toContain('Technik')
    expect(fields).not.toContain('Mitglied m')
  })

  it('does not leave the house before every question is confirmed', async () => {
    expect((await clerk.post(path('/auszug/veroeffentlichen'), {})).status).toBe(404)
    done(await clerk.post(path('/auszug'), text()))
    expect((await visitor().get(openPath())).status).toBe(404)
    const blocked = await clerk.post(path('/auszug/veroeffentlichen'), {})
    expect(blocked.status).toBe(422)
    expect(blocked.text).toContain('Noch nicht bestätigt: Gefährdete Personen geprüft')
    expect((await clerk.post(path('/auszug/bestaetigen'), {})).status).toBe(422)
  })

  it('forgets what was confirmed when the text changes', async () => {
    const old = stamp((await clerk.get(path('/auszug'))).html)
    for (const question of gateQuestions)
      done(await clerk.post(path('/auszug/bestaetigen'), { question, writtenAt: old }))
    const later = siteOf(office.actor, '2018-03-07')
    done(await later.post(path('/auszug'), { ...text(), [`public-${granted}`]: 'Mitglied m08 war dafür.' }))
    const { text: page } = await later.get(path('/auszug'))
    expect(page).toContain('vermutlich eine Person aus dem Protokoll')
    const again = await later.post(path('/auszug/bestaetigen'), { question: 'personal_data', writtenAt: old })
    expect(again.status).toBe(409)
    expect((await later.post(path('/auszug/veroeffentlichen'), {})).status).toBe(422)
  })

  it('is read by everybody once it is released, without the points left out', async () => {
    const later = siteOf(office.actor, '2018-03-08')
    done(await later.post(path('/auszug'), text()))
    const writtenAt = stamp((await later.get(path('/auszug'))).html)
    for (const question of gateQuestions)
      done(await later.post(path('/auszug/bestaetigen'), { question, writtenAt }))
    done(await later.post(path('/auszug/veroeffentlichen'), {}))
    const page = await visitor().get(openPath())
    expect(page.text).toContain('Bewilligt: 7.500,00 €.')
    expect(page.text).toContain('Das Protokoll ist noch nicht genehmigt.')
    expect(page.text).not.toContain('Förderantrag')
    expect(page.text).not.toContain('Mitglied m')
    expect((await visitor().get('/buendnis')).html).toContain(openPath())
    expect((await later.post(path('/auszug'), text())).status).toBe(422)
  })

  it('is gone at once when it is withdrawn', async () => {
    expect((await clerk.post(path('/auszug/zuruecknehmen'), { reason: '' })).status).toBe(422)
    done(await clerk.post(path('/auszug/zuruecknehmen'), { reason: 'Jemand wird bedroht.' }))
    expect((await visitor().get(openPath())).status).toBe(404)
    expect((await visitor().get('/buendnis')).html).not.toContain(openPath())
    expect((await clerk.post(path('/auszug/veroeffentlichen'), {})).status).toBe(422)
  })

  it('never shows a point that is not public, whatever was confirmed', async () => {
    await house.database.across
      .updateTable('agendaItems')
      .set({ public: false })
      .where('id', '=', granted)
      .execute()
    done(await clerk.post(path('/auszug'), text()))
    const writtenAt = stamp((await clerk.get(path('/auszug'))).html)
    for (const question of gateQuestions)
      done(await clerk.post(path('/auszug/bestaetigen'), { question, writtenAt }))
    const answer = await clerk.post(path('/auszug/veroeffentlichen'), {})
    expect([answer.status, answer.text.includes('ist ein nichtöffentlicher Punkt')]).toEqual([422, true])
  })
})
