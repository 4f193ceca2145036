import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { settleLumpSums } from './settlement-lump-sums.ts'

describe('Abrechnung nach Pauschalen', () => {
  it.each([
    [
      'Bunte Kreativbox: 22 statt 25 Teilnehmende',
      127_600,
      22,
      139_600,
      12_000,
      12_000,
      0,
      0,
      ['fewer-participants-than-planned'],
    ],
    [
      'Bunte Kreativbox, noch nicht alles gezahlt',
      127_600,
      22,
      100_000,
      12_000,
      0,
      27_600,
      12_000,
      ['fewer-participants-than-planned'],
    ],
    ['genau wie geplant', 139_600, 25, 139_600, 0, 0, 0, 0, []],
    ['eine Person mehr als bewilligt', 143_600, 26, 139_600, -4_000, 0, 0, 0, ['proven-over-granted']],
    ['niemand kam', 0, 0, 139_600, 139_600, 139_600, 0, 0, ['fewer-participants-than-planned']],
  ])('%s', (_, proven, participants, paid, difference, repayment, stillPayable, released, codes) => {
    const result = settleLumpSums({
      plannedCents: cents(139_600),
      provenCents: cents(proven),
      plannedParticipants: 25,
      provenParticipants: participants,
      grantedCents: cents(139_600),
      paidCents: cents(paid),
    })
    expect(result).toMatchObject({
      provenCents: proven,
      differenceCents: difference,
      grantNeededCents: Math.min(proven, 139_600),
      repaymentCents: repayment,
      stillPayableCents: stillPayable,
      releasedCents: released,
    })
    expect(codesOf(result.findings)).toEqual(codes)
    for (const finding of result.findings) expect(findingText(finding)).toMatch(/achgewiesen/)
  })
})
