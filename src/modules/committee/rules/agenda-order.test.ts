import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedBy, reordered } from './agenda-order.ts'

const agenda = ['a', 'b', 'c']

describe('ein Punkt rückt', () => {
  it.each([
    ['b', 'up', ['b', 'a', 'c']],
    ['b', 'down', ['a', 'c', 'b']],
    ['a', 'up', ['a', 'b', 'c']],
    ['c', 'down', ['a', 'b', 'c']],
    ['x', 'up', ['a', 'b', 'c']],
  ] as const)('%s %s', (item, direction, order) => {
    expect(movedBy<string>(agenda, item, direction)).toEqual(order)
  })
})

describe('die ganze Reihenfolge', () => {
  it.each([
    ['umgestellt', ['c', 'a', 'b'], ['c', 'a', 'b']],
    ['ein Punkt ist inzwischen abgesetzt', ['c', 'x', 'a', 'b'], ['c', 'a', 'b']],
    ['ein Punkt kam hinzu und bleibt hinter seinem Vorgänger', ['b', 'a'], ['b', 'c', 'a']],
    ['der erste kam hinzu', ['c', 'b'], ['a', 'c', 'b']],
    ['doppelt genannt', ['b', 'b', 'a', 'c'], ['b', 'a', 'c']],
    ['nichts', [], ['a', 'b', 'c']],
  ])('%s', (_, wanted, order) => {
    expect(reordered(agenda, wanted)).toEqual(order)
  })

  it('verliert und erfindet nie einen Punkt', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (items, wanted) => {
        expect(reordered(items, wanted).toSorted()).toEqual(items.toSorted())
      }),
    )
  })
})
