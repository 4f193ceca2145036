import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { type Cents, cents, minus } from '../../../kit/money.ts'
import { findingText, outcomeText } from '../texts.ts'
import {
  type CountedVotes,
  checkMotion,
  decideOutcome,
  type GrantOutcome,
  type Motion,
} from './grant-outcome.ts'

const euro = (amount: number): Cents => cents(Math.round(amount * 100))
const rules = {
  majority: 'simple',
  majorityBase: 'unconflicted',
  abstentions: 'not_counted',
  tie: 'rejected',
} as const
const grant = (amount: number, ...conditions: string[]): Motion => ({
  kind: 'grant',
  amountCents: euro(amount),
  conditions,
})
const votes = (yes: number, no: number, abstain: number): CountedVotes => ({
  counts: { yes, no, abstain },
  electorate: { votingMembers: 13, conflicted: 1 },
})
const adaptPlan = 'Finanzierungsplan auf 16.500,00 € anpassen.'

describe('die Sitzungen des Beispiels 2018', () => {
  it('jede Entscheidung und der freie Betrag danach', () => {
    let free = euro(40_000)
    const decide = (motion: Motion, counted: CountedVotes | null): string => {
      const outcome = decideOutcome(motion, counted, free, rules)
      if ('amountCents' in outcome) free = minus(free, outcome.amountCents)
      return outcome.kind === 'rejected' ? `rejected: ${outcome.because}` : outcome.kind
    }
    expect(decide(grant(7_500), votes(9, 0, 1))).toBe('granted')
    expect(decide(grant(2_000, 'Druckfreigabe vor dem Druck'), votes(7, 2, 1))).toBe(
      'granted_with_conditions',
    )
    expect(decide({ kind: 'defer', reason: 'Nutzung durch Schulen klären' }, null)).toBe('deferred')
    expect(decide(grant(3_999.99), votes(10, 0, 0))).toBe('granted')
    expect(decide(grant(1_800), votes(0, 11, 0))).toBe('rejected: majority')
    expect(decide(grant(3_000), votes(5, 5, 1))).toBe('rejected: tie')
    expect(free).toBe(euro(26_500.01))
    free = minus(free, euro(480))
    expect(decide(grant(9_000), votes(8, 1, 1))).toBe('granted')
    expect(free).toBe(euro(17_020.01))
    expect(decide(grant(17_020.02), votes(10, 0, 0))).toBe('refused_by_fund')
    expect(free).toBe(euro(17_020.01))
    expect(decide(grant(15_000, adaptPlan), votes(9, 1, 0))).toBe('granted_with_conditions')
    expect(free).toBe(euro(2_020.01))
  })
})

describe('Ergebnis der Beratung', () => {
  it.each<[string, Motion, CountedVotes | null, number, GrantOutcome]>([
    ['genau der freie Betrag', grant(100), votes(1, 0, 0), 100, { kind: 'granted', amountCents: euro(100) }],
    [
      'ein Cent zu viel',
      grant(100.01),
      votes(1, 0, 0),
      100,
      { kind: 'refused_by_fund', freeCents: euro(100), shortByCents: cents(1) },
    ],
    [
      'abgelehnt bleibt abgelehnt, auch wenn der Fonds leer ist',
      grant(100),
      votes(0, 1, 0),
      0,
      { kind: 'rejected', because: 'majority', reason: null },
    ],
    [
      'Vertagung ohne Mehrheit',
      { kind: 'defer', reason: 'Fragen' },
      votes(2, 2, 0),
      0,
      { kind: 'motion_lost', because: 'tie' },
    ],
    [
      'Ablehnung beantragt und beschlossen',
      { kind: 'reject', reason: 'Erholung und Touristik' },
      votes(3, 0, 0),
      0,
      { kind: 'rejected', because: 'motion', reason: 'Erholung und Touristik' },
    ],
  ])('%s', (_, motion, counts, free, outcome) => {
    const decided = decideOutcome(motion, counts, euro(free), rules)
    expect(decided).toEqual(outcome)
    expect(outcomeText(decided)).toMatch(/^(Angenommen|Abgelehnt|Nicht gebucht|Der Geschäftsordnungsantrag)/)
  })

  it('ohne Stimmen gibt es keine Bewilligung', () => {
    expect(() => decideOutcome(grant(1), null, euro(1), rules)).toThrow('needs votes')
  })

  it.each<[string, Motion, string[]]>([
    ['genau der beantragte Betrag', grant(2_300), []],
    ['weniger als beantragt', grant(2_000), []],
    ['ein Cent mehr als beantragt', grant(2_300.01), ['amount-over-requested']],
    ['nichts', grant(0), ['amount-not-positive']],
    ['Vertagung ohne Grund', { kind: 'defer', reason: ' ' }, ['reason-missing']],
    ['Ablehnung mit Grund', { kind: 'reject', reason: 'Touristik' }, []],
  ])('%s', (_, motion, codes) => {
    const findings = checkMotion(motion, euro(2_300))
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })
})
