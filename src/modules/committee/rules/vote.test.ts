import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import type { SeatGroup } from '../../bodies/vocabulary.ts'
import { findingText, voteText } from '../texts.ts'
import {
  checkCounts,
  type DecisionRules,
  decideVote,
  mayVote,
  type PresentMember,
  type VotingRules,
  votersOf,
} from './vote.ts'

const rules: VotingRules = {
  quorum: { kind: 'more_than', share: [1, 2] },
  presenceCounts: 'voting_seats',
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
    [
      '6 von 13, mindestens 5 gefordert',
      [6, 7, 8, 9, 12, 1],
      [],
      { quorum: { kind: 'number', least: 5 } },
      [],
    ],
    [
      '4 von 13, mindestens 5 gefordert',
      [6, 7, 8, 9],
      [],
      { quorum: { kind: 'number', least: 5 } },
      ['not-quorate'],
    ],
    ['niemand ist da', [], [], {}, ['not-quorate', 'no-civil-society-majority', 'nobody-may-vote']],
  ])('%s', (_, present, conflicted, change, codes) => {
    const findings = mayVote(meeting(present, conflicted), { ...rules, ...change })
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/[Bb]itte/)
  })

  it.each<[string, Partial<VotingRules>, string[]]>([
    ['Vertretene Sitze zählen mit', {}, []],
    ['nur wer selbst da ist, zählt: 6 von 13', { presenceCounts: 'voting_in_person' }, ['not-quorate']],
    ['alle Sitze zählen: 7 und 1 von 17', { presenceCounts: 'all_seats' }, ['not-quorate']],
    [
      'alle Sitze zählen, mindestens 8',
      { presenceCounts: 'all_seats', quorum: { kind: 'number', least: 8 } },
      [],
    ],
  ])('wessen Anwesenheit zählt: %s', (_, change, codes) => {
    const { present, ...voting } = meeting([1, 6, 7, 8, 9, 12, 13])
    const represented = present.map((one) => (one.memberId === 'm13' ? { ...one, represented: true } : one))
    const situation = { ...voting, present: represented, advisory: { seats: 4, present: 1 } }
    expect(codesOf(mayVote(situation, { ...rules, ...change }))).toEqual(codes)
  })

  it('Befangene zählen nicht zu den Abstimmenden', () => {
    expect(votersOf(meeting(march, ['m06', 'm11']))).toHaveLength(10)
  })
})

const simple: DecisionRules = {
  majority: 'simple',
  majorityBase: 'unconflicted',
  abstentions: 'not_counted',
  tie: 'rejected',
}
const thirteen = { votingMembers: 13, conflicted: 0 }

