import { expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { cents } from '../../../kit/money.ts'
import { checkDeviation } from './deviation.ts'

it.each([
  ['wie empfohlen', 5000_00, '', []],
  ['einen Cent weniger, ohne Begründung', 4999_99, ' ', ['deviation-without-reason']],
  ['einen Cent weniger, mit Begründung', 4999_99, 'Honorar gekürzt', []],
  ['nichts, ohne Begründung', 0, '', ['deviation-without-reason']],
  ['nichts, mit Begründung', 0, 'nicht förderfähig', []],
  ['einen Cent mehr, trotz Begründung', 5000_01, 'gern mehr', ['grant-over-recommendation']],
] as const)('%s', (_, granted, reason, codes) => {
  expect(codesOf(checkDeviation(cents(granted), cents(5000_00), reason))).toEqual(codes)
})
