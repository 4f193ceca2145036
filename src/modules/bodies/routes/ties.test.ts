import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCommittee, anOfficer, type Seat, type TestCommittee } from '../../../../test/builders/committee.ts'
import { anActor, onDay, openTestHouse, type TestHouse } from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import { newId } from '../../../kit/ids.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { listTiedMembers } from '../queries/ties.ts'
import { bodiesRoutes } from './index.ts'

const today = '2018-03-06'

let house: TestHouse
let office: Scope
let committee: TestCommittee

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  office = onDay(await anOfficer(founded, 'coordination_office'), today)
  committee = await aCommittee(founded)
})
afterAll(() => house.close())

const siteOf = (actor: Actor): Site => siteFor(house, office, actor, bodiesRoutes)
const member = (seat: Seat) => siteOf(committee.as(seat, today).actor)
const ties = (seat: Seat, step = '') => `/mitglieder/${committee.seat(seat)}/verbindungen${step}`
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}
const printers = { name: 'Druckerei Nord', kind: 'business', note: '' }

describe('who reads and states ties', () => {
  it('only the member, the offices and the auditor', async () => {
    expect((await member('m07').get(ties('m07'))).status).toBe(200)
    expect((await siteOf(office.actor).get(ties('m07'))).status).toBe(200)
    expect((await siteOf(anActor(['auditor'])).get(ties('m07'))).status).toBe(200)
    expect((await member('m08').get(ties('m07'))).status).toBe(403)
    expect((await member('m08').post(ties('m07'), printers)).status).toBe(403)
    expect((await siteOf(anActor(['auditor'])).post(ties('m07'), printers)).status).toBe(403)
    expect((await siteOf(committee.applicants.kino.scope.actor).get(ties('m06'))).status).toBe(403)
  })

  it('an organisation or a member of nowhere is not found', async () => {
    const nowhere = { ...printers, organisation: newId() }
    expect((await member('m07').post(ties('m07'), nowhere)).status).toBe(404)
    expect((await siteOf(office.actor).get(`/mitglieder/${newId()}/verbindungen`)).status).toBe(404)
  })
})

describe('stating a tie', () => {
  it('needs an organisation and says how; what was typed comes back', async () => {
    const { status, text } = await member('m08').post(ties('m08'), { ...printers, name: ' ' })
    expect([status, text.includes('Bitte wählen Sie eine Organisation')]).toEqual([422, true])
    const unclear = await member('m08').post(ties('m08'), { name: '<b>', kind: 'Freundschaft' })
    expect(unclear.status).toBe(422)
    expect(unclear.html).toContain('&lt;b&gt;')
  })

  it('counts from that day with the organisation of the seat, until it is ended', async () => {
    const tiesOfMember = async () =>
      (await listTiedMembers(office, committee.bodyId, office.today))
        .find(({ memberId }) => memberId === committee.seat('m09'))
        ?.organisations.map(({ name }) => name)
    done(await member('m09').post(ties('m09'), printers))
    expect(await tiesOfMember()).toEqual(['Sportverein', 'Druckerei Nord'])
    const again = await member('m09').post(ties('m09'), { ...printers, name: 'DRUCKEREI NORD' })
    expect([again.status, again.text.includes('ist schon angegeben')]).toEqual([422, true])
    const { html } = await member('m09').get(ties('m09'))
    const step = /verbindungen(\/[0-9a-f-]{36}\/beenden)/.exec(html)?.[1] ?? ''
    expect((await siteOf(office.actor).post(ties('m08', step), {})).status).toBe(404)
    done(await member('m09').post(ties('m09', step), {}))
    expect(await tiesOfMember()).toEqual(['Sportverein'])
  })
})
