import { expect, it } from 'vitest'
import { drawnOnce } from './drawn-once.ts'

it('draws again only when a value has changed, and escapes what it draws', () => {
  let drawn = 0
  const list = (rows: readonly string[]) =>
    drawnOnce('list', rows, () => {
      drawn += 1
      return <p>{rows.join(', ')}</p>
    }).toString()

  expect(list(['a', '<b>'])).toBe('<p>a, &lt;b&gt;</p>')
  expect(list(['a', '<b>'])).toBe('<p>a, &lt;b&gt;</p>')
  expect(drawn).toBe(1)
  expect(list(['a', 'c'])).toBe('<p>a, c</p>')
  expect(drawn).toBe(2)
})

it('keeps pieces of one name apart from those of another', () => {
  drawnOnce('one', [1], () => <p>eins</p>)
  expect(drawnOnce('two', [1], () => <p>zwei</p>).toString()).toBe('<p>zwei</p>')
})

it('forgets what was not asked for longest, so that its memory stays bounded', () => {
  let drawn = 0
  const first = () =>
    drawnOnce('bounded', 'first', () => {
      drawn += 1
      return <p>first</p>
    })
  first()
  for (let number = 0; number < 30; number++) drawnOnce('bounded', number, () => <p>{'x'.repeat(200_000)}</p>)
  first()
  expect(drawn).toBe(2)
})
