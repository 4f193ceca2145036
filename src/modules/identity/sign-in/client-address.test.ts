import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { Environment } from '../../../platform/http/environment.ts'
import { clientAddress } from './client-address.ts'

it.each([
  ['the end of the connection', false, '203.0.113.9', '127.0.0.1'],
  [
    'the last entry behind a proxy, because the first can be invented',
    true,
    '203.0.113.9, 198.51.100.7',
    '198.51.100.7',
  ],
  ['the end of the connection when the proxy says nothing', true, '', '127.0.0.1'],
])('is %s', async (_, trustProxy, forwarded, address) => {
  const app = new Hono<Environment>().get('/', (c) => c.text(clientAddress(c, trustProxy) ?? 'nobody'))
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-forwarded-for': forwarded } })
  expect(await answer.text()).toBe(address)
  server.close()
})

it('is unknown for a request that came through no connection', async () => {
  const app = new Hono<Environment>().get('/', (c) => c.text(clientAddress(c, false) ?? 'nobody'))
  expect(await (await app.request('/')).text()).toBe('nobody')
})
