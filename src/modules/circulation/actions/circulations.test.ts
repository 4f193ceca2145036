import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAdmitted } from '../../../../test/builders/applications.ts'
import {
  allSeats,
  anUrgent,
  type CirculationHouse,
  openCirculationHouse,
} from '../../../../test/builders/circulation.ts'
import { refusalCodes, type TestCommittee } from '../../../../test/builders/committee.ts'
import { actingAs, anActor, euro, onDay } from '../../../../test/builders/partnership.ts'
import { localDate } from '../../../kit/dates.ts'
import type { Id } from '../../../kit/ids.ts'
import type { Scope } from '../../../platform/scope.ts'
import { getMeasure } from '../../applications/index.ts'
import { endDeputy, nameDeputy } from '../../bodies/index.ts'
import { callMeeting, listConditions } from '../../committee/index.ts'
import { registerPerson } from '../../identity/index.ts'
import { freeCentsOf, measureSums, reserve } from '../../ledger/index.ts'
import { loadCirculation } from '../queries/load-circulation.ts'
import { answerCirculation } from './answer-circulation.ts'
import { callBackCirculation } from './call-back-circulation.ts'
import { countCirculation } from './count-circulation.ts'
import { objectToCirculation } from './object-to-circulation.ts'
import { recordService } from './record-service.ts'
import { type CirculationDraft, sendCirculation } from './send-circulation.ts'
import { tendCirculations } from './tend-circulations.ts'

let house: CirculationHouse
let founded: Scope
let committee: TestCommittee
let fundId: Id<'fund'>
let callId: Id<'call'>
let office: CirculationHouse['office']
let sent: CirculationHouse['sent']
let answer: CirculationHouse['answer']
let all: CirculationHouse['all']

beforeAll(async () => {
  house = await openCirculationHouse()
  ;({ founded, committee, fundId, callId, office, sent, answer, all } = house)
})
afterAll(() => house.close())

const mails = async (subject: string) =>
  (
    await founded.database
      .selectFrom('outgoingMail')
      .select('toAddress')
      .where('partnershipId', '=', founded.partnershipId)
      .where('subject', 'like', `%${subject}%`)
      .execute()
  ).length

/** The conflicted seat of the applicant is m06. */
const entitled = allSeats.filter((seat) => seat !== 'm06')

