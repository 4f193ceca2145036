import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/identity/form-browser.ts'
import { cheap, linksSentTo, openTown, type Town } from '../../../test/identity/town.ts'
import { registerPerson } from './actions/register-person.ts'
import { hashPassword } from './sign-in/password-hash.ts'
import { wrongCurrentPassword } from './texts.ts'

const password = 'vier Wörter ohne Sinn'
const email = 'kino@buntwerk.example'

let town: Town
beforeAll(async () => {
  town = await openTown()
  const passwordHash = await hashPassword(password, cheap)
  await registerPerson(town.here, { name: 'Ada Kino', email, passwordHash })
})
afterAll(() => town.close())

describe('a first password', () => {
  it('can be set by somebody who came by link, once and without an old one', async () => {
    const address = 'feuerwehr@buntwerk.example'
    await registerPerson(town.here, { name: 'Feuerwehr', email: address })
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    await browser.post('/anmelden/link', { email: address })
    const [link = ''] = await linksSentTo(town, address)
    await browser.get(link)
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    await browser.post('/anmelden/link/einloesen', { token })
    const { html } = await browser.get('/konto')
    expect(html).toContain('Passwort festlegen')
    expect(html).not.toContain('Bisheriges Passwort')
    const short = await browser.post('/konto/passwort', { neu: 'zu kurz' })
    expect([short.status, short.html.includes('mindestens 12 Zeichen')]).toEqual([422, true])
    expect((await browser.post('/konto/passwort', { neu: password })).location).toBe('/konto')
    expect((await browser.get('/konto')).html).toContain('Bisheriges Passwort')
    expect((await browser.post('/konto/passwort', { neu: 'noch ein Passwort' })).status).toBe(422)
    expect((await openBrowser(town).signIn(address, password)).status).toBe(303)
  })

  it('sent several times at once is set once, and the others are told so', async () => {
    const address = 'chor@buntwerk.example'
    await registerPerson(town.here, { name: 'Chor', email: address })
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    await browser.post('/anmelden/link', { email: address })
    const [link = ''] = await linksSentTo(town, address)
    await browser.get(link)
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    await browser.post('/anmelden/link/einloesen', { token })
    await browser.get('/konto')
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => browser.post('/konto/passwort', { neu: password })),
    )
    const statuses = answers.map(({ status }) => status).toSorted((left, right) => left - right)
    expect(statuses[0]).toBe(303)
    for (const status of statuses.slice(1)) expect([409, 422]).toContain(status)
    expect((await openBrowser(town).signIn(address, password)).status).toBe(303)
  })
})

describe('a new password', () => {
  it('needs the old one, and signs out the other devices', async () => {
    const address = 'sport@buntwerk.example'
    await registerPerson(town.here, {
      name: 'Sportverein',
      email: address,
      passwordHash: await hashPassword(password, cheap),
    })
    const other = openBrowser(town)
    await other.signIn(address, password)
    const browser = openBrowser(town)
    await browser.signIn(address, password)
    const next = 'ein ganz anderes Passwort'
    const short = await browser.post('/konto/passwort', { bisher: password, neu: 'zu kurz' })
    expect([short.status, short.html.includes('mindestens 12 Zeichen')]).toEqual([422, true])
    const wrong = await browser.post('/konto/passwort', { bisher: 'geraten', neu: next })
    expect([wrong.status, wrong.html.includes(wrongCurrentPassword)]).toEqual([422, true])
    expect((await browser.post('/konto/passwort', { bisher: password, neu: next })).location).toBe('/konto')
    expect((await browser.get('/konto')).status).toBe(200)
    other.jar.delete('buntwerk.session_data')
    expect((await other.get('/konto')).status).toBe(303)
    expect((await openBrowser(town).signIn(address, password)).status).toBe(422)
    expect((await openBrowser(town).signIn(address, next)).status).toBe(303)
  })
})
