import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { isLate, kindOfCase, kindOfDrawdown, turnOf } from './work.ts'

const today = localDate('2018-03-06')

describe('what kind of work a case is', () => {
  it.each([
    ['submitted', false, 'formal-check'],
    ['returned', false, 'formal-check'],
    ['admitted', false, 'agenda'],
    ['admitted', true, 'micro-grant'],
    ['deferred', true, 'agenda'],
    ['recommended', false, 'recommendation'],
    ['granted', false, 'notice'],
    ['running', false, 'proof-due'],
    ['proof_returned', false, 'proof-due'],
    ['proof_submitted', false, 'examination'],
    ['repayment_open', false, 'repayment'],
    ['draft', false, undefined],
    ['scheduled', false, undefined],
    ['closed', false, undefined],
  ] as const)('%s, micro grant %j: %s', (state, forMicroGrant, kind) => {
    expect(kindOfCase({ state, forMicroGrant })).toBe(kind)
  })

  it.each([
    ['requested', 'drawdown-check'],
    ['checked', 'drawdown-release'],
    ['released', 'drawdown-payment'],
  ] as const)('a drawdown that is %s: %s', (state, kind) => {
    expect(kindOfDrawdown(state)).toBe(kind)
  })
})

describe('whose turn it is', () => {
  it.each([
    // Das federführende Amt gibt Abrufe frei, die die Koordinierungs- und Fachstelle geprüft hat (Vier-Augen-Prinzip).
    ['drawdown-check', null, null, 'coordination_office'],
    ['drawdown-release', null, null, 'lead_office'],
    ['drawdown-payment', null, null, 'lead_office'],
    ['plan-change', null, null, 'coordination_office'],
    ['final-payment', null, null, 'lead_office'],
    ['formal-check', 'coordination_office', null, 'coordination_office'],
    ['formal-check', 'applicant', '2018-03-06', 'applicant'],
    ['formal-check', 'applicant', '2018-03-05', 'coordination_office'],
    ['agenda', 'applicant', null, 'coordination_office'],
    ['recommendation', 'lead_office', null, 'lead_office'],
    ['recommendation', 'federal_office', '2018-01-01', 'federal_office'],
    ['notice', 'lead_office', null, 'lead_office'],
    ['proof-due', 'applicant', '2018-03-06', 'applicant'],
    ['proof-due', 'applicant', '2018-03-05', 'coordination_office'],
    ['proof-due', 'applicant', null, 'applicant'],
    ['examination', 'lead_office', null, 'lead_office'],
    ['repayment', 'applicant', '2018-03-06', 'applicant'],
    ['repayment', 'applicant', '2018-03-05', 'lead_office'],
  ] as const)('%s, next step of %s, due %s: %s', (kind, turn, dueOn, who) => {
    expect(turnOf({ kind, turn, dueOn: dueOn && localDate(dueOn) }, today)).toBe(who)
  })

  it.each([
    ['2018-03-05', true],
    ['2018-03-06', false],
    [null, false],
  ] as const)('due %s is late: %j', (dueOn, late) => {
    expect(isLate(dueOn && localDate(dueOn), today)).toBe(late)
  })
})
