import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { applicationDeadline, checkLeadTime } from './application-lead-time.ts'

describe('Antragsfrist', () => {
  it.each([
    ['2018-03-06', 14, '2018-02-20'],
    ['2018-05-15', 14, '2018-05-01'],
    ['2025-06-26', 28, '2025-05-29'],
    ['2024-03-07', 7, '2024-02-29'],
    ['2026-01-12', 21, '2025-12-22'],
    ['2026-01-12', 0, '2026-01-12'],
  ])('Sitzung am %s, %i Tage vorher: %s', (meeting, applicationLeadDays, deadline) => {
    expect(applicationDeadline(localDate(meeting), { applicationLeadDays })).toBe(deadline)
  })

  it.each([
    ['ein Tag mehr als nötig', '2018-02-19', []],
    ['genau 14 Tage', '2018-02-20', []],
    ['nur 13 Tage', '2018-02-21', ['lead-time-too-short']],
    ['nur 0 Tage', '2018-03-06', ['lead-time-too-short']],
  ])('%s vor der Sitzung am 6. März', (words, deadline, codes) => {
    const rules = { applicationLeadDays: 14 }
    const findings = checkLeadTime(localDate(deadline), localDate('2018-03-06'), rules)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding.weight).toBe('warning')
      expect(findingText(finding)).toContain(words)
    }
  })

  it('die errechnete Frist genügt immer, ein Tag später nie', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(60), (offset, applicationLeadDays) => {
        const meeting = addDays(localDate('2024-01-01'), offset)
        const deadline = applicationDeadline(meeting, { applicationLeadDays })
        expect(checkLeadTime(deadline, meeting, { applicationLeadDays })).toEqual([])
        expect(checkLeadTime(addDays(deadline, 1), meeting, { applicationLeadDays })).toHaveLength(1)
      }),
    )
  })
})
