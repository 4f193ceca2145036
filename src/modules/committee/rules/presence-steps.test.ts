import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../kit/findings.ts'
import { checkMoment, comeAndGo, type SeatTaken } from './presence-steps.ts'

const inPerson = (memberId: string): SeatTaken => ({ memberId, representedBy: null })
const byDeputy = (memberId: string, representedBy = 'Vertretung'): SeatTaken => ({ memberId, representedBy })

describe('comeAndGo', () => {
  it.each([
    ['nobody was there', [], [inPerson('a')], [], ['a']],
    ['nothing has changed', [inPerson('a')], [inPerson('a')], [], []],
    ['one leaves', [inPerson('a'), inPerson('b')], [inPerson('b')], ['a'], []],
    ['one comes', [inPerson('a')], [inPerson('a'), inPerson('b')], [], ['b']],
    ['the deputy takes the seat', [inPerson('a')], [byDeputy('a')], ['a'], ['a']],
    ['the member comes after the deputy', [byDeputy('a')], [inPerson('a')], ['a'], ['a']],
    ['another deputy', [byDeputy('a', 'eine')], [byDeputy('a', 'andere')], ['a'], ['a']],
    ['all leave', [inPerson('a'), byDeputy('b')], [], ['a', 'b'], []],
  ])('%s', (_, there, taken, left, arrived) => {
    const changes = comeAndGo(there, taken)
    expect(changes.left.map(({ memberId }) => memberId)).toEqual(left)
    expect(changes.arrived.map(({ memberId }) => memberId)).toEqual(arrived)
  })
})

describe('checkMoment', () => {
  const at = (time: string) => new Date(`2018-03-06T${time}Z`)
  const openedAt = at('17:00:00')
  const now = at('19:00:00')
  it.each([
    ['now', '19:00:00', ['17:00:00'], []],
    ['a second from now', '19:00:01', [], ['presence-in-future']],
    ['with the opening', '17:00:00', ['17:00:00'], []],
    ['a second before the opening', '16:59:59', [], ['presence-before-opening']],
    ['at the moment of arrival', '18:00:00', ['17:00:00', '18:00:00'], []],
    ['a second before the arrival', '17:59:59', ['18:00:00', '17:00:00'], ['presence-before-last-change']],
  ])('%s', (_, moment, arrivals, codes) => {
    expect(codesOf(checkMoment({ at: at(moment), now, openedAt, arrivals: arrivals.map(at) }))).toEqual(codes)
  })
})
