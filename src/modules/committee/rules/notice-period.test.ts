import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { checkNotice, isInvitationDue, lastDayToInvite } from './notice-period.ts'

describe('die Einladungsfrist', () => {
  it.each([
    ['14 Tage vorher', '2018-02-20', 14, []],
    ['ein Tag zu spät', '2018-02-21', 14, ['notice-too-short']],
    ['ein Tag mehr als nötig', '2018-02-19', 14, []],
    ['ohne Frist am Tag selbst', '2018-03-06', 0, []],
    ['ein Tag Frist, am Tag selbst', '2018-03-06', 1, ['notice-too-short']],
    ['ein Tag Frist, am Vortag', '2018-03-05', 1, []],
    ['nach der Sitzung', '2018-03-07', 0, ['meeting-already-over']],
  ])('%s', (_, sentOn, noticeDays, codes) => {
    const findings = checkNotice(localDate(sentOn), localDate('2018-03-06'), { noticeDays })
    expect(codesOf(findings)).toEqual(codes)
  })

  it('sagt den letzten Tag', () => {
    expect(lastDayToInvite(localDate('2018-03-06'), { noticeDays: 14 })).toBe('2018-02-20')
  })

  it.each([
    ['einen Tag zu früh', '2018-02-05', false],
    ['zwei Wochen vor dem letzten Tag', '2018-02-06', true],
    ['am letzten Tag', '2018-02-20', true],
    ['nach dem letzten Tag', '2018-02-21', true],
    ['am Tag der Sitzung', '2018-03-06', true],
    ['nach der Sitzung', '2018-03-07', false],
  ])('erinnert %s: %s', (_, today, due) => {
    expect(isInvitationDue(localDate('2018-03-06'), { noticeDays: 14 }, localDate(today))).toBe(due)
  })
})
