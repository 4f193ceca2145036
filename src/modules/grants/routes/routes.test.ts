import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  aCoordinator,
  anAdmitted,
  anApplicant,
  type TestApplicant,
} from '../../../../test/builders/applications.ts'
import { type CaseSite, caseSite } from '../../../../test/builders/case-site.ts'
import { aCommittee } from '../../../../test/builders/committee.ts'
import {
  actingAs,
  adoptUsualRules,
  anActor,
  euro,
  onDay,
  openTestHouse,
  openYear2018,
  openYear2026,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { aLeadOffice, aRunning } from '../../../../test/builders/proof.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { registerPerson } from '../../identity/index.ts'
import { checkDrawdownRequest, releaseDrawdown, requestDrawdown } from '../actions/drawdowns.ts'
import { grantsRoutes } from '../index.ts'
import { findPrecheck, listDrawdowns } from '../queries.ts'

let house: TestHouse
let lead: Scope
let coordination: Scope
let applicant: TestApplicant
let callOf2018: Id<'call'>
let callOf2026: Id<'call'>
let microCallOf2026: Id<'call'>

beforeAll(async () => {
  house = await openTestHouse()
  const founder = await house.found()
  await adoptUsualRules(founder)
  await aCommittee(founder)
  callOf2018 = await aCall(founder, (await openYear2018(founder)).funds.action)
  const spring = onDay(founder, '2026-02-02')
  const { action } = (await openYear2026(spring)).funds
  const days = { opensOn: '2026-02-02', deadline: '2026-06-01', meetingDay: '2026-06-01' }
  callOf2026 = await aCall(spring, action, days)
  microCallOf2026 = await aCall(spring, action, { ...days, forMicroGrants: true })
  lead = await aLeadOffice(founder)
  coordination = await aCoordinator(founder)
  applicant = await anApplicant(founder, 'Kino-Club am Markt')
}, 60_000)
afterAll(() => house.close())

const siteOf = (scope: Scope, day: string): CaseSite => caseSite(house, onDay(scope, day), grantsRoutes)
/** Somebody whom the database knows, with these rights. */
async function somebody(rights: Parameters<typeof anActor>[1]): Promise<Scope> {
  const email = `${newId()}@buntwerk.example`
  const { personId } = await registerPerson(lead, { name: 'Regiestelle', email })
  return actingAs(lead, anActor([], { personId, ...rights }))
}

describe('the day of a payment', () => {
  it('is not before the release of the drawdown, and not after today', async () => {
    const id = await aRunning({ lead, coordination }, applicant, callOf2018, {
      granted: 2000,
      requested: 2000,
      expenses: { Honorare: 2000 },
      own: 0,
      thirdParty: 0,
    })
    const may = (scope: Scope) => onDay(scope, '2018-05-02')
    const request = { amountCents: euro(1000), purpose: 'Bühne und Technik' }
    const drawdown = await requestDrawdown(may(applicant.scope), id, request)
    await checkDrawdownRequest(may(coordination), id, drawdown)
    await releaseDrawdown(may(lead), id, drawdown)
    const pay = (paidOn: string) =>
      siteOf(lead, '2018-05-09').post(`/vorhaben/${id}/auszahlungen/${drawdown}/zahlen`, [['paidOn', paidOn]])
    const early = await pay('2018-05-01')
    expect([early.status, early.text.includes('erst am 2. Mai 2018 freigegeben')]).toEqual([422, true])
    expect((await pay('2018-05-10')).status).toBe(422)
    expect((await listDrawdowns(lead, id))[0]?.state).toBe('released')
    expect((await pay('2018-05-02')).status).toBe(303)
  })
})

describe('the release of a micro grant', () => {
  const aMicroGrant = () =>
    anAdmitted(coordination, applicant, microCallOf2026, {
      on: '2026-03-02',
      from: '2026-06-05',
      until: '2026-06-06',
      expenses: { Teilnehmendenpauschale: 480 },
      own: 0,
      thirdParty: 0,
      requested: 480,
    })
  const notice = (id: string, step = '') => `/vorhaben/${id}/bescheid${step}`

  it('is asked for before the offices consent', async () => {
    const id = await aMicroGrant()
    const office = siteOf(coordination, '2026-03-03')
    expect((await office.get(notice(id))).text).toContain('Freigabe beantragen')
    expect((await office.post(notice(id, '/freigabe-beantragen'), [])).status).toBe(303)
    expect((await office.get(notice(id))).text).not.toContain('Freigabe beantragen')
  })

  it('is answered by the programme office, which sees nothing before it is asked', async () => {
    const id = await aMicroGrant()
    const federal = siteOf(await somebody({ programmeOffice: true }), '2026-03-04')
    expect((await federal.get(notice(id))).status).toBe(403)
    await siteOf(coordination, '2026-03-03').post(notice(id, '/freigabe-beantragen'), [])
    expect((await federal.get('/freigaben')).html).toContain(notice(id))
    const papers = await federal.get(`/vorhaben/${id}/antrag`)
    expect([papers.status, papers.text.includes('Bankverbindung')]).toEqual([200, false])
    for (const tab of ['pruefung', 'nachrichten', 'verlauf', 'auszahlungen'])
      expect((await federal.get(`/vorhaben/${id}/${tab}`)).status).toBe(403)
    const question = await federal.post(notice(id, '/freigabe-antwort'), [['answer', 'queried']])
    expect([question.status, question.text.includes('was die Regiestelle fragt')]).toEqual([422, true])
    expect((await federal.post(notice(id, '/freigabe-antwort'), [['answer', 'released']])).status).toBe(303)
    expect((await findPrecheck(lead, id))?.answer).toBe('released')
    expect((await federal.get('/freigaben')).html).not.toContain(notice(id))
  })

  it('is listed for those who read all, and for nobody else', async () => {
    const seenBy = async (scope: Scope) => (await siteOf(scope, '2026-03-04').get('/freigaben')).status
    expect(await seenBy(await somebody({ roles: new Set(['auditor']) }))).toBe(200)
    expect(await seenBy(await somebody({ roles: new Set(['committee_voting']) }))).toBe(403)
    expect(await seenBy(applicant.scope)).toBe(403)
  })
})

describe('a changed plan in a year of lump sums', () => {
  it('consists of lump sums, and offers nothing else', async () => {
    const id = await aRunning({ lead, coordination }, applicant, callOf2026, {
      submitted: '2026-03-02',
      decided: '2026-04-21',
      from: '2026-06-05',
      until: '2026-06-06',
      expenses: { Teilnehmendenpauschale: 400, Honorarpauschale: 396 },
      own: 0,
      thirdParty: 0,
      requested: 796,
      granted: 796,
    })
    const own = siteOf(applicant.scope, '2026-05-06')
    const form = await own.get(`/vorhaben/${id}/aenderungen/plan`)
    expect([form.status, form.text.includes('Technik und Bühne')]).toEqual([200, false])
    const refused = await own.post(`/vorhaben/${id}/aenderungen/plan`, [
      ['expenses.0.category', 'Technik und Bühne'],
      ['expenses.0.amount', '796,00'],
      ['income.0.category', 'requested'],
      ['income.0.amount', '796,00'],
      ['reason', 'Wir mieten eine Bühne.'],
      ['go', 'propose'],
    ])
    expect([refused.status, refused.text.includes('sondern nur Pauschalen')]).toEqual([422, true])
  })
})
