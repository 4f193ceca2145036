import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { procedureText } from '../procedure-texts.ts'
import { checkOpenness, isAskedFor, type OpennessRules, opennessOf } from './openness.ts'
import type { BallotOpenness, RequestRule } from './rules-of-procedure.ts'

const rules: OpennessRules = {
  usualBallot: 'open',
  secretOnRequestOf: 'quarter_of_voters',
  namesOnRequestOf: 'one_member',
}

describe('auf wessen Verlangen anders abgestimmt wird', () => {
  it.each<[RequestRule, number, number, boolean]>([
    ['nobody', 10, 10, false],
    ['one_member', 0, 10, false],
    ['one_member', 1, 10, true],
    ['quarter_of_voters', 2, 9, false],
    ['quarter_of_voters', 3, 9, true],
    ['quarter_of_voters', 2, 8, true],
    ['quarter_of_voters', 0, 0, false],
    ['majority_of_voters', 5, 10, false],
    ['majority_of_voters', 6, 10, true],
  ])('%s: %i von %i', (rule, asking, voters, enough) => {
    expect(isAskedFor(asking, voters, rule)).toBe(enough)
  })

  it.each<[string, number, number, Partial<OpennessRules>, BallotOpenness]>([
    ['niemand verlangt etwas', 0, 0, {}, 'open'],
    ['eine Person verlangt Namen', 0, 1, {}, 'by_names'],
    ['zwei von zehn verlangen geheim: zu wenige', 2, 0, {}, 'open'],
    ['drei von zehn verlangen geheim', 3, 0, {}, 'secret'],
    ['geheim geht vor namentlich', 3, 7, {}, 'secret'],
    ['sonst namentlich, auch wenn zwei geheim wollten', 2, 7, {}, 'by_names'],
    ['wo immer geheim abgestimmt wird', 0, 0, { usualBallot: 'secret' }, 'secret'],
  ])('%s', (_, secret, names, change, openness) => {
    expect(opennessOf({ voters: 10, secret, names }, { ...rules, ...change })).toBe(openness)
  })

  it.each<[string, BallotOpenness, number, number, string[]]>([
    ['offen, wie üblich', 'open', 0, 0, []],
    ['mit Namen, obwohl es niemand verlangt', 'by_names', 0, 0, []],
    ['geheim ohne Verlangen', 'secret', 0, 0, ['secret-not-asked-for']],
    ['geheim auf zu schwaches Verlangen', 'secret', 2, 0, ['secret-not-asked-for']],
    ['geheim auf Verlangen', 'secret', 3, 0, []],
    ['offen trotz Verlangens nach geheim', 'open', 3, 0, ['secret-asked-for']],
    ['offen trotz Verlangens nach Namen', 'open', 0, 1, ['names-asked-for']],
    ['geheim, verlangt sind Namen', 'secret', 0, 1, ['secret-not-asked-for']],
  ])('%s', (_, chosen, secret, names, codes) => {
    const findings = checkOpenness(chosen, { voters: 10, secret, names }, rules)
    expect(codesOf(findings)).toEqual(codes)
    for (const finding of findings) expect(procedureText(finding)).toMatch(/Bitte/)
  })
})
