import { Agent, get } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from './listen.ts'

const open: Listening[] = []
afterEach(() => Promise.all(open.splice(0).map((server) => server.stop(0))))

/** A server whose answer waits until the test lets it go. */
async function slowServer() {
  let answer = (): void => undefined
  let arrived = (): void => undefined
  const asked = new Promise<void>((resolve) => (arrived = resolve))
  const released = new Promise<void>((resolve) => (answer = resolve))
  const fetch = async () => {
    arrived()
    await released
    return new Response('done')
  }
  const server = await listen({ fetch, host: '127.0.0.1', port: 0 })
  open.push(server)
  return { server, asked, answer, url: `http://127.0.0.1:${server.port}/` }
}

describe('stop', () => {
  it('answers the request that is running, and takes no new one', async () => {
    const { server, asked, answer, url } = await slowServer()
    const running = fetch(url)
    await asked
    const stopped = server.stop()
    await expect(fetch(url, { headers: { connection: 'close' } })).rejects.toThrow('fetch failed')
    answer()
    expect(await (await running).text()).toBe('done')
    await stopped
  })

  it('does not wait for a kept-alive connection that has nothing to ask', async () => {
    const { server, answer, url } = await slowServer()
    answer()
    const agent = new Agent({ keepAlive: true })
    await new Promise((done) => get(url, { agent }, (response) => response.resume().on('end', done)))
    const began = performance.now()
    await server.stop()
    expect(performance.now() - began).toBeLessThan(1000)
    agent.destroy()
  })

  it('cuts off what takes longer than the grace', async () => {
    const { server, asked, url } = await slowServer()
    const running = fetch(url)
    await asked
    await Promise.all([expect(running).rejects.toThrow('fetch failed'), server.stop(50)])
  })
})

it('says that an address is taken', async () => {
  const { server } = await slowServer()
  const second = listen({ fetch: () => new Response(), host: '127.0.0.1', port: server.port })
  await expect(second).rejects.toThrow(/^Die Adresse 127\.0\.0\.1:\d+ ist schon belegt/)
})
