import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { conflictText, groundText } from '../conflict-texts.ts'
import { findingText } from '../texts.ts'
import {
  type ConflictState,
  type ConflictStep,
  checkConflictStep,
  checkConflictsSettled,
  checkNoConflictedVote,
  keepsOut,
  proposeConflicts,
  type TiedMember,
} from './conflicts.ts'

const kino = { id: 'kino', name: 'Kino-Club' }
const kirche = { id: 'kirche', name: 'Kirchgemeinde' }
const willkommen = { id: 'willkommen', name: 'Willkommensinitiative' }
const kultur = { id: 'kultur', name: 'Kulturverein' }
const druckerei = { id: null, name: 'Druckerei Nord' }

const member = (memberId: string, ...organisations: TiedMember['organisations']): TiedMember => ({
  memberId,
  name: `Person ${memberId}`,
  organisations,
})
const members = [
  member('m01'),
  member('m06', kino),
  member('m07', kirche, druckerei),
  member('m11', willkommen, kirche),
  member('m12', willkommen),
]

describe('Befangenheit wird vorgeschlagen', () => {
  const propose = (applicant: typeof kino, partners: readonly (typeof kino)[], ...costLines: string[]) =>
    proposeConflicts(members, { applicant, partners, costLines }).map(
      ({ memberId, because, name }) => `${memberId} ${because} ${name}`,
    )

  it.each<[string, string[], string[]]>([
    ['der eigene Verein beantragt', propose(kino, []), ['m06 applicant Kino-Club']],
    [
      'der eigene Verein ist Partner',
      propose(kultur, [kirche]),
      ['m07 partner Kirchgemeinde', 'm11 partner Kirchgemeinde'],
    ],
    [
      'zwei Partner stehen mit im Antrag',
      propose(kultur, [kino, willkommen]),
      ['m06 partner Kino-Club', 'm11 partner Willkommensinitiative', 'm12 partner Willkommensinitiative'],
    ],
    [
      'der stärkere Grund zählt: Antragsteller vor Partner',
      propose(willkommen, [kirche]),
      [
        'm07 partner Kirchgemeinde',
        'm11 applicant Willkommensinitiative',
        'm12 applicant Willkommensinitiative',
      ],
    ],
    ['derselbe Verein als beides', propose(kino, [kino]), ['m06 applicant Kino-Club']],
    ['niemand ist verbunden', propose(kultur, []), []],
    [
      'laut Kostenplan erhält jemand Geld',
      propose(kultur, [], 'Plakate, druckerei NORD, 500 Stück'),
      ['m07 payee Druckerei Nord'],
    ],
    ['das Mitglied selbst wird bezahlt', propose(kultur, [], 'Honorar Person m01'), ['m01 payee Person m01']],
    ['nur ein Teil des Namens steht da', propose(kultur, [], 'Druckerei, Nordstraße'), []],
    [
      'ein Name ohne Eintrag, der jetzt beantragt',
      propose({ id: 'neu', name: 'Druckerei  Nord' }, []),
      ['m07 applicant Druckerei  Nord'],
    ],
    ['gleicher Name, andere eingetragene Organisation', propose({ id: 'kino2', name: 'Kino-Club' }, []), []],
  ])('%s', (_, proposed, expected) => {
    expect(proposed).toEqual(expected)
  })

  it('sehr kurze Namen beweisen in einer Kostenzeile nichts', () => {
    const touched = { applicant: kultur, partners: [], costLines: ['Material vom Amt'] }
    expect(proposeConflicts([member('m01', { id: 'amt', name: 'Amt' })], touched)).toEqual([])
  })

  it('in Worten', () => {
    expect(groundText({ memberId: 'm06', because: 'applicant', name: 'Kino-Club' })).toBe(
      'gehört zur antragstellenden Organisation (Kino-Club)',
    )
  })
})

describe('wer über eine Befangenheit entscheidet', () => {
  const states: readonly (ConflictState | undefined)[] = [
    undefined,
    'proposed',
    'declared',
    'determined',
    'contested',
    'confirmed',
    'lifted',
  ]
  const names = (found: readonly (ConflictState | undefined)[]) => found.map((state) => state ?? 'none')

  it.each<[ConflictStep, boolean, string[]]>([
    ['declare', false, ['none', 'proposed', 'determined', 'contested', 'lifted']],
    ['determine', false, ['none', 'proposed', 'lifted']],
    ['lift', false, ['proposed', 'declared', 'determined']],
    ['contest', false, ['proposed', 'determined']],
    ['decide', false, ['proposed', 'declared', 'determined', 'contested', 'confirmed', 'lifted']],
    ['lift', true, []],
    ['contest', true, []],
    ['determine', true, []],
    ['declare', true, ['none', 'proposed', 'determined', 'contested', 'lifted']],
    ['decide', true, ['proposed', 'declared', 'determined', 'contested', 'confirmed', 'lifted']],
  ])('%s, vom Gremium entschieden: %s', (step, decidedByBody, possible) => {
    const ways = states.filter((state) => checkConflictStep(step, state, decidedByBody).length === 0)
    expect(names(ways)).toEqual(possible)
    for (const state of states)
      for (const finding of checkConflictStep(step, state, decidedByBody))
        expect(findingText(finding)).toMatch(/Bitte/)
  })

  it('solange sie bestritten ist, wird nicht abgestimmt und bleiben die Unterlagen zu', () => {
    const findings = checkConflictsSettled(['Person m06'])
    expect(codesOf(findings)).toEqual(['conflict-contested'])
    for (const finding of findings) expect(findingText(finding)).toContain('Person m06 bestreitet')
    expect(checkConflictsSettled([])).toEqual([])
    expect(states.filter((state) => state && !keepsOut(state))).toEqual(['lifted'])
  })

  it('steht mit Stimmen im Protokoll', () => {
    const conflict = {
      agendaItemId: 'i' as never,
      memberId: 'm' as never,
      memberName: 'Person m06',
      reason: 'wird bezahlt',
      state: 'confirmed',
      objection: '',
      resolution: '',
      votes: { yes: 6, no: 3, abstain: 0 },
    } as const
    expect(conflictText(conflict)).toBe(
      'Person m06 (wird bezahlt; vom Gremium festgestellt: 6 Ja, 3 Nein, 0 Enthaltungen)',
    )
    expect(conflictText({ ...conflict, state: 'proposed', votes: null })).toBe('Person m06 (wird bezahlt)')
  })
})

it.each<[string, string[], string[], string[]]>([
  ['niemand ist befangen', ['m01', 'm06'], [], []],
  ['die Befangene stimmt nicht mit', ['m01', 'm07'], ['m06'], []],
  ['die Befangene stimmt mit', ['m01', 'm06'], ['m06'], ['m06']],
  ['zwei Befangene stimmen mit', ['m06', 'm07', 'm11'], ['m06', 'm11'], ['m06', 'm11']],
])('wer befangen ist, stimmt nicht ab: %s', (_, voters, conflicted, refused) => {
  const findings = checkNoConflictedVote(voters, conflicted)
  expect(findings.map(({ code, weight, facts }) => [code, weight, facts.memberId])).toEqual(
    refused.map((memberId) => ['conflicted-member-votes', 'refusal', memberId]),
  )
  for (const finding of findings) expect(findingText(finding)).toContain('befangen')
})
