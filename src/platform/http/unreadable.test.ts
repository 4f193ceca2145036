import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWholeHouse, type WholeHouse } from '../../../test/builders/house.ts'
import { largestPostBytes } from './limits.ts'

let house: WholeHouse

beforeAll(async () => {
  house = await openWholeHouse()
  await house.found()
}, 60_000)
afterAll(() => house.close())

const textOf = async (response: Response): Promise<string> => (await response.text()).replace(/<[^>]+>/g, ' ')

describe('what no program of ours would send', () => {
  it.each([
    ['a form without its boundary', '/anmelden', 'multipart/form-data', 'x'],
    ['a form that is none', '/anmelden', 'multipart/form-data; boundary=abc', 'x'],
  ])('%s is answered with a sentence, not with a fault', async (_case, path, type, body) => {
    const answer = await house.app.request(path, { method: 'POST', headers: { 'content-type': type }, body })
    expect(answer.status).toBe(400)
    expect(await textOf(answer)).toContain('Das konnten wir nicht lesen')
  })

  it.each([
    ['/%00', 400],
    ['/%E0%A4%A', 404],
    ['/boizenburg-luebtheen/%ff', 404],
    ['/boizenburg-luebtheen/vorhaben/%00/antrag', 303],
    ['/boizenburg-luebtheen/projekte?suche=%00', 200],
    ['/boizenburg-luebtheen/projekte?jahr=99999999999&nach=x', 200],
    ['/anmelden?weiter=%00//anderswo.example', 200],
  ])('the address %s answers %i', async (path, status) => {
    expect((await house.app.request(path)).status).toBe(status)
  })

  it('a post that is too large is refused in German', async () => {
    const answer = await house.app.request('/anmelden', {
      method: 'POST',
      headers: { 'content-length': String(largestPostBytes + 1) },
      body: 'x',
    })
    expect(answer.status).toBe(413)
    expect(await textOf(answer)).toContain('höchstens 10 MB')
  })

  it('broken cookies do no harm', async () => {
    const cookie = 'bw_notice=%%%; bw_visitor=; better-auth.session_token=xx.yy'
    expect((await house.app.request('/boizenburg-luebtheen', { headers: { cookie } })).status).toBe(200)
  })
})
