import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/identity/form-browser.ts'
import { cheap, linksSentTo, openTown, type Town } from '../../../test/identity/town.ts'
import { registerPerson } from './actions/register-person.ts'
import { hashPassword } from './sign-in/password-hash.ts'
import { linkSent, linkSpent, wrongSignIn } from './texts.ts'

const password = 'vier Wörter ohne Sinn'
const email = 'kino@buntwerk.example'

let town: Town
beforeAll(async () => {
  town = await openTown()
  const passwordHash = await hashPassword(password, cheap)
  await registerPerson(town.here, { name: 'Ada Kino', email, passwordHash })
})
afterAll(() => town.close())

describe('with a password', () => {
  it('opens the page that was wanted, with a cookie scripts cannot read', async () => {
    const browser = openBrowser(town)
    const { html } = await browser.get('/anmelden?weiter=/konto')
    expect(html).toContain('value="/konto"')
    const answer = await browser.post('/anmelden', {
      email: ' KINO@buntwerk.example ',
      passwort: password,
      weiter: '/konto',
    })
    expect([answer.status, answer.location]).toEqual([303, '/konto'])
    const cookie = answer.headers.getSetCookie().find((line) => line.includes('session_token'))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect((await browser.get('/konto')).html).toContain('Ada Kino')
  })

  it('never leads to a foreign server', async () => {
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    const answer = await browser.post('/anmelden', {
      email,
      passwort: password,
      weiter: '//evil.example/konto',
    })
    expect([answer.status, answer.location]).toEqual([303, '/willkommen'])
  })

  it.each([
    ['a wrong password', email],
    ['an unknown address', 'niemand@buntwerk.example'],
  ])('answers %s with the same sentence, and keeps the address', async (_, typed) => {
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    const answer = await browser.post('/anmelden', { email: typed, passwort: 'falsch geraten' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(wrongSignIn)
    expect(answer.html).toContain(`value="${typed}"`)
    expect(answer.html).not.toContain('falsch geraten')
    expect([...browser.jar.keys()]).toEqual(['bw_visitor'])
  })

  it('stops somebody who guesses, and nobody else', async () => {
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    for (let tries = 0; tries < 20; tries += 1)
      expect((await browser.post('/anmelden', { email, passwort: `geraten ${tries}` })).status).toBe(422)
    const answer = await browser.post('/anmelden', { email, passwort: password })
    expect(answer.status).toBe(429)
    expect(answer.html).toContain('zu viele Versuche')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await openBrowser(town).signIn(email, password)).status).toBe(303)
  })

  it('refuses a post without the token of the page', async () => {
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    const answer = await browser.postWithoutToken('/anmelden', { email, passwort: password })
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token')
  })

  it('asks no session of the database while the cookie is fresh', async () => {
    const browser = openBrowser(town)
    await browser.signIn(email, password)
    await town.host.database.across.deleteFrom('signInSessions').execute()
    expect((await browser.get('/konto')).status).toBe(200)
    browser.jar.delete('buntwerk.session_data')
    expect((await browser.get('/konto')).location).toBe('/anmelden?weiter=%2Fkonto')
  })

  it('ends with signing out, also for somebody who kept the cookie', async () => {
    const browser = openBrowser(town)
    await browser.signIn(email, password)
    const kept = browser.jar.get('buntwerk.session_token') ?? ''
    expect((await browser.post('/abmelden', {})).location).toBe('/')
    expect((await browser.get('/konto')).status).toBe(303)
    browser.jar.set('buntwerk.session_token', kept)
    expect((await browser.get('/konto')).status).toBe(303)
  })

  it('is kept as Argon2id with the recommended cost', async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const kept = await town.host.database.across
      .selectFrom('signInCredentials')
      .select('password')
      .executeTakeFirstOrThrow()
    expect(kept.password).toMatch(/^\$argon2id\$/)
  })
})

