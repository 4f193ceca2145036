import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCommittee, anOfficer, type Seat, type TestCommittee } from '../../../../test/builders/committee.ts'
import { anActor, onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import { newId } from '../../../kit/ids.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { bodiesRoutes } from './index.ts'

const today = '2018-03-06'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let chair: Site

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  office = onDay(await anOfficer(founded, 'coordination_office'), today)
  committee = await aCommittee(founded)
  chair = siteOf(office.actor)
})
afterAll(() => house.close())

const siteOf = (actor: Actor): Site => siteFor(house, office, actor, bodiesRoutes)
const member = (seat: Seat) => siteOf(committee.as(seat, today).actor)
const body = (step = '') => `/gremien/${committee.bodyId}${step}`
const seat = (key: Seat, step = '') => `/mitglieder/${committee.seat(key)}${step}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}
const newcomer = {
  name: 'Neues Mitglied',
  seatGroup: 'civil_society',
  voting: 'ja',
  appointedOn: today,
  appointedBy: 'Stadtvertretung',
}

describe('who may see and change a roster', () => {
  it('members and auditors read, applicants do not', async () => {
    for (const path of ['/gremien', '/gremium', body(), seat('m07')]) {
      expect((await siteOf(committee.applicants.sport.scope.actor).get(path)).status).toBe(403)
      expect((await siteOf(anActor(['auditor'])).get(path)).status).toBe(200)
      expect((await member('m01').get(path)).status).toBe(200)
    }
  })

  it('members change nothing, not even at their own seat', async () => {
    const site = member('m07')
    for (const path of [body('/berufen'), body('/sitze'), '/gremien', seat('m07', '/ausscheiden')])
      expect((await site.post(path, { name: 'Ich' })).status).toBe(403)
    for (const path of [body('/berufen'), body('/sitze')]) expect((await site.get(path)).status).toBe(403)
    expect((await site.get(seat('m07'))).text).not.toContain('Ausscheiden eintragen')
  })

  it('the youth forum sees its own roster and no other', async () => {
    done(await chair.post('/gremien', { kind: 'youth_forum', label: 'Jugendforum' }))
    const list = await chair.get('/gremien')
    const forum = /href="[^"]*(\/gremien\/[0-9a-f-]{36})">Jugendforum/.exec(list.html)?.[1] ?? ''
    const young = siteOf(anActor(['youth_forum']))
    expect((await young.get(forum)).status).toBe(200)
    expect((await young.get(body())).status).toBe(403)
  })
})

describe('filling a seat', () => {
  it('says on the roster what the composition lacks, with its reason and source', async () => {
    expect((await chair.get(body())).text).toContain(
      '13 Mitglieder sind stimmberechtigt, 8 davon gehören zur Zivilgesellschaft: Sie hat die Mehrheit der Stimmen.',
    )
    for (const name of ['Amt A', 'Amt B', 'Amt C'])
      done(await chair.post(body('/berufen'), { ...newcomer, name, seatGroup: 'administration' }))
    const { text } = await chair.get(body())
    expect(text).toContain('Die Zivilgesellschaft hat 8 von 16 Stimmen und damit keine Mehrheit.')
    expect(text).toContain('Zusammensetzung des Begleitausschusses, Mehrheit der Zivilgesellschaft')
    done(await chair.post(body('/berufen'), newcomer))
    expect((await chair.get(body())).text).not.toContain('keine Mehrheit')
  })

  it('refuses people of nowhere, and gives back what was typed', async () => {
    expect((await chair.post(body('/berufen'), { ...newcomer, person: newId() })).status).toBe(404)
    expect((await chair.post(body('/berufen'), { ...newcomer, deputyPerson: newId() })).status).toBe(404)
    const early = { ...newcomer, termUntil: '2018-03-05' }
    const refused = await chair.post(body('/berufen'), early)
    expect([refused.status, refused.text.includes('Die Amtszeit endet vor dem Tag der Berufung')]).toEqual([
      422,
      true,
    ])
    expect(refused.html).toContain('value="Neues Mitglied"')
    const wrong = await chair.post(body('/berufen'), { ...newcomer, termUntil: '2018-02-30' })
    expect([wrong.status, wrong.html.includes('2018-02-30')]).toEqual([422, true])
  })

  it('keeps the letter of appointment for the offices', async () => {
    const fields = { ...newcomer, name: 'Mit Unterlage', termUntil: '2019-12-31' }
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('document', new File(['%PDF-1.7\n'], 'Berufung.pdf', { type: 'application/pdf' }))
    done(await chair.post(body('/berufen'), form))
    const found = /href="[^"]*(\/mitglieder\/[0-9a-f-]{36})">Mit Unterlage/.exec(
      (await chair.get(body())).html,
    )
    const path = found?.[1] ?? ''
    expect((await chair.get(path)).text).toContain('durch: Stadtvertretung')
    expect((await chair.get(`${path}/unterlage`)).headers.get('content-disposition')).toContain(
      'Berufung.pdf',
    )
    expect((await member('m01').get(`${path}/unterlage`)).status).toBe(403)
    expect((await chair.get(seat('m01', '/unterlage'))).status).toBe(404)
  })
})

describe('one seat', () => {
  it('gets a deputy with a sign-in, whom the roster shows', async () => {
    const { personId } = committee.applicants.kultur.scope.actor
    const deputy = { name: 'Vertretung sechs', person: personId ?? '', namedOn: today }
    done(await chair.post(seat('m06', '/vertretung'), deputy))
    expect((await chair.get(body())).text).toContain('Vertretung sechs')
    const site = siteOf(anActor(['committee_voting'], { personId }))
    expect((await site.get(body())).text).toContain('Sie vertreten hier Mitglied m06.')
    const before = await chair.post(seat('m06', '/vertretung'), { ...deputy, namedOn: '2018-03-05' })
    expect([before.status, before.text.includes('schon eine Vertretung eingetragen')]).toEqual([422, true])
    done(await chair.post(seat('m06', '/vertretung/beenden'), { deputyLeftOn: today }))
    expect((await chair.get(seat('m06'))).text).toContain('Vertretung sechs: ab 6. März 2018, beendet')
  })

  it('is left for a reason, stays readable as of the day before, and is filled again', async () => {
    const leaving = { leftOn: today, because: 'resigned', note: 'Schreiben vom 1. März' }
    expect((await chair.post(seat('m13', '/ausscheiden'), { ...leaving, because: '' })).status).toBe(422)
    done(await chair.post(seat('m13', '/ausscheiden'), leaving))
    const page = await chair.get(seat('m13'))
    expect(page.text).toContain('Niederlegung des Sitzes (Schreiben vom 1. März)')
    const of = async (query: string) =>
      (await chair.get(body(query))).text.split('Frühere Mitglieder')[0]?.includes('Mitglied m13')
    expect([await of('?tag=2018-03-05'), await of('?tag=2018-03-06'), await of('')]).toEqual([
      true,
      false,
      false,
    ])
    expect((await chair.get(body('?tag=gestern'))).text).toContain('Diesen Tag gibt es nicht')
    const form = await chair.get(body(`/berufen?nachfolge=${committee.seat('m13')}`))
    expect(form.html).toContain(`value="${committee.seat('m13')}" selected`)
    const follows = { ...newcomer, name: 'Nachfolge', follows: committee.seat('m13') }
    done(await chair.post(body('/berufen'), follows))
    expect((await chair.get(seat('m13'))).text).toContain('Nachfolge Nachfolge')
    const twice = await chair.post(body('/berufen'), { ...follows, name: 'Noch eine' })
    expect([twice.status, twice.text.includes('hat schon jemand übernommen')]).toEqual([422, true])
  })

  it('is prolonged, and the roster of an earlier day keeps the earlier term', async () => {
    const limited = { ...newcomer, name: 'Befristet', appointedOn: '2018-02-01', termUntil: '2018-12-31' }
    done(await chair.post(body('/berufen'), limited))
    const path =
      /href="[^"]*(\/mitglieder\/[0-9a-f-]{36})">Befristet/.exec((await chair.get(body())).html)?.[1] ?? ''
    const longer = { termUntil: '2020-12-31', prolongedOn: today, prolongedBy: 'Stadtvertretung' }
    const shorter = await chair.post(`${path}/amtszeit`, { ...longer, termUntil: '2018-11-30' })
    expect([shorter.status, shorter.text.includes('läuft schon bis 31. Dezember 2018')]).toEqual([422, true])
    done(await chair.post(`${path}/amtszeit`, longer))
    expect((await chair.get(path)).text).toContain('bis 31. Dezember 2020, beschlossen am 6. März 2018 durch')
    const termOn = async (day: string) =>
      /Befristet.*?(31\. Dezember \d{4})/.exec((await chair.get(body(`?tag=${day}`))).text)?.[1]
    expect([await termOn('2018-03-05'), await termOn('2018-03-06')]).toEqual([
      '31. Dezember 2018',
      '31. Dezember 2020',
    ])
  })

  it('is planned by group, and what is vacant stands on the roster', async () => {
    const plan = { validFrom: today, 'seats-youth-voting': '2', 'seats-other-advisory': '1,5' }
    const wrong = await chair.post(body('/sitze'), plan)
    expect([wrong.status, wrong.html.includes('value="1,5"')]).toEqual([422, true])
    expect((await chair.post(body('/sitze'), { validFrom: today })).status).toBe(422)
    done(await chair.post(body('/sitze'), { ...plan, 'seats-other-advisory': '3' }))
    expect((await chair.get(body())).text).toContain('Weitere, beratend: 0 von 3 Sitzen sind besetzt.')
  })
})

it('nobody finds what belongs elsewhere', async () => {
  const unknown = newId()
  for (const path of [
    `/gremien/${unknown}`,
    `/gremien/${unknown}/berufen`,
    `/mitglieder/${unknown}`,
    '/gremien/unsinn',
  ])
    expect((await chair.get(path)).status).toBe(404)
})
