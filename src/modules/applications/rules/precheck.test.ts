import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { findingText } from '../texts.ts'
import { checkGrantable, type Precheck } from './precheck.ts'

const released: Precheck = {
  requestedOn: localDate('2026-04-22'),
  answer: 'released',
  answeredOn: localDate('2026-05-04'),
}

describe('Freigabe der Regiestelle', () => {
  it.each<[string, string, string, Precheck | null, boolean, string[]]>([
    [
      'Bunte Kreativbox: freigegeben am 4., bewilligt am 5., Beginn am 9. Mai',
      '2026-05-09',
      '2026-05-05',
      released,
      true,
      [],
    ],
    [
      'Lesung am 2. Mai: beginnt vor der Freigabe',
      '2026-05-02',
      '2026-05-05',
      released,
      true,
      ['begins-before-release'],
    ],
    [
      'beginnt einen Tag vor der Freigabe',
      '2026-05-03',
      '2026-05-05',
      released,
      true,
      ['begins-before-release'],
    ],
    ['beginnt am Tag der Freigabe', '2026-05-04', '2026-05-05', released, true, []],
    ['bewilligt am Tag der Freigabe', '2026-05-09', '2026-05-04', released, true, []],
    [
      'bewilligt einen Tag vor der Freigabe',
      '2026-05-09',
      '2026-05-03',
      released,
      true,
      ['precheck-pending'],
    ],
    [
      'noch ohne Antwort',
      '2026-05-09',
      '2026-05-05',
      { ...released, answer: null, answeredOn: null },
      true,
      ['precheck-pending'],
    ],
    [
      'mit Rückfrage',
      '2026-05-09',
      '2026-05-05',
      { ...released, answer: 'queried' },
      true,
      ['precheck-queried'],
    ],
    [
      'nicht freigegeben',
      '2026-05-09',
      '2026-05-05',
      { ...released, answer: 'refused' },
      true,
      ['precheck-refused'],
    ],
    [
      'abgelehnt, aber davon weiß am Vortag noch niemand',
      '2026-05-09',
      '2026-05-03',
      { ...released, answer: 'refused' },
      true,
      ['precheck-pending'],
    ],
    ['nicht beantragt', '2026-05-09', '2026-05-05', null, true, ['precheck-not-requested']],
    ['2018 braucht keine Freigabe', '2018-05-09', '2018-05-05', null, false, []],
  ])('%s', (_, from, grantedOn, precheck, federalPrecheck, codes) => {
    const measure = { periodFrom: localDate(from), grantedOn: localDate(grantedOn), precheck }
    const findings = checkGrantable(measure, { federalPrecheck })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) {
      expect(finding).toMatchObject({ weight: 'refusal', source: { assumed: true } })
      expect(findingText(finding)).toMatch(/Regiestelle|freigegeben/)
    }
  })

  it('bewilligt wird nie vor der Freigabe, und nichts beginnt davor', () => {
    const days = fc.integer({ min: -3, max: 3 })
    fc.assert(
      fc.property(days, days, (begins, grants) => {
        const releasedOn = localDate('2026-05-04')
        const measure = {
          periodFrom: addDays(releasedOn, begins),
          grantedOn: addDays(releasedOn, grants),
          precheck: released,
        }
        const grantable = checkGrantable(measure, { federalPrecheck: true }).length === 0
        expect(grantable).toBe(begins >= 0 && grants >= 0)
      }),
    )
  })
})
