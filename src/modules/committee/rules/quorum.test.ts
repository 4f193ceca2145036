import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observedOptions, type QuorumRule } from '../../bodies/rules/rules-of-procedure.ts'
import { findingText } from '../texts.ts'
import { checkQuorum, isQuorate, leastQuorum } from './quorum.ts'

describe('Beschlussfähigkeit', () => {
  it.each<[QuorumRule, number, number]>([
    [{ kind: 'more_than', share: [1, 2] }, 13, 7],
    [{ kind: 'more_than', share: [1, 2] }, 12, 7],
    [{ kind: 'at_least', share: [1, 2] }, 12, 6],
    [{ kind: 'at_least', share: [1, 2] }, 13, 7],
    [{ kind: 'more_than', share: [2, 3] }, 12, 9],
    [{ kind: 'at_least', share: [2, 3] }, 12, 8],
    [{ kind: 'number', least: 5 }, 13, 5],
    [{ kind: 'number', least: 1 }, 13, 1],
    [{ kind: 'those_present' }, 13, 1],
    [{ kind: 'at_least', share: [1, 2] }, 1, 1],
  ])('%j von %i Mitgliedern: ab %i', (rule, members, least) => {
    expect(leastQuorum(members, rule)).toBe(least)
    expect(isQuorate(least, members, rule)).toBe(true)
    expect(isQuorate(least - 1, members, rule)).toBe(false)
    expect(checkQuorum(least, members, rule)).toEqual([])
    const [finding, ...more] = checkQuorum(least - 1, members, rule)
    expect(finding).toMatchObject({ code: 'not-quorate', weight: 'refusal', facts: { needed: least } })
    expect(more).toEqual([])
  })

  it('sagt, wie viele da sind und wie viele nötig wären', () => {
    expect(
      checkQuorum(6, 13, { kind: 'more_than', share: [1, 2] })
        .map(findingText)
        .join(),
    ).toContain('6 von 13 stimmberechtigten Mitgliedern sind anwesend, nötig sind 7')
  })

  it('ab der kleinsten Zahl ist der Ausschuss immer beschlussfähig, darunter nie', () => {
    const rule = fc.constantFrom<QuorumRule>(...observedOptions.quorum)
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60 }), rule, (present, members, quorum) => {
        expect(isQuorate(present, members, quorum)).toBe(present >= leastQuorum(members, quorum))
      }),
    )
  })
})
