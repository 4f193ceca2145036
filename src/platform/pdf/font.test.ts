import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../root.ts'
import { fontLetters, printableData, printableText } from './font.ts'

const read = (name: string): string[] =>
  readFileSync(join(projectRoot, 'test/standards', name), 'utf8')
    .trim()
    .split(/\s+/)

it.each([
  ['letter', 'din91379-letters.txt', 500],
  ['letter with a combining mark', 'din91379-sequences.txt', 149],
])('prints each %s that names in German registers may contain (DIN 91379)', (_, file, count) => {
  const written = read(file)
  expect(written).toHaveLength(count)
  expect(written.filter((letter) => printableText(letter) !== letter)).toEqual([])
})

it('knows what the font lacks', () => {
  expect(fontLetters().has(0x1f389)).toBe(false)
})

it.each([
  ['Würth & Søn „Straße“ – 7.500,00 €', 'Würth & Søn „Straße“ – 7.500,00 €'],
  ['zwei\nZeilen', 'zwei\nZeilen'],
  ['Fest \u{1f389}\u{fe0f}', 'Fest \u{fffd}'],
  ['ein\u{0}aus\u{1b}', 'einaus'],
  ['halb \u{d83c}', 'halb \u{fffd}'],
])('makes %j printable', (text, printable) => {
  expect(printableText(text)).toBe(printable)
})

it('reaches every string of a document and leaves other values', () => {
  expect(printableData({ a: ['漢', 1, null, true], b: { c: 'ä' } })).toEqual({
    a: ['\u{fffd}', 1, null, true],
    b: { c: 'ä' },
  })
})