describe('ein Umlauf', () => {
  it.each<[string, Partial<CirculationDraft>, string[]]>([
    ['ohne Eile', { urgency: ' ' }, ['circulation-only-when-urgent']],
    ['mit einem Tag zu wenig', { endsOn: localDate('2018-03-19') }, ['circulation-too-short']],
    ['über einen Cent zu viel', { amountCents: euro(3000.01) }, ['circulation-over-limit']],
    ['bis ins neue Jahr', { endsOn: localDate('2019-01-01') }, ['deadline-after-year']],
  ])('geht nicht hinaus: %s', async (_, more, codes) => {
    const scope = await office('2018-03-06')
    const measureId = await anAdmitted(scope, committee.applicants.kino, callId)
    expect(await refusalCodes(sendCirculation(scope, anUrgent(measureId, more)))).toEqual(codes)
    expect(await getMeasure(scope, measureId)).toMatchObject({ state: 'admitted' })
  })

  it('erreicht alle, bucht wie eine Abstimmung und zählt Befangene nicht', async () => {
    const before = await mails('Umlaufverfahren bis')
    const conditions = [{ text: 'Mit Rampe', dueOn: localDate('2018-04-01'), checker: null }]
    const { scope, measureId, id } = await sent({ conditions })
    expect((await mails('Umlaufverfahren bis')) - before).toBe(12)
    expect(await getMeasure(scope, measureId)).toMatchObject({ state: 'circulating' })
    expect(await refusalCodes(answer(id, 'm06', 'no'))).toEqual(['answer-not-entitled'])
    await all(id, 'yes', entitled.slice(0, 11))
    expect(await refusalCodes(countCirculation(scope, id))).toEqual(['answers-outstanding'])
    await answer(id, 'm13', 'no')
    const free = await freeCentsOf(scope, fundId)
    await countCirculation(scope, id)
    expect(free - (await freeCentsOf(scope, fundId))).toBe(euro(2000))
    expect(await getMeasure(scope, measureId)).toMatchObject({ state: 'granted', grantedCents: euro(2000) })
    expect(await listConditions(scope, measureId)).toMatchObject([{ text: 'Mit Rampe', dueOn: '2018-04-01' }])
    expect((await loadCirculation(scope, id)).circulation.outcome).toMatchObject({
      vote: { counts: { yes: 11, no: 1, abstain: 0 }, voters: 12, conflicted: 1 },
    })
    expect(await refusalCodes(countCirculation(scope, id))).toEqual(['circulation-not-running'])
  })

  it('nimmt die Antwort am letzten Tag und am Tag danach keine mehr', async () => {
    const { id } = await sent()
    await answer(id, 'm01', 'no', '2018-03-20')
    expect(await refusalCodes(answer(id, 'm02', 'yes', '2018-03-21'))).toEqual(['answer-too-late'])
    await answer(id, 'm01', 'yes', '2018-03-20')
    const { answers } = await loadCirculation(founded, id)
    expect(answers.map(({ choice }) => choice)).toEqual(['yes'])
  })

  it('lässt niemanden für andere antworten', async () => {
    const { id } = await sent()
    const asOther = answerCirculation(committee.as('m01', '2018-03-10'), id, {
      memberId: committee.seat('m02'),
      capacity: 'member',
      choice: 'yes',
    })
    expect(await refusalCodes(asOther)).toEqual(['answer-not-entitled'])
  })

  it('erreicht auch die Vertretung, deren Stimme der eigenen weicht', async () => {
    const memberId = committee.seat('m03')
    const { personId } = await registerPerson(founded, { name: 'Vertretung', email: 'v@buntwerk.example' })
    await nameDeputy(onDay(founded, '2018-03-05'), memberId, { name: 'Vertretung', personId })
    const { scope, id } = await sent()
    const { services } = await loadCirculation(scope, id)
    expect(services.filter((one) => one.memberId === memberId)).toMatchObject([
      { capacity: 'member', servedBy: 'mail' },
      { capacity: 'deputy', servedBy: 'mail', name: 'Vertretung' },
    ])
    const deputy = onDay(actingAs(founded, anActor(['committee_voting'], { personId })), '2018-03-10')
    const answering = { memberId, capacity: 'deputy' as const, choice: 'no' as const }
    await answer(id, 'm03', 'yes')
    await answerCirculation(deputy, id, answering)
    expect((await loadCirculation(scope, id)).judged.votes.counts).toEqual({ yes: 1, no: 0, abstain: 0 })
    const asMember = answerCirculation(deputy, id, { ...answering, capacity: 'member' })
    expect(await refusalCodes(asMember)).toEqual(['answer-not-entitled'])
    await callBackCirculation(scope, id, 'Probe')
    await endDeputy(onDay(founded, '2018-03-06'), memberId)
  })

  it('ist ungültig, solange jemand die Unterlagen nicht hat', async () => {
    const memberId = committee.seat('m02')
    await nameDeputy(onDay(founded, '2018-03-06'), memberId, { name: 'Ohne Postfach' })
    const handed = await sent()
    await recordService(handed.scope, handed.id, { memberId, capacity: 'deputy' })
    await all(handed.id, 'yes', entitled)
    await countCirculation(handed.scope, handed.id)
    expect((await loadCirculation(founded, handed.id)).circulation.state).toBe('counted')
    const { scope, id } = await sent()
    await all(id, 'yes', entitled)
    await countCirculation(scope, id)
    expect((await loadCirculation(scope, id)).circulation).toMatchObject({
      state: 'invalid',
      outcome: { because: expect.stringContaining('Ohne Postfach') },
    })
    await endDeputy(onDay(founded, '2018-03-06'), memberId)
  })

  it('kommt nach einem Widerspruch auf die nächste Tagesordnung', async () => {
    const { scope, measureId, id } = await sent()
    const { meetingId } = await callMeeting(scope, { meetsOn: localDate('2018-05-15') })
    await all(id, 'yes', ['m01', 'm02'])
    const objection = {
      memberId: committee.seat('m09'),
      capacity: 'member' as const,
      reason: 'Ich möchte reden.',
    }
    expect(await objectToCirculation(committee.as('m09', '2018-03-10'), id, objection)).toEqual({
      moved: true,
    })
    expect(await getMeasure(scope, measureId)).toMatchObject({ state: 'scheduled', dueOn: '2018-05-15' })
    expect((await loadCirculation(scope, id)).circulation.state).toBe('objected')
    expect(await refusalCodes(answer(id, 'm03', 'yes'))).toEqual(['circulation-not-running'])
    const reports = await scope.database
      .selectFrom('bodyReports')
      .select('text')
      .where('partnershipId', '=', scope.partnershipId)
      .where('measureId', '=', measureId)
      .execute()
    expect(reports.map(({ text }) => text).join()).toContain('Widerspruch von Mitglied m09')
    expect(meetingId).toBeDefined()
  })

  it('erinnert einmal, wer noch nicht geantwortet hat, und zählt am Tag nach der Frist', async () => {
    const { measureId, id } = await sent()
    await all(id, 'yes', ['m01', 'm02', 'm03', 'm07', 'm08', 'm09', 'm12'])
    const before = await mails('Erinnerung')
    await tendCirculations(onDay(founded, '2018-03-16'))
    expect((await mails('Erinnerung')) - before).toBe(0)
    await tendCirculations(onDay(founded, '2018-03-17'))
    const reminded = await mails('Erinnerung')
    const silent = await loadCirculation(founded, id)
    expect(silent.judged.outstanding).toBe(5)
    await tendCirculations(onDay(founded, '2018-03-18'))
    expect(await mails('Erinnerung')).toBe(reminded)
    await tendCirculations(onDay(founded, '2018-03-20'))
    expect((await loadCirculation(founded, id)).circulation.state).toBe('running')
    await tendCirculations(onDay(founded, '2018-03-21'))
    expect(await getMeasure(founded, measureId)).toMatchObject({ state: 'granted' })
  })

  it('hat ohne genug Antworten kein Ergebnis und bucht nichts', async () => {
    const { scope, measureId, id } = await sent()
    await all(id, 'yes', ['m01', 'm02', 'm07', 'm08', 'm09', 'm12'])
    const free = await freeCentsOf(scope, fundId)
    await countCirculation(onDay(scope, '2018-03-21'), id)
    expect((await loadCirculation(scope, id)).circulation).toMatchObject({ state: 'invalid' })
    expect(await freeCentsOf(scope, fundId)).toBe(free)
    expect((await getMeasure(scope, measureId)).state).toMatch(/admitted|scheduled/)
  })

  it('lehnt ab und gibt frei, was beantragt war', async () => {
    const { scope, measureId, id } = await sent()
    await all(id, 'no', entitled)
    await countCirculation(scope, id)
    expect(await getMeasure(scope, measureId)).toMatchObject({ state: 'rejected' })
    const sums = await measureSums(scope, measureId)
    expect(sums.request).toBe(sums.dismiss)
  })

  it('zählt unter gleichzeitigen Antworten und zwei Auszählungen genau einmal', async () => {
    const { scope, measureId, id } = await sent()
    await Promise.all(entitled.flatMap((seat) => [answer(id, seat, 'yes'), answer(id, seat, 'yes')]))
    const counted = await Promise.allSettled([countCirculation(scope, id), countCirculation(scope, id)])
    expect(counted.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await measureSums(scope, measureId)).reserve).toBe(euro(2000))
    expect((await loadCirculation(scope, id)).circulation.outcome).toMatchObject({
      vote: { counts: { yes: 12 } },
    })
  })

  it('wird zurückgenommen und stimmt auch über Worte ab', async () => {
    const { scope, measureId, id } = await sent()
    await callBackCirculation(scope, id, 'Der Verein ändert den Antrag.')
    expect((await getMeasure(scope, measureId)).state).toMatch(/admitted|scheduled/)
    const words = anUrgent(null, { amountCents: null, motion: 'Das Bündnis tritt dem Netzwerk bei.' })
    const other = await sendCirculation(scope, words)
    await all(other, 'yes', allSeats)
    await countCirculation(scope, other)
    expect((await loadCirculation(scope, other)).circulation.outcome).toMatchObject({
      vote: { result: { kind: 'carried' } },
    })
  })

  it('setzt auf die Warteliste, was angenommen ist und nicht bezahlt werden kann', async () => {
    const { scope, measureId, id } = await sent()
    await all(id, 'yes', entitled)
    const other = await anAdmitted(scope, committee.applicants.kultur, callId)
    const amountCents = euro(((await freeCentsOf(scope, fundId)) - euro(1999.99)) / 100)
    await reserve(scope, { fundId, measureId: other, amountCents, causeId: other, reason: 'Probe' })
    await countCirculation(scope, id)
    expect(await getMeasure(scope, measureId)).toMatchObject({ state: 'waitlisted' })
    expect(await freeCentsOf(scope, fundId)).toBe(euro(1999.99))
  })
})
