import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { checkMotionText, checkOrder, inOrderOfReach, type WaitingMotion } from './motions.ts'

const motion = (id: string, draft: Partial<WaitingMotion> = {}): WaitingMotion => ({
  id,
  number: Number(id.slice(1)),
  kind: (draft.amountCents ?? null) === null ? 'text' : 'grant',
  amountCents: null,
  condition: '',
  goesFirst: false,
  ...draft,
})
const ids = (motions: readonly WaitingMotion[]) => motions.map(({ id }) => id)

describe('the most far-reaching motion comes first', () => {
  it.each<[string, WaitingMotion[], string[]]>([
    [
      'the larger sum',
      [motion('a1', { amountCents: 500 }), motion('a2', { amountCents: 501 })],
      ['a2', 'a1'],
    ],
    [
      'with the same sum the one without a condition',
      [motion('a1', { amountCents: 500, condition: 'Plan anpassen' }), motion('a2', { amountCents: 500 })],
      ['a2', 'a1'],
    ],
    ['otherwise the earlier one', [motion('a2'), motion('a1')], ['a1', 'a2']],
    [
      'what the chair found to go further, whatever the sum',
      [motion('a1', { amountCents: 900_000 }), motion('a2', { goesFirst: true })],
      ['a2', 'a1'],
    ],
  ])('%s', (_case, motions, expected) => {
    expect(ids(inOrderOfReach(motions))).toEqual(expected)
  })

  it('whatever the order in which they were moved', () => {
    const motions = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 99 }),
        amountCents: fc.option(fc.integer({ min: 1, max: 3 })),
        condition: fc.constantFrom('', 'Plan anpassen'),
        goesFirst: fc.boolean(),
      }),
      { selector: ({ number }) => number, maxLength: 8 },
    )
    fc.assert(
      fc.property(motions, (drafts) => {
        const made = drafts.map((draft) => motion(`a${draft.number}`, draft))
        expect(ids(inOrderOfReach(made))).toEqual(ids(inOrderOfReach(made.toReversed())))
      }),
    )
  })
})

describe('no motion is put', () => {
  const waiting = [motion('a1', { amountCents: 500 }), motion('a2', { amountCents: 900 })]

  it.each<[string, string | null, readonly WaitingMotion[], string[]]>([
    ['before the one that goes further', 'a1', waiting, ['further-motion-waits']],
    ['past those that wait', null, waiting, ['further-motion-waits']],
    ['wrongly when it goes furthest', 'a2', waiting, []],
    ['wrongly when nothing waits', null, [], []],
  ])('%s', (_case, id, motions, codes) => {
    expect(codesOf(checkOrder(id, motions))).toEqual(codes)
  })

  it('without words', () => {
    expect(codesOf(checkMotionText(' \n'))).toEqual(['motion-text-missing'])
    expect(checkMotionText('Das Protokoll wird genehmigt.')).toEqual([])
  })
})
