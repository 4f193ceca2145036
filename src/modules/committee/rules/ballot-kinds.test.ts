import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { type BallotKind, ballotKinds } from '../vocabulary.ts'
import {
  checkCasting,
  checkCounting,
  checkKind,
  checkRecording,
  checkSecretCount,
  hasNames,
  inspectSecretBallot,
  isCounted,
  isElectronic,
  isSecret,
  opennessOfKind,
} from './ballot-kinds.ts'

const counts = { yes: 2, no: 1, abstain: 0 }

it.each<[BallotKind, string]>([
  ['hand_count', 'counted'],
  ['by_name', 'names'],
  ['electronic', 'names electronic'],
  ['secret_electronic', 'electronic secret'],
  ['secret_paper', 'counted secret'],
])('%s is %s', (kind, expected) => {
  const is = [
    isCounted(kind) && 'counted',
    hasNames(kind) && 'names',
    isElectronic(kind) && 'electronic',
    isSecret(kind) && 'secret',
  ]
  expect(is.filter(Boolean).join(' ')).toBe(expected)
  const seen = { open: 'counted', by_names: 'names', secret: 'secret' }[opennessOfKind(kind)]
  expect(expected).toContain(seen)
})

describe('a kind', () => {
  it.each<[BallotKind, number, string[]]>([
    ['secret_electronic', 2, ['too-few-for-secrecy']],
    ['secret_electronic', 3, []],
    ['secret_paper', 2, ['too-few-for-secrecy']],
    ['secret_paper', 3, []],
    ['electronic', 1, []],
  ])('%s with %i voters', (kind, voters, codes) => {
    expect(codesOf(checkKind(kind, voters))).toEqual(codes)
  })

  it.each(ballotKinds)('%s: names, sums and own devices exclude each other as they should', (kind) => {
    expect(checkRecording(kind).length).toBe(hasNames(kind) ? 0 : 1)
    for (const way of ['electronic', 'secret_electronic'] as const) {
      const refused = isElectronic(kind) ? ['ballot-of-another-kind'] : ['ballot-not-electronic']
      expect(codesOf(checkCasting(kind, way))).toEqual(kind === way ? [] : refused)
    }
    expect(codesOf(checkCounting(kind, null))).toEqual(isCounted(kind) ? ['counts-missing'] : [])
    expect(codesOf(checkCounting(kind, counts))).toEqual(isCounted(kind) ? [] : ['counts-not-taken'])
  })
})

describe('a secret ballot is counted', () => {
  const of = (...members: string[]) => new Set(members)

  it.each<[string, Set<string>, Set<string> | undefined, string[]]>([
    ['when voters and votes are the same', of('a', 'b', 'c'), of('c', 'b', 'a'), []],
    ['not when the box is gone', of('a', 'b', 'c'), undefined, ['secret-box-lost']],
    ['not with a voter too many', of('a', 'b', 'c', 'd'), of('a', 'b', 'c'), ['secret-votes-do-not-match']],
    ['not with a vote too many', of('a', 'b', 'c'), of('a', 'b', 'c', 'd'), ['secret-votes-do-not-match']],
    ['not when one stands for another', of('a', 'b', 'c'), of('a', 'b', 'd'), ['secret-votes-do-not-match']],
    ['not with two votes', of('a', 'b'), of('a', 'b'), ['too-few-secret-votes']],
    ['without any, for the closing to refuse', of(), of(), []],
  ])('%s', (_case, voters, filled, codes) => {
    expect(codesOf(checkSecretCount({ voters, filled }))).toEqual(codes)
  })
})

describe('what is stored of a secret ballot', () => {
  const stored = { counts, voters: 3, votes: counts, seal: 'intact' } as const

  it.each([
    ['fits together', stored, 'intact'],
    ['lacks a voter', { ...stored, voters: 2 }, 'broken'],
    ['has a voter too many', { ...stored, voters: 4 }, 'broken'],
    ['has another result', { ...stored, counts: { yes: 1, no: 2, abstain: 0 } }, 'broken'],
    ['has another vote', { ...stored, votes: { yes: 3, no: 0, abstain: 0 } }, 'broken'],
    ['has a broken seal', { ...stored, seal: 'broken' as const }, 'broken'],
    ['bears the seal of another server', { ...stored, seal: 'unknown' as const }, 'unknown'],
  ])('%s', (_case, ballot, expected) => {
    expect(inspectSecretBallot(ballot)).toBe(expected)
  })
})
