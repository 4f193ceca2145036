import { describe, expect, it } from 'vitest'
import { itemOnStage, nextOpenItem } from './stage.ts'

const at = (time: string) => new Date(`2018-03-06T${time}Z`)
const nothing = { itemId: null, at: null }
const calledA = { itemId: 'a', at: at('18:00:00') }
const ballotOfB = (time: string, open = false) => ({ itemId: 'b', openedAt: at(time), open })

describe('itemOnStage', () => {
  it.each([
    ['nothing called, nothing voted on', nothing, undefined, null],
    ['a point was called', calledA, undefined, 'a'],
    ['a ballot without a call', nothing, ballotOfB('18:00:00'), 'b'],
    ['a ballot a second before the call', calledA, ballotOfB('17:59:59'), 'a'],
    ['a ballot at the moment of the call', calledA, ballotOfB('18:00:00'), 'a'],
    ['a ballot a second after the call', calledA, ballotOfB('18:00:01'), 'b'],
    ['a break after the ballot', { itemId: null, at: at('18:00:00') }, ballotOfB('17:59:59'), null],
    ['a ballot that is still open', calledA, ballotOfB('17:00:00', true), 'b'],
  ])('%s', (_, called, ballot, item) => expect(itemOnStage(called, ballot)).toBe(item))
})

describe('nextOpenItem', () => {
  const items = [
    { id: 'a', state: 'decided' },
    { id: 'b', state: 'open' },
    { id: 'c', state: 'deferred' },
    { id: 'd', state: 'open' },
  ]
  it.each([
    [null, 'b'],
    ['a', 'b'],
    ['b', 'd'],
    ['c', 'd'],
    ['d', 'b'],
    ['removed', 'b'],
  ])('after %s', (current, next) => expect(nextOpenItem(items, current)?.id).toBe(next))

  it('is none when everything is done', () => {
    expect(nextOpenItem([{ id: 'a', state: 'decided' }], 'a')).toBeUndefined()
    expect(nextOpenItem([{ id: 'a', state: 'open' }], 'a')).toBeUndefined()
    expect(nextOpenItem([], null)).toBeUndefined()
  })
})
