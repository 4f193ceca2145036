import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { checkDrawdownsUnderWay, checkExamination } from './examination.ts'

describe('what the examination takes off a receipt', () => {
  it.each([
    { name: 'nothing, no reason', ineligible: 0, note: '', found: [] },
    { name: 'all of it, with a reason', ineligible: 10000, note: 'Pfand', found: [] },
    { name: 'one cent without a reason', ineligible: 1, note: ' ', found: ['examination-note-missing'] },
    { name: 'one cent too much', ineligible: 10001, note: 'Pfand', found: ['ineligible-over-amount'] },
    {
      name: 'both at once',
      ineligible: 10001,
      note: '',
      found: ['ineligible-over-amount', 'examination-note-missing'],
    },
  ])('$name', ({ ineligible, note, found }) => {
    const examined = { amountCents: cents(10000), ineligibleCents: cents(ineligible), note }
    expect(codesOf(checkExamination(examined))).toEqual(found)
  })
})

describe('a drawdown that is under way when the proof is to be accepted', () => {
  it.each([
    { state: 'requested', found: ['drawdown-under-way'] },
    { state: 'checked', found: ['drawdown-under-way'] },
    { state: 'released', found: ['drawdown-under-way'] },
    { state: 'paid', found: [] },
    { state: 'spent', found: [] },
    { state: 'refused', found: [] },
  ] as const)('$state', ({ state, found }) => {
    const drawdowns = [{ number: 1, amountCents: cents(100), state }]
    expect(codesOf(checkDrawdownsUnderWay(drawdowns))).toEqual(found)
  })
})
