import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { checkPresentations, mustPresent } from './presentation.ts'

const from5000 = { presentation: { kind: 'from', amountCents: cents(500_000) } } as const
const always = { presentation: { kind: 'always' } } as const
const never = { presentation: { kind: 'never' } } as const

describe('die Pflicht zur Vorstellung', () => {
  it.each([
    ['ein Cent unter der Grenze', 499_999, from5000, false],
    ['genau die Grenze', 500_000, from5000, true],
    ['ein Cent darüber', 500_001, from5000, true],
    ['immer, ein Cent', 1, always, true],
    ['nie', 999_999, never, false],
  ])('%s', (_, amount, rules, expected) => {
    expect(mustPresent(cents(amount), rules)).toBe(expected)
  })
})

describe('die Zeiten der Vorstellung', () => {
  it.each([
    ['Pflicht ohne Zeit', null, always, ['presentation-slot-missing']],
    ['Pflicht mit Zeit', '18:20', always, []],
    ['zum Beginn', '18:00', always, []],
    ['eine Minute vor Beginn', '17:59', always, ['presentation-before-meeting']],
    ['vormittags, ohne führende Null', '9:30', never, ['presentation-before-meeting']],
    ['ohne Pflicht und ohne Zeit', null, never, []],
  ])('%s', (_, slotAt, rules, codes) => {
    const item = { title: 'Fest', requestedCents: cents(100), slotAt }
    expect(codesOf(checkPresentations([item], '18:00', rules))).toEqual(codes)
  })
})
