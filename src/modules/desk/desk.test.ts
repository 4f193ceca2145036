import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCall,
  anAdmitted,
  anApplicant,
  aSubmitted,
  type TestApplicant,
} from '../../../test/builders/applications.ts'
import {
  aCommittee,
  anItem,
  aRunningMeeting,
  decided,
  type Seat,
  type TestCommittee,
} from '../../../test/builders/committee.ts'
import {
  adoptUsualRules,
  anActor,
  onDay,
  openTestHouse,
  openYear2018,
  type TestHouse,
} from '../../../test/builders/partnership.ts'
import { type Site, siteFor } from '../../../test/builders/site.ts'
import { localDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import type { Role, Scope } from '../../platform/scope.ts'
import { returnApplication } from '../applications/index.ts'
import { deskRoutes } from './index.ts'
import { loadWork } from './load-work.ts'

const voters: readonly Seat[] = ['m01', 'm02', 'm03', 'm06', 'm07', 'm08', 'm09', 'm12']

let house: TestHouse
let office: Scope
let committee: TestCommittee
let kino: TestApplicant
let callId: Id<'call'>

const siteOn = (day: string, roles: readonly Role[]): Site =>
  siteFor(house, onDay(office, day), anActor(roles), deskRoutes)

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.found()
  await adoptUsualRules(onDay(office, '2018-01-16'))
  const { funds } = await openYear2018(office)
  kino = await anApplicant(office)
  callId = await aCall(office, funds.action)
  committee = await aCommittee(office)
})
afterAll(() => house.close())

describe('the desk', () => {
  it('of an office for which nothing waits says so', async () => {
    const { status, text } = await siteOn('2018-01-08', ['coordination_office']).get('/heute')
    expect(status).toBe(200)
    expect(text).toContain('Heute wartet nichts auf Sie')
    expect(text).toContain('Antragsfrist: Aktions- und Initiativfonds, erste Runde')
    expect(text).toContain('Gesamt 40.000,00 €')
  })

  it.each([[['applicant'] as const], [['committee_voting'] as const], [['auditor'] as const]])(
    'is closed to %j',
    async (roles) => {
      expect((await siteOn('2018-01-08', roles).get('/heute')).status).toBe(403)
    },
  )

  it('asks a visitor to sign in', async () => {
    const { status, location } = await siteOn('2018-01-08', []).get('/heute')
    expect([status, location]).toEqual([303, `/anmelden?weiter=%2F${office.slug}%2Fheute`])
  })
})

describe('with work that waits', () => {
  let late: Id<'measure'>

  beforeAll(async () => {
    for (let count = 1; count <= 12; count += 1)
      await aSubmitted(kino, callId, { title: `Fest ${count}`, on: `2018-01-${count + 9}` })
    late = await aSubmitted(kino, callId, { title: 'Zu spät korrigiert', on: '2018-01-09' })
    await returnApplication(onDay(office, '2018-01-10'), late, {
      checklist: {},
      noteToApplicant: 'Bitte den Ort nennen.',
      internalNote: '',
      reopenedFields: ['place'],
      dueOn: localDate('2018-01-20'),
    })
    await anAdmitted(office, kino, callId, { title: 'Reif für die Sitzung', on: '2018-02-01' })
    const measureId = await anAdmitted(office, committee.applicants.kino, callId, {
      title: 'Bewilligt mit Auflage',
      on: '2018-02-01',
    })
    const meeting = await aRunningMeeting(office, committee, '2018-03-06', voters)
    await decided(meeting.scope, committee, await anItem(meeting, measureId), {
      amount: 5000,
      condition: 'Der Plan wird angepasst.',
      yes: 7,
      voters: voters.filter((seat) => seat !== 'm06'),
    })
  })

  it('shows the oldest ten of a kind, how many there are, and the way to all of them', async () => {
    const { text, html } = await siteOn('2018-03-06', ['coordination_office']).get('/heute')
    expect(text).toContain('Anträge formal prüfen 13')
    expect(text).toContain('Alle 13 ansehen')
    expect(text).toContain('Fest 1 ')
    expect(text).toContain('Fest 9 ')
    expect(text).not.toContain('Fest 12')
    expect(html.indexOf('Fest 1<')).toBeLessThan(html.indexOf('Fest 2<'))
  })

  it('reminds of a correction only when its day has passed', async () => {
    const before = await loadWork(onDay(office, '2018-01-20'))
    const after = await loadWork(onDay(office, '2018-01-21'))
    const titles = (groups: typeof before) =>
      groups.flatMap(({ items }) => items.map((item) => item.measureId))
    expect(titles(before)).not.toContain(late)
    expect(titles(after)).toContain(late)
  })

  it('puts first what is the own office’s turn', async () => {
    const kinds = async (roles: readonly Role[]) =>
      (await loadWork({ ...onDay(office, '2018-03-06'), actor: anActor(roles) })).map(({ kind, mine }) => [
        kind,
        mine,
      ])
    expect(await kinds(['coordination_office'])).toEqual([
      ['formal-check', true],
      ['agenda', true],
      ['notice', false],
    ])
    expect(await kinds(['lead_office'])).toEqual([
      ['notice', true],
      ['formal-check', false],
      ['agenda', false],
    ])
  })

  it('tells why a notice cannot go out yet', async () => {
    const { text } = await siteOn('2018-03-06', ['lead_office']).get('/heute')
    expect(text).toContain('Plan muss angepasst werden')
    expect(text).toContain('Auflage offen')
    expect(text).toContain('Sitzungen vorbereiten und leiten 1')
    expect(text).toContain('läuft')
  })

  it('shows nothing of another partnership', async () => {
    const elsewhere = onDay(await house.found({ slug: 'anderswo' }), '2018-03-06')
    expect(await loadWork(elsewhere)).toEqual([])
  })
})
