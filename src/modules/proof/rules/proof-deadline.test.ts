import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { checkProofDeadline } from './proof-deadline.ts'

const dueOn = localDate('2018-09-11')
const remind = { remindDaysBefore: 14 }

describe('Frist des Verwendungsnachweises', () => {
  it.each<[string, string | null, string, number, [code: string, weight: string, days: number][]]>([
    ['einen Tag zu früh eingereicht', '2018-09-10', '2018-09-10', 14, []],
    ['am letzten Tag eingereicht', '2018-09-11', '2018-09-11', 14, []],
    ['rechtzeitig eingereicht, lange danach betrachtet', '2018-09-11', '2019-03-01', 14, []],
    ['einen Tag zu spät eingereicht', '2018-09-12', '2018-09-12', 14, [['proof-late', 'warning', 1]]],
    ['zu spät, später betrachtet', '2018-09-12', '2019-03-01', 14, [['proof-late', 'warning', 1]]],
    ['15 Tage vorher: noch keine Erinnerung', null, '2018-08-27', 14, []],
    ['14 Tage vorher: Erinnerung', null, '2018-08-28', 14, [['proof-due-soon', 'hint', 14]]],
    ['am letzten Tag', null, '2018-09-11', 14, [['proof-due-soon', 'hint', 0]]],
    ['einen Tag danach', null, '2018-09-12', 14, [['proof-overdue', 'warning', 1]]],
    ['ohne Vorlauf erinnert am Tag vorher nichts', null, '2018-09-10', 0, []],
    ['ohne Vorlauf erinnert der letzte Tag', null, '2018-09-11', 0, [['proof-due-soon', 'hint', 0]]],
  ])('%s', (_, submitted, today, remindDaysBefore, expected) => {
    const proof = { dueOn, submittedOn: submitted ? localDate(submitted) : null }
    const findings = checkProofDeadline(proof, localDate(today), { remindDaysBefore })
    expect(findings.map(({ code, weight, facts }) => [code, weight, facts.days])).toEqual(expected)
    for (const finding of findings) expect(findingText(finding)).toContain('11. September 2018')
  })

  it('hält einen Nachweis nie auf und sagt nie zweierlei', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(dueOn, days))
    fc.assert(
      fc.property(fc.option(day), day, (submittedOn, today) => {
        const findings = checkProofDeadline({ dueOn, submittedOn }, today, remind)
        expect(findings.length).toBeLessThanOrEqual(1)
        expect(findings.filter(({ weight }) => weight === 'refusal')).toEqual([])
        const late = (submittedOn ?? today) > dueOn
        expect(codesOf(findings).some((code) => code !== 'proof-due-soon')).toBe(late)
      }),
    )
  })
})
