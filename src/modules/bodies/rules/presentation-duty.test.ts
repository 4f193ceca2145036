import { expect, it } from 'vitest'
import { cents } from '../../../kit/money.ts'
import { mustPresent } from './presentation-duty.ts'
import type { PresentationRule } from './rules-of-procedure.ts'

it.each<[PresentationRule, number, boolean]>([
  [{ kind: 'never' }, 1_000_000, false],
  [{ kind: 'always' }, 1, true],
  [{ kind: 'from', amountCents: cents(500_000) }, 499_999, false],
  [{ kind: 'from', amountCents: cents(500_000) }, 500_000, true],
  [{ kind: 'from', amountCents: cents(500_000) }, 500_001, true],
])('Vorstellung in der Sitzung: %j bei %i Cent', (presentation, requested, must) => {
  expect(mustPresent(cents(requested), { presentation })).toBe(must)
})
