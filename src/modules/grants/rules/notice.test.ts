import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText, obligationLabels } from '../texts.ts'
import type { ProofDeadline } from '../vocabulary.ts'
import { checkFourEyes, type PaymentSteps } from './four-eyes.ts'
import { checkPlanFitsGrant, noticeObligations, proofDueOn } from './notice.ts'
import { objectionState, objectionUntil } from './objection-period.ts'

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

describe('Vier Augen', () => {
  it.each<[string, PaymentSteps, string[]]>([
    ['drei Personen', { requestedBy: 'a', checkedBy: 'b', releasedBy: 'c' }, []],
    [
      'Freigabe durch die Anfordernde',
      { requestedBy: 'a', checkedBy: 'b', releasedBy: 'a' },
      ['released-by-requester'],
    ],
    [
      'Freigabe durch die Prüfende',
      { requestedBy: 'a', checkedBy: 'b', releasedBy: 'b' },
      ['released-by-checker'],
    ],
    [
      'Prüfung durch die Anfordernde',
      { requestedBy: 'a', checkedBy: 'a', releasedBy: 'c' },
      ['checked-by-requester'],
    ],
    ['noch ungeprüft', { requestedBy: 'a', checkedBy: null, releasedBy: 'c' }, ['not-yet-checked']],
    [
      'eine Person für alles',
      { requestedBy: 'a', checkedBy: 'a', releasedBy: 'a' },
      ['released-by-requester', 'released-by-checker', 'checked-by-requester'],
    ],
    ['Anforderung ohne Konto', { requestedBy: null, checkedBy: 'b', releasedBy: 'c' }, []],
  ])('%s', (_, steps, codes) => {
    const findings = checkFourEyes(steps)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
})

describe('Widerspruchsfrist', () => {
  const rules = { months: 1, receivedAfterDays: 4 }
  it.each([
    ['Zugang vier Tage nach Absendung', '2026-05-05', null, '2026-06-09'],
    ['nachgewiesener Zugang geht vor', '2026-05-05', '2026-05-06', '2026-06-08'],
    ['Ende am Samstag rückt auf Montag', '2026-05-05', '2026-05-06', '2026-06-08'],
    ['kein 31. Februar', '2026-01-27', '2026-01-31', '2026-03-02'],
    ['Schaltjahr', '2028-01-27', '2028-01-31', '2028-02-29'],
    ['über den Jahreswechsel', '2026-12-17', '2026-12-21', '2027-01-21'],
  ])('%s', (_, sent, received, until) => {
    const receipt = { sentOn: localDate(sent), receivedOn: received ? localDate(received) : null }
    expect(objectionUntil(receipt, rules)).toBe(until)
  })
  const receipt = { sentOn: localDate('2026-05-05'), receivedOn: null, waivedOn: null, objectedOn: null }
  it.each([
    ['am letzten Tag', receipt, '2026-06-09', 'running'],
    ['einen Tag danach', receipt, '2026-06-10', 'final'],
    ['nach Verzicht', { ...receipt, waivedOn: localDate('2026-05-07') }, '2026-05-07', 'final'],
    [
      'Widerspruch am letzten Tag',
      { ...receipt, objectedOn: localDate('2026-06-09') },
      '2026-06-30',
      'objected',
    ],
    ['verspäteter Widerspruch', { ...receipt, objectedOn: localDate('2026-06-10') }, '2026-06-30', 'final'],
  ])('%s', (_, notice, today, state) => {
    expect(objectionState(notice, localDate(today), rules)).toBe(state)
  })
})
