import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import type { CirculationState } from '../vocabulary.ts'
import { type Answer, checkAnswer, checkCounting, countingAnswers, notServed } from './answers.ts'

const endsOn = localDate('2018-04-14')
const answer = (memberId: string, capacity: Answer['capacity'], choice: Answer['choice']): Answer => ({
  memberId,
  capacity,
  choice,
})

describe('was für einen Sitz zählt', () => {
  it.each([
    ['nur die Vertretung', [answer('a', 'deputy', 'no')], ['no']],
    [
      'die eigene Stimme vor der Vertretung',
      [answer('a', 'deputy', 'no'), answer('a', 'member', 'yes')],
      ['yes'],
    ],
    ['auch wenn sie zuerst da war', [answer('a', 'member', 'yes'), answer('a', 'deputy', 'no')], ['yes']],
    ['auch eine Enthaltung', [answer('a', 'member', 'abstain'), answer('a', 'deputy', 'yes')], ['abstain']],
    ['je Sitz eine', [answer('a', 'member', 'yes'), answer('b', 'deputy', 'no')], ['yes', 'no']],
  ] as const)('%s', (_, answers, counting) => {
    expect(countingAnswers(answers).map(({ choice }) => choice)).toEqual(counting)
  })
})

describe('wann eine Antwort gilt', () => {
  it.each<[string, CirculationState, number, string | null, string[]]>([
    ['am Tag davor', 'running', -1, null, []],
    ['am letzten Tag', 'running', 0, null, []],
    ['am Tag danach', 'running', 1, null, ['answer-too-late']],
    ['nach der Auszählung', 'counted', 0, null, ['circulation-not-running']],
    ['nach einem Widerspruch', 'objected', 0, null, ['circulation-not-running']],
    ['befangen', 'running', 0, 'eigener Verein', ['answer-conflicted']],
  ])('%s', (_, state, days, conflict, codes) => {
    expect(codesOf(checkAnswer({ state, endsOn }, addDays(endsOn, days), conflict))).toEqual(codes)
  })
})

describe('wann gezählt wird', () => {
  it.each<[string, number, number, string[]]>([
    ['am letzten Tag fehlt noch eine', 0, 1, ['answers-outstanding']],
    ['am letzten Tag haben alle geantwortet', 0, 0, []],
    ['am Tag danach fehlen welche', 1, 5, []],
  ])('%s', (_, days, outstanding, codes) => {
    expect(codesOf(checkCounting({ state: 'running', endsOn }, addDays(endsOn, days), outstanding))).toEqual(
      codes,
    )
  })
})

it('findet, wen die Unterlagen nicht erreicht haben, Befangene ausgenommen', () => {
  const seats = [
    { memberId: 'a', conflict: null },
    { memberId: 'b', conflict: 'eigener Antrag' },
  ]
  const services = [
    { memberId: 'a', name: 'A', servedAt: new Date(0) },
    { memberId: 'a', name: 'Vertretung von A', servedAt: null },
    { memberId: 'b', name: 'B', servedAt: null },
  ]
  expect(notServed(services, seats).map(({ name }) => name)).toEqual(['Vertretung von A'])
})
