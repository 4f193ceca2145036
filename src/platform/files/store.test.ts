import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FileStore, openFileStore } from './store.ts'

const hello = new TextEncoder().encode('Grüße')
let folder: string
let store: FileStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  store = await openFileStore(folder)
})
afterEach(() => rm(folder, { recursive: true }))

it('gives back what was put, also after it was opened again', async () => {
  const { sha256, byteCount } = await store.put(hello)
  expect(byteCount).toBe(7)
  const again = await openFileStore(folder)
  expect(new TextDecoder().decode(await again.read(sha256))).toBe('Grüße')
  expect(await new Response(again.stream(sha256)).text()).toBe('Grüße')
})

it('keeps the same content once, also when many put it at the same time', async () => {
  const put = await Promise.all(Array.from({ length: 20 }, () => store.put(hello)))
  const [sha256] = new Set(put.map((one) => one.sha256))
  expect(new Set(put.map((one) => one.sha256)).size).toBe(1)
  expect(await readdir(join(folder, (sha256 as string).slice(0, 2)))).toEqual([sha256])
  expect(await readdir(join(folder, 'arriving'))).toEqual([])
})

it('repairs a half-written file and refuses to read a damaged one', async () => {
  const { sha256 } = await store.put(hello)
  const path = join(folder, sha256.slice(0, 2), sha256)
  await writeFile(path, 'Grü?')
  await expect(store.read(sha256)).rejects.toThrow('is damaged')
  await writeFile(path, '')
  await store.put(hello)
  expect(new TextDecoder().decode(await store.read(sha256))).toBe('Grüße')
})

it.each(['../../package.json', 'abc', ''])('does not take %j for a stored file', async (name) => {
  await expect(store.read(name)).rejects.toThrow('not the name of a stored file')
  expect(() => store.stream(name)).toThrow('not the name of a stored file')
})

it('says so when a file is missing', async () => {
  const missing = 'a'.repeat(64)
  await expect(store.read(missing)).rejects.toThrow('ENOENT')
  await expect(new Response(store.stream(missing)).text()).rejects.toThrow('ENOENT')
})