describe('without cookies', () => {
  it('a post says that nobody is signed in, and the way back leads over the sign-in', async () => {
    const browser = openBrowser(town)
    await browser.signIn(email, password)
    browser.jar.clear()
    const answer = await browser.post(
      '/hier/menschen/einladen',
      { name: 'Neu' },
      { referer: 'http://localhost/hier/menschen/einladen?a=1' },
    )
    expect(answer.status).toBe(403)
    expect(answer.html).toContain('Sie sind nicht mehr angemeldet')
    expect(answer.html).toContain('href="/anmelden?weiter=%2Fhier%2Fmenschen%2Feinladen%3Fa%3D1"')
    const foreign = await browser.post('/abmelden', {}, { referer: 'https://anderswo.example/x' })
    expect(foreign.html).toContain('href="/anmelden"')
    expect(foreign.html).not.toContain('anderswo')
  })
})

describe('with a link', () => {
  const askForLink = async (address: string) => {
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    const answer = await browser.post('/anmelden/link', { email: address, weiter: '/konto' })
    expect([answer.status, answer.location]).toEqual([303, '/anmelden?weiter=%2Fkonto'])
    expect((await browser.get('/anmelden')).html).toContain(linkSent)
  }

  it('arrives by mail, survives being looked at, and works once', async () => {
    await askForLink(email)
    const [link = ''] = await linksSentTo(town, email)
    expect((await openBrowser(town).get(link)).status).toBe(200)
    const browser = openBrowser(town)
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    await browser.get(link)
    const answer = await browser.post('/anmelden/link/einloesen', { token, weiter: '/konto' })
    expect([answer.status, answer.location]).toEqual([303, '/konto'])
    expect((await browser.get('/konto')).html).toContain('Ada Kino')

    const second = openBrowser(town)
    await second.get(link)
    const again = await second.post('/anmelden/link/einloesen', { token, weiter: '/konto' })
    expect(again.status).toBe(422)
    expect(again.html).toContain(linkSpent)
    expect(again.html).not.toContain('aria-invalid')
    expect(again.html).not.toContain('Bitte prüfen Sie eine Angabe')
  })

  it('signs in one of two who use it at the same time', async () => {
    await askForLink(email)
    const link = (await linksSentTo(town, email)).at(-1) ?? ''
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    const statuses = await Promise.all(
      [openBrowser(town), openBrowser(town)].map(async (browser) => {
        await browser.get(link)
        return (await browser.post('/anmelden/link/einloesen', { token })).status
      }),
    )
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 422])
  })

  it('is a secret that the database does not know', async () => {
    await askForLink(email)
    const link = (await linksSentTo(town, email)).at(-1) ?? ''
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    const rows = await town.host.database.across.selectFrom('signInVerifications').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is not sent to an unknown address, and the page says the same', async () => {
    await askForLink('niemand@buntwerk.example')
    expect(await linksSentTo(town, 'niemand@buntwerk.example')).toEqual([])
    expect(
      await town.host.database.across
        .selectFrom('people')
        .select('id')
        .where('email', '=', 'niemand@buntwerk.example')
        .execute(),
    ).toEqual([])
  })

  it('of an invitation is good for a week', async () => {
    const address = 'neu@buntwerk.example'
    const { isNew } = await registerPerson(town.here, { name: 'Neue Person', email: address })
    expect(isNew).toBe(true)
    await town.host.signIn.invite({ email: address, partnershipName: 'Partnerschaft hier', slug: 'hier' })
    const [link = ''] = await linksSentTo(town, address)
    expect(new URL(link, 'http://localhost').searchParams.get('weiter')).toBe('/hier')
    const expiring = await town.host.database.across
      .selectFrom('signInVerifications')
      .select('expiresAt')
      .execute()
    const days = expiring.map(({ expiresAt }) => Math.floor((expiresAt.getTime() - Date.now()) / 86_400_000))
    expect(Math.max(...days)).toBe(7)
  })
})
