import { expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

it.each([
  ['/boizenburg/antraege?seite=2', '/boizenburg/antraege?seite=2'],
  ['/konto#passwort', '/konto'],
  [undefined, '/'],
  ['', '/'],
  ['konto', '/'],
  ['https://böse.example/', '/'],
  ['//evil.example/konto', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/.//evil.example', '/evil.example'],
  ['javascript:alert(1)', '/'],
])('%j leads to %s', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path)
})
