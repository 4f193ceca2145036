import { expect, it } from 'vitest'
import { openSealer } from './seal.ts'

const sealer = openSealer('a secret that is long enough for a test')
const sealed = sealer.seal('8 yes')

it.each([
  ['the same text', '8 yes', sealed, 'intact'],
  ['another text', '9 yes', sealed, 'broken'],
  ['a seal that somebody made up with the right name', '8 yes', `${sealed.slice(0, -1)}x`, 'broken'],
  [
    'the seal of another server',
    '8 yes',
    openSealer('another secret, just as long').seal('8 yes'),
    'unknown',
  ],
  ['no seal', '8 yes', '', 'unknown'],
])('%s', (_case, text, seal, expected) => {
  expect(sealer.check(text, seal)).toBe(expected)
})
