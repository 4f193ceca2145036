import { describe, expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { findingText } from '../texts.ts'
import { checkMicroGrant, type MicroGrantRules, type MicroGrantVote } from './micro-grant.ts'

const rules: MicroGrantRules = {
  capCents: cents(50_000),
  deciders: ['coordination_office', 'lead_office'],
  source: { title: 'Geschäftsordnung' },
}
const vote = (office: MicroGrantVote['office'], personId: string): MicroGrantVote => ({
  office,
  personId,
  agreedOn: localDate('2018-03-19'),
})
const both = [vote('coordination_office', 'a'), vote('lead_office', 'b')]

describe('Kleinprojekt', () => {
  it.each<[string, number, MicroGrantVote[], Partial<MicroGrantRules>, string[]]>([
    ['Kreativkiste: 480 Euro, beide Stellen', 48_000, both, {}, []],
    ['genau 500 Euro', 50_000, both, {}, []],
    ['500,01 Euro', 50_001, both, {}, ['micro-grant-over-cap']],
    ['nur die Koordinierungsstelle', 48_000, both.slice(0, 1), {}, ['micro-grant-office-missing']],
    ['nur das federführende Amt', 48_000, both.slice(1), {}, ['micro-grant-office-missing']],
    [
      'niemand, und zu hoch',
      50_001,
      [],
      {},
      ['micro-grant-over-cap', 'micro-grant-office-missing', 'micro-grant-office-missing'],
    ],
    [
      'eine Person für beide',
      48_000,
      [vote('coordination_office', 'a'), vote('lead_office', 'a')],
      {},
      ['micro-grant-same-person'],
    ],
    [
      'wo die Koordinierungsstelle allein entscheidet',
      30_000,
      both.slice(0, 1),
      { deciders: ['coordination_office'] },
      [],
    ],
    ['wo es keine Kleinprojekte gibt', 1, both, { capCents: null }, ['micro-grant-not-provided']],
  ])('%s', (_, amount, votes, change, codes) => {
    const findings = checkMicroGrant(cents(amount), votes, { ...rules, ...change })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
})
