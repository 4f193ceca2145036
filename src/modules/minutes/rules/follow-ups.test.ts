import { expect, it } from 'vitest'
import { localDate } from '../../../kit/dates.ts'
import { codesOf } from '../../../kit/findings.ts'
import { checkFinishing, checkFollowUp, standingOf } from './follow-ups.ts'

const day = localDate

it.each([
  ['2018-03-19', { kind: 'late', byDays: 1 }],
  ['2018-03-20', { kind: 'due', inDays: 0 }],
  ['2018-03-21', { kind: 'due', inDays: 1 }],
  [null, { kind: 'open' }],
] as const)('on 20 March a task due on %s', (dueOn, standing) => {
  expect(standingOf({ dueOn: dueOn && day(dueOn), doneOn: null }, day('2018-03-20'))).toEqual(standing)
})

it('is done, however late', () => {
  const task = { dueOn: day('2018-03-01'), doneOn: day('2018-03-19') }
  expect(standingOf(task, day('2018-03-20'))).toEqual({ kind: 'done' })
  expect(codesOf(checkFinishing(task.doneOn))).toEqual(['follow-up-done'])
  expect(checkFinishing(null)).toEqual([])
})

it.each([
  ['2018-03-05', ['due-before-meeting']],
  ['2018-03-06', []],
  [null, []],
] as const)('a task of the meeting of 6 March due on %s', (dueOn, codes) => {
  expect(codesOf(checkFollowUp(dueOn && day(dueOn), day('2018-03-06')))).toEqual(codes)
})
