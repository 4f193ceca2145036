import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { checkPlan, planTotals } from './financing-plan.ts'
import {
  checkLumpSumCounts,
  checkLumpSumLines,
  computeLumpSums,
  type LumpSumTerms,
  lumpSumPlanLines,
} from './lump-sum-plan.ts'

const claimed: LumpSumTerms = {
  perParticipantCents: cents(4_000),
  feePerHourCents: cents(7_200),
  feePerDayCents: cents(54_000),
  dayFromHours: 6,
  dayRate: 'claimed',
}
const capped: LumpSumTerms = { ...claimed, dayRate: 'capped' }

describe('Maßnahmenpauschalen', () => {
  it.each<[string, number, number[], number, number]>([
    ['Bunte Kreativbox: 25 Teilnehmende und 5,5 Stunden', 25, [5.5], 139_600, 139_600],
    ['Bunte Kreativbox, Nachweis: 22 Teilnehmende', 22, [5.5], 127_600, 127_600],
    ['Weltkindertag: 60 Teilnehmende, 8, 6 und 2 Stunden', 60, [8, 6, 2], 362_400, 351_600],
    ['Lesung: 30 Teilnehmende und 2 Stunden', 30, [2], 134_400, 134_400],
    ['knapp unter sechs Stunden: nach Stunden', 0, [5.75], 41_400, 41_400],
    ['genau sechs Stunden: Tagessatz oder Stunden', 0, [6], 54_000, 43_200],
    ['7,5 Stunden erreichen den Tagessatz genau', 0, [7.5], 54_000, 54_000],
    ['7,75 Stunden: nie mehr als der Tagessatz', 0, [7.75], 54_000, 54_000],
    ['nur Teilnehmende', 25, [], 100_000, 100_000],
    ['zwei Tage sind zwei Honorare', 0, [8, 8], 108_000, 108_000],
  ])('%s', (_, participants, feeHours, byClaim, byCap) => {
    expect(computeLumpSums({ participants, feeHours }, claimed).totalCents).toBe(byClaim)
    expect(computeLumpSums({ participants, feeHours }, capped).totalCents).toBe(byCap)
  })

  it.each([claimed, capped])('der Plan daraus ist ausgeglichen und beantragt alles', (terms) => {
    const lines = lumpSumPlanLines({ participants: 60, feeHours: [8, 6, 2] }, terms)
    expect(checkPlan(lines)).toEqual([])
    expect(planTotals(lines).requestedCents).toBe(terms.dayRate === 'claimed' ? 362_400 : 351_600)
  })

  it.each<[number, number[], string[]]>([
    [0, [], ['lump-sums-empty']],
    [-1, [], ['participants-not-whole']],
    [1.5, [2], ['participants-not-whole']],
    [0, [0], ['fee-hours-invalid']],
    [0, [24], []],
    [0, [24.5], ['fee-hours-invalid']],
  ])('%d Teilnehmende und %j Stunden', (participants, feeHours, codes) => {
    const findings = checkLumpSumCounts({ participants, feeHours })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/^Bitte/)
  })

  it('sind das Einzige, woraus ein geänderter Plan besteht', () => {
    const plan = lumpSumPlanLines({ participants: 20, feeHours: [5.5, 6] }, claimed)
    expect(checkLumpSumLines(plan)).toEqual([])
    const [first, ...rest] = plan
    const changed = [{ ...first, side: 'expense', category: 'Technik und Bühne' } as const, ...rest]
    const found = checkLumpSumLines(changed)
    expect(codesOf(found)).toEqual(['line-not-a-lump-sum'])
    expect(found.map(findingText).join()).toContain('„Technik und Bühne“')
  })
})
