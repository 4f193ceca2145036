import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import { aCommittee, anOfficer, type TestCommittee } from '../../../../test/builders/committee.ts'
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
import type { Actor, Scope } from '../../../platform/scope.ts'
import { declareConflict } from '../actions/declare-conflict.ts'
import { declarePackJob } from '../actions/print-pack.ts'
import { packJob } from '../actions/request-pack.ts'
import { committeeRoutes } from '../index.ts'
import { listAgenda } from '../queries/agenda.ts'
import { listMeetings } from '../queries/meetings.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let chair: Site
let meetingId: Id<'meeting'>

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  office = onDay(await anOfficer(founded, 'coordination_office'), '2018-02-20')
  declarePackJob({ database: house.database, edges: house.edges, clock: () => office.now })
  committee = await aCommittee(founded)
  const callId = await aCall(founded, fundId)
  await anAdmitted(office, committee.applicants.kino, callId, { title: 'Fest am Markt' })
  await anAdmitted(office, committee.applicants.sport, callId, { title: 'Turnier' })
  chair = siteOf(office.actor)
})
afterAll(() => house.close())

const siteOf = (actor: Actor): Site => siteFor(house, office, actor, committeeRoutes)
const member = (seat: `m${string}`) => siteOf(committee.as(seat, '2018-02-20').actor)
const at = (page: string) => `/sitzungen/${meetingId}/${page}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}
const titles = async () => (await listAgenda(office, meetingId)).map(({ title }) => title)

describe('the calendar', () => {
  it('plans several dates at once and shows their deadlines', async () => {
    const plan = { day1: '2018-03-06', day2: '8.5.2018', planStartsAt: '18:00', planEndsAt: '20:00' }
    done(await chair.post('/sitzungen/jahresplan', { ...plan, planPlace: 'Rathaus' }))
    const { text } = await chair.get('/sitzungen?jahr=2018')
    expect(text).toContain('6. März 2018 18:00 bis 20:00 Uhr Rathaus 20. Februar 2018')
    expect(text).toContain('8. Mai 2018')
    const march = (await listMeetings(office)).find(({ meetsOn }) => meetsOn === '2018-03-06')
    meetingId = march?.id as Id<'meeting'>
  })

  it('keeps what was typed when something is unclear', async () => {
    const { status, html, text } = await chair.post('/sitzungen/jahresplan', {
      day1: '2018-02-30',
      planStartsAt: 'abends',
      planPlace: '<b>Rathaus',
    })
    expect(status).toBe(422)
    expect(text).toContain('Diesen Tag gibt es nicht')
    expect(html).toContain('value="abends"')
    expect(html).toContain('&lt;b&gt;Rathaus')
    const late = { meetsOn: '2018-03-06', startsAt: '18:00', endsAt: '17:59', place: '' }
    expect((await chair.post('/sitzungen', late)).text).toContain('Das Ende liegt vor dem Beginn')
  })

  it('gives the dates to an own calendar', async () => {
    const { status, headers, html } = await member('m01').get('/sitzungen/kalender/2018')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(html.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(html).toContain('DTSTART:20180306T170000Z')
    expect((await member('m01').get('/sitzungen/kalender/unsinn')).status).toBe(404)
  })
})

describe('the agenda', () => {
  it('is proposed, ordered by buttons and by dragging, and made public point by point', async () => {
    done(await chair.post(at('tagesordnung/vorschlag'), {}))
    expect(await titles()).toContain('Fest am Markt')
    done(await chair.post(at('tagesordnung/punkte'), { title: 'Wahl', kind: 'election' }))
    const items = await listAgenda(office, meetingId)
    const election = items.at(-1) as (typeof items)[number]
    done(await chair.post(at('tagesordnung/rang'), { item: election.id, direction: 'up' }))
    expect((await titles()).at(-2)).toBe('Wahl')
    const order = items.map(({ id }) => id).toReversed()
    done(await chair.post(at('tagesordnung/reihenfolge'), { order: order.join(' ') }))
    expect((await titles())[0]).toBe('Wahl')
    done(await chair.post(at('tagesordnung/oeffentlichkeit'), { item: election.id, public: 'ja' }))
    expect((await listAgenda(office, meetingId))[0]?.public).toBe(true)
    expect((await chair.get(at('tagesordnung'))).text).toContain('TOP 1 Wahl')
  })

  it('asks for a title, and does not know points of another meeting', async () => {
    const untitled = await chair.post(at('tagesordnung/punkte'), { title: ' ', kind: 'report' })
    expect([untitled.status, untitled.text.includes('einen Titel')]).toEqual([422, true])
    const foreign = { item: newId(), direction: 'up' }
    expect((await chair.post(at('tagesordnung/rang'), foreign)).status).toBe(404)
  })

  it('names a point anew, but no application', async () => {
    const named = async (title: string) =>
      (await listAgenda(office, meetingId)).find((item) => item.title === title)
    const election = await named('Wahl')
    const fields = { item: election?.id ?? '', [`kind-${election?.id}`]: 'other' }
    const untitled = await chair.post(at('tagesordnung/benennen'), {
      ...fields,
      [`title-${election?.id}`]: '',
    })
    expect([untitled.status, untitled.text.includes('einen Titel')]).toEqual([422, true])
    const title = 'Wahl der Sprecherin'
    done(await chair.post(at('tagesordnung/benennen'), { ...fields, [`title-${election?.id}`]: title }))
    expect(await named(title)).toMatchObject({ kind: 'other', public: true })
    const fest = await named('Fest am Markt')
    const other = { item: fest?.id ?? '', [`title-${fest?.id}`]: 'Anderes' }
    done(await chair.post(at('tagesordnung/benennen'), other))
    expect(await named('Fest am Markt')).toMatchObject({ kind: 'application' })
  })

  it('gives each presentation a time', async () => {
    const fest = (await listAgenda(office, meetingId)).find(({ title }) => title === 'Fest am Markt')
    const field = `slot-${fest?.id}`
    const unclear = await chair.post(at('tagesordnung/vorstellungen'), {
      [field]: 'halb sieben',
      minutes: '10',
    })
    expect([unclear.status, unclear.html.includes('value="halb sieben"')]).toEqual([422, true])
    done(await chair.post(at('tagesordnung/vorstellungen'), { [field]: '9:30', minutes: '10' }))
    expect((await chair.get(at('tagesordnung'))).text).toContain('liegt vor dem Beginn der Sitzung')
    done(await chair.post(at('tagesordnung/vorstellungen'), { [field]: '18:30', minutes: '10' }))
    expect((await chair.get(at('tagesordnung'))).text).toContain('Eine Zeit ist noch nicht mitgeteilt')
    done(await chair.post(at('tagesordnung/vorstellungen/einladen'), {}))
    expect((await chair.get(at('tagesordnung'))).text).not.toContain('noch nicht mitgeteilt')
  })
})

describe('invitation and papers', () => {
  it('the invitation is read before it is sent, and not sent twice without news', async () => {
    expect((await chair.get(at('einladung'))).text).toContain('An 13 Personen')
    done(await chair.post(at('einladung'), { message: 'Parken im Hof.' }))
    expect((await chair.get(at('einladung'))).text).toContain('die Mitglieder haben den heutigen Stand')
    const again = await chair.post(at('einladung'), { message: '' })
    expect([again.status, again.text.includes('hat sich nichts geändert')]).toEqual([422, true])
    expect((await chair.get('/sitzungen?jahr=2018')).text).toContain('versandt am 20. Februar 2018')
  })

  it('the papers are made in a job whose progress is seen, then opened by every member', async () => {
    const site = member('m01')
    expect((await site.get(at('unterlagen'))).text).toContain('werden zusammengestellt')
    const { finished, total } = JSON.parse((await site.get(at('unterlagen/stand'))).html)
    expect([finished, total]).toEqual([false, (await titles()).length])
    expect((await site.get(at('unterlagen/datei'))).status).toBe(404)
    await house.edges.jobs.runWaiting(packJob)
    expect((await site.get(at('unterlagen'))).text).toContain('Die Unterlagen liegen bereit')
    const file = await site.get(at('unterlagen/datei'))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('a conflict that is declared afterwards closes the file at once', async () => {
    const site = member('m02')
    expect((await site.get(at('unterlagen/datei'))).status).toBe(200)
    // For one point alone there is a file already: that of the member whose club applies.
    for (const { id: itemId, measureId } of await listAgenda(office, meetingId))
      if (measureId)
        await declareConflict(office, { itemId, memberId: committee.seat('m02'), reason: 'ist verwandt' })
    expect((await site.get(at('unterlagen/datei'))).status).toBe(404)
    expect((await site.get(at('unterlagen'))).text).toContain('Ohne Unterlagen zu „')
    done(await site.post(at('unterlagen'), {}))
    await house.edges.jobs.runWaiting(packJob)
    expect((await site.get(at('unterlagen/datei'))).status).toBe(200)
  })

  it('another day is told by the next invitation', async () => {
    const date = { meetsOn: '2018-03-13', startsAt: '18:00', endsAt: '', place: 'Kirche' }
    done(await chair.post(at('termin'), date))
    expect((await chair.get(at('einladung'))).text).toContain('Tag, Zeit oder Ort sind anders')
    expect((await chair.post(at('termin'), { ...date, meetsOn: '2019-03-13' })).status).toBe(422)
  })

  it('members read and do not prepare; applicants see none of it', async () => {
    for (const page of ['tagesordnung', 'einladung', 'termin'])
      expect((await member('m01').get(at(page))).status).toBe(403)
    expect((await member('m01').post(at('einladung'), {})).status).toBe(403)
    const applicant = siteOf(committee.applicants.sport.scope.actor)
    for (const page of ['unterlagen', 'unterlagen/datei', 'unterlagen/stand'])
      expect((await applicant.get(at(page))).status).toBe(403)
    expect((await siteOf(anActor(['auditor'])).get(at('unterlagen'))).status).toBe(200)
  })
})
