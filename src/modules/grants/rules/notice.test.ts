import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText, obligationLabels } from '../texts.ts'
import type { ProofDeadline } from '../vocabulary.ts'
import { checkPlanFitsGrant, noticeObligations, proofDueOn } from './notice.ts'

const fixed = (month: number, day: number, yearsLater: 0 | 1): ProofDeadline => ({
  kind: 'fixed_day',
  month,
  day,
  yearsLater,
})

describe('Frist für den Nachweis', () => {
  it.each<[string, string, ProofDeadline, string | undefined, string]>([
    [
      'sechs Wochen nach dem Ende',
      '2018-07-31',
      { kind: 'days_after_end', days: 42 },
      undefined,
      '2018-09-11',
    ],
    [
      'vier Wochen nach dem Ende',
      '2018-07-31',
      { kind: 'days_after_end', days: 28 },
      undefined,
      '2018-08-28',
    ],
    ['31. Januar des Folgejahres', '2018-07-31', fixed(1, 31, 1), undefined, '2019-01-31'],
    ['15. Dezember desselben Jahres', '2018-11-30', fixed(12, 15, 0), undefined, '2018-12-15'],
    [
      'Freilichtkino, abgesagt am 25. August',
      '2018-09-15',
      { kind: 'days_after_end', days: 42 },
      '2018-08-25',
      '2018-10-06',
    ],
    [
      'eine Absage nach dem Ende verlängert nichts',
      '2018-09-15',
      { kind: 'days_after_end', days: 42 },
      '2018-09-20',
      '2018-10-27',
    ],
  ])('%s', (_, until, deadline, calledOff, due) => {
    expect(proofDueOn(localDate(until), deadline, calledOff ? localDate(calledOff) : undefined)).toBe(due)
  })

  it('der Bescheid nennt jede Pflicht in Worten und die Tage dazu', () => {
    const basis = {
      noticedOn: localDate('2018-03-12'),
      periodUntil: localDate('2018-07-31'),
      acknowledgeWithinDays: 14,
      proofDeadline: { kind: 'days_after_end', days: 42 },
      settlement: 'receipts',
      printRelease: true,
    } as const
    const duties = noticeObligations(basis)
    expect(duties.filter((duty) => duty.dueOn)).toEqual([
      { code: 'acknowledge', dueOn: '2018-03-26' },
      { code: 'submit_proof', dueOn: '2018-09-11' },
    ])
    for (const duty of duties) expect(obligationLabels[duty.code]).toMatch(/\.$/)
    const codes = noticeObligations({ ...basis, settlement: 'lump_sums', printRelease: false }).map(
      (duty) => duty.code,
    )
    expect(codes).not.toContain('keep_receipts')
    expect(codes).not.toContain('print_release')
  })

  it.each([
    ['wie beantragt bewilligt', 750_000, 750_000, null, []],
    ['weniger bewilligt, Plan nicht angepasst', 200_000, 230_000, null, ['plan-not-adapted']],
    ['weniger bewilligt, Plan angepasst', 200_000, 230_000, 200_000, []],
    ['um einen Cent falsch angepasst', 200_000, 230_000, 200_001, ['plan-not-adapted']],
  ])('%s', (_, granted, requested, adapted, codes) => {
    const findings = checkPlanFitsGrant({
      grantedCents: cents(granted),
      requestedCents: cents(requested),
      adaptedRequestedCents: adapted === null ? null : cents(adapted),
    })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
})
