import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, describe, expect, test } from 'vitest'
import { assetAddress, assetRoutes } from './assets.ts'
import { buildAssets, islandNames, writeAssets } from './browser/build.ts'

const app = new Hono().route('/assets', assetRoutes)
const folder = mkdtempSync(join(tmpdir(), 'assets-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('assets', () => {
  test('an address carries the hash and its answer is good for ever', async () => {
    const address = assetAddress('site.css')
    expect(address).toMatch(/^\/assets\/site-[A-Z0-9]{8}\.css$/)
    const answer = await app.request(address)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await answer.text()).toContain('.kern-btn')
  })

  test('the style sheet comes compressed when the browser can read it', async () => {
    const answer = await app.request(assetAddress('site.css'), { headers: { 'accept-encoding': 'gzip, br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    const sheet = brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()
    expect(sheet).toContain('.kern-btn')
  })

  test('a font is sent as it is: it is compressed already', async () => {
    const answer = await app.request(assetAddress('noto-sans-regular.woff2'), {
      headers: { 'accept-encoding': 'br' },
    })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('content-type')).toBe('font/woff2')
  })

  test('an unknown file is not found, an unknown name is a mistake of ours', async () => {
    expect((await app.request('/assets/site-00000000.css')).status).toBe(404)
    expect(() => assetAddress('missing.css')).toThrow('missing.css')
  })

  test('the first page stays light: style below 60 KB, every island below 3 KB', () => {
    const assets = new Map(buildAssets().map(({ name, bytes }) => [name, gzipSync(bytes).length]))
    expect(assets.get('site.css')).toBeLessThan(60_000)
    for (const name of islandNames) expect(assets.get(`${name}.ts`)).toBeLessThan(3_000)
  })

  test('production has each file, its compressed twins and the list of names', () => {
    writeAssets(folder)
    const names = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) as Record<string, string>
    const files = readdirSync(folder)
    expect(Object.keys(names)).toContain('autosave.ts')
    for (const file of Object.values(names)) expect(files).toContain(file)
    expect(files).toContain(`${names['site.css']}.br`)
    expect(files).toContain(`${names['site.css']}.gz`)
  })
})
