import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import {
  checkAgendaStep,
  checkAttendanceStep,
  checkClosing,
  checkConsentAmount,
  checkDecisionStep,
  checkItemStep,
  checkPresenceStep,
  dayOfDecision,
  type ItemSituation,
  refuseStep,
} from './meeting-steps.ts'

const ready: ItemSituation = {
  meeting: 'running',
  item: 'open',
  measureState: 'scheduled',
  ballotOpen: false,
}

describe('a decision at a point', () => {
  it.each<[string, Partial<ItemSituation>, string[]]>([
    ['in a running meeting, open point, scheduled application', {}, []],
    ['before the meeting', { meeting: 'prepared' }, ['meeting-not-running']],
    ['after the meeting', { meeting: 'closed' }, ['meeting-not-running']],
    ['decided already', { item: 'decided', measureState: 'granted' }, ['item-not-open']],
    ['put off already', { item: 'deferred', measureState: 'deferred' }, ['item-not-open']],
    ['a report', { measureState: null }, ['item-without-application']],
    ['withdrawn meanwhile', { measureState: 'withdrawn' }, ['application-not-scheduled']],
    ['while a ballot is open', { ballotOpen: true }, ['ballot-open']],
    ['closed and decided', { meeting: 'closed', item: 'decided' }, ['meeting-not-running', 'item-not-open']],
  ])('%s', (_, change, codes) => {
    expect(codesOf(checkDecisionStep({ ...ready, ...change }))).toEqual(codes)
  })
})

describe('attendance, conflicts, agenda and closing', () => {
  it.each([
    ['attendance in the meeting', checkPresenceStep('running'), []],
    ['attendance before the meeting', checkPresenceStep('prepared'), ['meeting-not-running']],
    ['another point in the meeting', checkAttendanceStep('running', false), []],
    ['another point before the meeting', checkAttendanceStep('prepared', false), ['meeting-not-running']],
    ['another point during a vote', checkAttendanceStep('running', true), ['ballot-open']],
    ['conflict before the meeting', checkItemStep('prepared', 'open', false), []],
    ['conflict in the meeting', checkItemStep('running', 'open', false), []],
    ['conflict during a vote', checkItemStep('running', 'open', true), ['ballot-open']],
    ['conflict after the decision', checkItemStep('running', 'decided', false), ['item-not-open']],
    ['conflict after the meeting', checkItemStep('closed', 'open', false), ['meeting-closed']],
    ['agenda before the meeting', checkAgendaStep('prepared'), []],
    ['agenda in the meeting', checkAgendaStep('running'), []],
    ['agenda after the meeting', checkAgendaStep('closed'), ['meeting-closed']],
    ['closing', checkClosing('running', false), []],
    ['closing twice', checkClosing('closed', false), ['meeting-not-running']],
    ['closing during a vote', checkClosing('running', true), ['ballot-open']],
    ['a step the database refuses', [refuseStep('fund-too-small')], ['fund-too-small']],
  ])('%s', (_, findings, codes) => {
    expect(codesOf(findings)).toEqual(codes)
  })
})

describe('two offices consent to one amount', () => {
  it.each<[string, number, number[], string[]]>([
    ['the first consent', 48000, [], []],
    ['the same amount', 48000, [48000], []],
    ['one cent more', 48001, [48000], ['consent-amount-differs']],
    ['one cent less', 47999, [48000], ['consent-amount-differs']],
  ])('%s', (_, amount, earlier, codes) => {
    const consents = earlier.map((other) => ({ office: 'lead_office' as const, amountCents: cents(other) }))
    expect(codesOf(checkConsentAmount(cents(amount), consents))).toEqual(codes)
  })
})

describe('the day of a decision', () => {
  it.each([
    ['on the day of the meeting', '2018-03-06', '2018-03-06'],
    ['written down the day after', '2018-03-07', '2018-03-06'],
    ['a meeting held one day early', '2018-03-05', '2018-03-05'],
  ])('%s', (_, today, day) => {
    expect(dayOfDecision(localDate('2018-03-06'), localDate(today))).toBe(day)
  })
})
