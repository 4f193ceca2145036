import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isLoopback, readSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'buntwerk-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))
const read = (env: NodeJS.ProcessEnv = {}) => readSettings({ DATA_DIR: folder, ...env })

describe('readSettings', () => {
  it('serves this machine only, with example data, when nothing is said', () => {
    const settings = read()
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, demo: true, demoOnPublicAddress: false })
    expect(settings.publicUrl).toBe('http://127.0.0.1:3000')
    expect(settings.filesDir).toBe(join(folder, 'files'))
    expect(settings.databaseUrl).toBeUndefined()
  })

  it('keeps the secret it made, readable by its owner only', () => {
    const { secret } = read()
    expect(read().secret).toBe(secret)
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(secret)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('says in a sentence that the folder cannot be written to', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(() => read({ DATA_DIR: file })).toThrow(/a-file kann nicht geschrieben werden/)
  })

  it('takes an empty value for a missing one', () => {
    expect(read({}).operator).toBeUndefined()
    expect(read({ OPERATOR_NAME: 'Stadt', OPERATOR_TOWN: '19258 Boizenburg' }).operator).toMatchObject({
      name: 'Stadt',
      town: '19258 Boizenburg',
      email: '',
    })
    expect(read({ DATABASE_URL: '', PORT: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it.each([
    ['off', false],
    ['no', false],
    ['0', false],
    ['on', true],
  ])('reads DEMO=%s as %s', (value, demo) => expect(read({ DEMO: value }).demo).toBe(demo))

  it.each([
    [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://localhost:8080'],
    [{ HOST: '::1' }, 'http://[::1]:3000'],
    [{ PUBLIC_URL: 'https://demokratie.example/' }, 'https://demokratie.example'],
  ])('knows its address: %j', (env, address) => expect(read(env).publicUrl).toBe(address))

  it.each([
    [
      { PORT: '65536' },
      /^Die Einstellung PORT muss eine Zahl von 0 bis 65535 sein\. \/ The setting PORT must/,
    ],
    [{ PORT: 'http' }, /PORT/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL muss mit postgres:\/\/ beginnen/],
    [{ DEMO: 'perhaps' }, /DEMO muss on oder off sein/],
    [{ DEMO_PASSWORD: 'short' }, /DEMO_PASSWORD muss mindestens 8 Zeichen/],
    [{ SECRET: 'short' }, /SECRET/],
    [{ SMTP_URL: 'mail.example' }, /SMTP_URL/],
    [{ PUBLIC_URL: 'demokratie.example' }, /PUBLIC_URL/],
    [{ HOST: 'a b' }, /HOST/],
  ])('refuses %j with one sentence', (env, sentence) => expect(() => read(env)).toThrow(sentence))
})

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.0.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['127.0.0.1.example', false],
  ])('%s: %s', (host, loopback) => expect(isLoopback(host)).toBe(loopback))
})
