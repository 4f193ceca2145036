import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import type { SeatGroup } from '../../bodies/vocabulary.ts'
import { findingText, voteText } from '../texts.ts'
import { checkCounts, decideGrant, mayVote, type PresentMember, type VotingRules, votersOf } from './vote.ts'

const rules: VotingRules = {
  quorum: { kind: 'more_than', share: [1, 2] },
  quorumBase: 'present',
  civilMajorityAtVote: true,
  civilMajorityBase: 'unconflicted',
  civilGroups: ['civil_society', 'youth'],
}
/** m01-m05 administration, m06-m11 civil society, m12 and m13 youth forum. */
const member = (number: number): PresentMember => {
  const group: SeatGroup = number <= 5 ? 'administration' : number <= 11 ? 'civil_society' : 'youth'
  return { memberId: `m${String(number).padStart(2, '0')}`, group }
}
const meeting = (numbers: number[], conflictedIds: string[] = []) => ({
  votingMembers: 13,
  present: numbers.map(member),
  conflictedIds,
})
const march = [1, 2, 3, 5, 6, 7, 8, 9, 10, 12, 13]
const may = [1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13]

describe('Darf abgestimmt werden?', () => {
  it.each<[string, number[], string[], Partial<VotingRules>, string[]]>([
    ['6. März: 11 von 13, 7 aus der Zivilgesellschaft', march, [], {}, []],
    ['6. März mit einem Befangenen: 6 von 10', march, ['m06'], {}, []],
    ['6. März, gleiche Lesart über alle Anwesenden', march, ['m06'], { civilMajorityBase: 'present' }, []],
    ['15. Mai mit einem Befangenen', may, ['m08'], {}, []],
    ['26. Juni: 6 von 13', [1, 2, 3, 6, 7, 12], [], {}, ['not-quorate', 'no-civil-society-majority']],
    [
      '3. Juli: 7 von 13, Zivilgesellschaft 2 von 7',
      [1, 2, 3, 4, 5, 6, 7],
      [],
      {},
      ['no-civil-society-majority'],
    ],
    ['7 von 13, 4 aus der Zivilgesellschaft', [1, 2, 3, 6, 7, 8, 12], [], {}, []],
    [
      'durch den Befangenen 3 von 6: keine Mehrheit mehr',
      [1, 2, 3, 6, 7, 8, 12],
      ['m06'],
      {},
      ['no-civil-society-majority'],
    ],
    [
      'dieselbe Lage, über alle Anwesenden gelesen',
      [1, 2, 3, 6, 7, 8, 12],
      ['m06'],
      { civilMajorityBase: 'present' },
      [],
    ],
    [
      '7 Anwesende, davon einer befangen, zählen für die Beschlussfähigkeit',
      [1, 2, 6, 7, 8, 9, 10],
      ['m06'],
      {},
      [],
    ],
    [
      'nach Ausschluss gezählt sind es nur 6',
      [1, 2, 6, 7, 8, 9, 10],
      ['m06'],
      { quorumBase: 'unconflicted' },
      ['not-quorate'],
    ],
    [
      'wo die Geschäftsordnung keine Mehrheit bei der Abstimmung verlangt',
      [1, 2, 3, 4, 5, 6, 7],
      [],
      { civilMajorityAtVote: false },
      [],
    ],
    ['niemand ist da', [], [], {}, ['not-quorate', 'no-civil-society-majority', 'nobody-may-vote']],
  ])('%s', (_, present, conflicted, change, codes) => {
    const findings = mayVote(meeting(present, conflicted), { ...rules, ...change })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/[Bb]itte/)
  })

  it('Befangene zählen nicht zu den Abstimmenden', () => {
    expect(votersOf(meeting(march, ['m06', 'm11']))).toHaveLength(10)
  })
})

describe('Ergebnis der Abstimmung', () => {
  const rejected = (because: 'tie' | 'majority') => ({ kind: 'rejected', because })
  it.each([
    ['9 Ja, 0 Nein, 1 Enthaltung', { yes: 9, no: 0, abstain: 1 }, { kind: 'carried' }, { kind: 'carried' }],
    ['7 Ja, 2 Nein, 1 Enthaltung', { yes: 7, no: 2, abstain: 1 }, { kind: 'carried' }, { kind: 'carried' }],
    ['0 Ja, 11 Nein', { yes: 0, no: 11, abstain: 0 }, rejected('majority'), rejected('majority')],
    ['5 Ja, 5 Nein, 1 Enthaltung', { yes: 5, no: 5, abstain: 1 }, rejected('tie'), rejected('tie')],
    [
      '5 Ja, 4 Nein, 2 Enthaltungen',
      { yes: 5, no: 4, abstain: 2 },
      { kind: 'carried' },
      rejected('majority'),
    ],
    ['nur Enthaltungen', { yes: 0, no: 0, abstain: 10 }, rejected('tie'), rejected('tie')],
  ])('%s', (_, counts, simple, half) => {
    expect(decideGrant(counts, { majority: 'more_yes_than_no' })).toEqual(simple)
    expect(decideGrant(counts, { majority: 'more_than_half_of_base' })).toEqual(half)
  })

  it.each([
    [{ yes: 9, no: 0, abstain: 1 }, 10, []],
    [{ yes: 9, no: 1, abstain: 1 }, 10, ['more-votes-than-voters']],
    [{ yes: 8, no: 0, abstain: 1 }, 10, ['fewer-votes-than-voters']],
    [{ yes: -1, no: 0, abstain: 1 }, 10, ['vote-count-invalid']],
    [{ yes: 1.5, no: 0, abstain: 1 }, 10, ['vote-count-invalid']],
  ])('%j bei %i Stimmberechtigten', (counts, voters, codes) => {
    const findings = checkCounts(counts, voters)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })

  it('eine Nein-Stimme mehr hilft nie einem Antrag, eine Ja-Stimme mehr schadet nie', () => {
    const count = fc.integer({ min: 0, max: 40 })
    const majority = fc.constantFrom('more_yes_than_no' as const, 'more_than_half_of_base' as const)
    fc.assert(
      fc.property(count, count, count, majority, (yes, no, abstain, kind) => {
        const carried = (more: Partial<{ yes: number; no: number }>) =>
          decideGrant({ yes, no, abstain, ...more }, { majority: kind }).kind === 'carried'
        if (carried({})) expect(carried({ yes: yes + 1 })).toBe(true)
        else expect(carried({ no: no + 1 })).toBe(false)
      }),
    )
  })

  it('in Worten', () => {
    expect(voteText({ yes: 8, no: 2, abstain: 1 }, 1)).toBe('8 Ja, 2 Nein, 1 Enthaltung; 1 befangen')
    expect(voteText({ yes: 10, no: 0, abstain: 0 }, 0)).toBe('10 Ja, 0 Nein, 0 Enthaltungen')
  })
})