describe('Ergebnis der Abstimmung', () => {
  const counts = (yes: number, no: number, abstain: number) => ({ yes, no, abstain })
  it.each<[string, [number, number, number], Partial<DecisionRules>, string]>([
    ['einfache Mehrheit', [9, 0, 1], {}, 'carried: majority'],
    ['eine Stimme mehr als Nein', [5, 4, 2], {}, 'carried: majority'],
    ['Stimmengleichheit', [5, 5, 1], {}, 'rejected: tie'],
    ['eine Stimme weniger als Nein', [4, 5, 2], {}, 'rejected: majority'],
    ['nur Nein', [0, 11, 0], {}, 'rejected: majority'],
    ['nur Enthaltungen', [0, 0, 10], {}, 'rejected: tie'],
    ['Enthaltungen wirken wie Nein: 5 gegen 6', [5, 4, 2], { abstentions: 'like_no' }, 'rejected: majority'],
    ['Enthaltungen wirken wie Nein: 6 gegen 5', [6, 3, 2], { abstentions: 'like_no' }, 'carried: majority'],
    ['Enthaltungen wirken wie Nein: 5 gegen 5', [5, 3, 2], { abstentions: 'like_no' }, 'rejected: tie'],
    ['7 von 13 Mitgliedern', [7, 0, 0], { majority: 'absolute_of_members' }, 'carried: majority'],
    ['6 von 13 Mitgliedern', [6, 0, 5], { majority: 'absolute_of_members' }, 'rejected: majority'],
    ['8 von 12 Stimmen', [8, 4, 1], { majority: 'two_thirds_of_votes' }, 'carried: majority'],
    ['7 von 11 Stimmen', [7, 4, 0], { majority: 'two_thirds_of_votes' }, 'rejected: majority'],
    [
      '8 von 13 Stimmen mit Enthaltung',
      [8, 4, 1],
      { majority: 'two_thirds_of_votes', abstentions: 'like_no' },
      'rejected: majority',
    ],
    ['keine Stimme', [0, 0, 3], { majority: 'two_thirds_of_votes' }, 'rejected: tie'],
    ['9 von 13 Mitgliedern', [9, 2, 0], { majority: 'two_thirds_of_members' }, 'carried: majority'],
    ['8 von 13 Mitgliedern', [8, 0, 0], { majority: 'two_thirds_of_members' }, 'rejected: majority'],
  ])('%s: %j', (_, [yes, no, abstain], change, outcome) => {
    const { kind, because } = decideVote(counts(yes, no, abstain), thirteen, { ...simple, ...change })
    expect(`${kind}: ${because}`).toBe(outcome)
  })

  it.each<[string, 'yes' | 'no' | 'abstain' | null, Partial<DecisionRules>, string]>([
    ['die Stimme der Sitzungsleitung ist Ja', 'yes', { tie: 'chair_decides' }, 'carried: chair'],
    ['die Stimme der Sitzungsleitung ist Nein', 'no', { tie: 'chair_decides' }, 'rejected: tie'],
    ['die Sitzungsleitung enthält sich', 'abstain', { tie: 'chair_decides' }, 'rejected: tie'],
    ['geheim: die Stimme kennt niemand', null, { tie: 'chair_decides' }, 'rejected: tie'],
    ['die Geschäftsordnung kennt keinen Stichentscheid', 'yes', {}, 'rejected: tie'],
    [
      'eine Mehrheit der Mitglieder ersetzt er nicht',
      'yes',
      { tie: 'chair_decides', majority: 'absolute_of_members' },
      'rejected: tie',
    ],
  ])('bei 5 zu 5: %s', (_, chairVote, change, outcome) => {
    const { kind, because } = decideVote(
      counts(5, 5, 1),
      { ...thirteen, chairVote },
      { ...simple, ...change },
    )
    expect(`${kind}: ${because}`).toBe(outcome)
  })

  it.each<[number, number, Partial<DecisionRules>, number]>([
    [13, 0, { majority: 'absolute_of_members' }, 7],
    [13, 1, { majority: 'absolute_of_members' }, 7],
    [13, 2, { majority: 'absolute_of_members' }, 6],
    [13, 2, { majority: 'absolute_of_members', majorityBase: 'all_members' }, 7],
    [13, 0, { majority: 'two_thirds_of_members' }, 9],
    [12, 0, { majority: 'two_thirds_of_members' }, 8],
    [13, 0, {}, 1],
  ])('%i Mitglieder, %i befangen, %j: ab %i Ja', (votingMembers, conflicted, change, least) => {
    const outcomeOf = (yes: number) =>
      decideVote(counts(yes, 0, 0), { votingMembers, conflicted }, { ...simple, ...change }).kind
    expect([outcomeOf(least - 1), outcomeOf(least)]).toEqual(['rejected', 'carried'])
  })

  it.each([
    [{ yes: 9, no: 0, abstain: 1 }, 10, []],
    [{ yes: 9, no: 1, abstain: 1 }, 10, ['more-votes-than-voters']],
    [{ yes: 8, no: 0, abstain: 1 }, 10, ['fewer-votes-than-voters']],
    [{ yes: -1, no: 0, abstain: 1 }, 10, ['vote-count-invalid']],
    [{ yes: 1.5, no: 0, abstain: 1 }, 10, ['vote-count-invalid']],
  ])('%j bei %i Stimmberechtigten', (counted, voters, codes) => {
    const findings = checkCounts(counted, voters)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(findingText(finding)).toMatch(/Bitte/)
  })

  it('in Worten', () => {
    expect(voteText({ yes: 8, no: 2, abstain: 1 }, 1)).toBe('8 Ja, 2 Nein, 1 Enthaltung; 1 befangen')
    expect(voteText({ yes: 10, no: 0, abstain: 0 }, 0)).toBe('10 Ja, 0 Nein, 0 Enthaltungen')
  })
})
