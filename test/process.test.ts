import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ServerProcess, startServerProcess, temporaryData } from './fixtures/server-process.ts'

let data: ReturnType<typeof temporaryData>
const started: ServerProcess[] = []

beforeEach(() => {
  data = temporaryData()
})
afterEach(async () => {
  for (const server of started.splice(0)) {
    server.child.kill('SIGTERM')
    await server.ended
  }
  data.remove()
})

const start = (environment: NodeJS.ProcessEnv = {}) => {
  const server = startServerProcess({ DATA_DIR: data.dataDir, ...environment })
  started.push(server)
  return server
}
const health = async (address: string | undefined) => {
  const response = await fetch(`${address}/healthz`)
  return { status: response.status, ...((await response.json()) as object) }
}

describe('npm start', () => {
  it('answers with its version and the state of the database, and ends in order on SIGTERM', async () => {
    const server = start()
    const address = await server.address
    expect(await health(address)).toMatchObject({
      status: 'ok',
      version: expect.stringMatching(/^\d/),
      database: 'reachable',
    })
    expect((await fetch(`${address}/anmelden/`)).url).toBe(`${address}/anmelden`)
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(data.databaseLog().trimEnd()).toMatch(/database system is shut down$/)
    expect(server.errors()).toBe('')
  }, 60_000)

  it('starts again after kill -9', async () => {
    const first = start()
    await first.address
    first.child.kill('SIGKILL')
    await first.ended
    expect(await health(await start().address)).toMatchObject({ database: 'reachable' })
  }, 60_000)

  it('says 503 while the database is away, and is well again when it is back', async () => {
    const address = await start().address
    process.kill(data.postmaster(), 'SIGKILL')
    await expect.poll(() => health(address), { timeout: 2000 }).toMatchObject({ database: 'away' })
    expect((await fetch(`${address}/healthz`)).status).toBe(503)
    await expect.poll(() => health(address), { timeout: 15_000 }).toMatchObject({ database: 'reachable' })
  }, 60_000)
})

describe('npm start refuses with one sentence and exit code 1', () => {
  const refusal = async (environment: NodeJS.ProcessEnv) => {
    const server = start(environment)
    expect(await server.ended).toBe(1)
    return server.errors()
  }

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['a bad setting', { PORT: 'http' }, /^Die Einstellung PORT muss .* \/ The setting PORT must .*\n$/],
    ...['/proc/nope', '/dev/null/nope'].map((folder): [string, NodeJS.ProcessEnv, RegExp] => [
      `a folder that cannot be made: ${folder}`,
      { DATA_DIR: folder },
      /^In den Ordner \/\w+(\/null)?\/nope kann nicht geschrieben werden \(E\w+\)\. \/ The folder .*\n$/,
    ]),
    [
      'a folder that cannot be made, and a secret of the operator',
      { DATA_DIR: '/proc/nope', SECRET: 'a secret of the operator, long enough' },
      /^In den Ordner \/proc\/nope kann nicht geschrieben werden \(E\w+\)\. .*\n$/,
    ],
    [
      'an unreachable database',
      { DATABASE_URL: 'postgres://clerk@127.0.0.1:1/buntwerk' },
      /^Die Datenbank 127\.0\.0\.1:1\/buntwerk ist nicht erreichbar .* \/ The database .*\n$/,
    ],
    [
      'example sign-ins for everybody',
      { HOST: '0.0.0.0', DEMO: 'on' },
      /^Mit den Beispiel-Anmeldungen .* nur auf diesem Rechner .*\n$/,
    ],
  ])('%s', async (_, environment, sentence) => expect(await refusal(environment)).toMatch(sentence), 60_000)

  it('an address that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((ready) => other.once('listening', ready))
    const { port } = other.address() as { port: number }
    expect(await refusal({ PORT: String(port) })).toMatch(/^Die Adresse 127\.0\.0\.1:\d+ ist schon belegt/)
    other.close()
    expect(data.databaseLog().trimEnd()).toMatch(/database system is shut down$/)
  }, 60_000)
})

it('serves every address without example data', async () => {
  const address = await start({ HOST: '0.0.0.0' }).address
  expect(await health(address)).toMatchObject({ database: 'reachable' })
}, 60_000)
