import { expect, it } from 'vitest'
import { addDays, localDate } from '../../../kit/dates.ts'
import { soonDays, termState } from './terms.ts'

const today = localDate('2018-03-06')

it.each([
  [null, 'open'],
  [addDays(today, -1), 'ended'],
  [today, 'ends_soon'],
  [addDays(today, soonDays), 'ends_soon'],
  [addDays(today, soonDays + 1), 'running'],
] as const)('a term until %s is %s', (termUntil, state) => {
  expect(termState(termUntil, today)).toBe(state)
})
