import { expect, it } from 'vitest'
import { openShufflingBoxes } from './shuffling-boxes.ts'

it('gives out what was put in, without its slots, and says nothing of a single slot', () => {
  const box = openShufflingBoxes().open('a', ['m1', 'm2', 'm3', 'm4'])
  box.put('m1', 1)
  box.put('m2', 2)
  box.put('m3', 1)
  expect(box.shuffled().toSorted((a, b) => a - b)).toEqual([1, 1, 2])
  expect([...box.filled()]).toEqual(['m1', 'm2', 'm3'])
  expect(Object.keys(box).toSorted()).toEqual(['filled', 'put', 'shuffled', 'wipe'])
  expect(JSON.stringify(box)).toBe('{}')
})

it('lets the last number of a slot stand, and takes it back only while it stands', () => {
  const box = openShufflingBoxes().open('a', ['m1'])
  const undoFirst = box.put('m1', 1)
  const undoSecond = box.put('m1', 2)
  undoFirst()
  expect(box.shuffled()).toEqual([2])
  undoSecond()
  expect(box.shuffled()).toEqual([1])
})

it('comes out in every order alike', () => {
  const box = openShufflingBoxes().open('a', ['m1', 'm2', 'm3'])
  for (const [slot, value] of [
    ['m1', 1],
    ['m2', 2],
    ['m3', 3],
  ] as const)
    box.put(slot, value)
  const seen = new Map<string, number>()
  for (let round = 0; round < 6000; round += 1) {
    const order = box.shuffled().join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  // 1,000 are expected of each; 150 are more than five standard deviations.
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

it('knows no slot that it was not made with, and no box that was wiped', () => {
  const boxes = openShufflingBoxes()
  const box = boxes.open('a', ['m1'])
  expect(() => box.put('m2', 1)).toThrow('no such slot')
  expect(() => box.put('m1', 0)).toThrow('no such number')
  box.put('m1', 1)
  boxes.wipe('a')
  expect(boxes.find('a')).toBeUndefined()
  expect(box.shuffled()).toEqual([])
})
