import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/identity/form-browser.ts'
import { cheap, openTown, type Town } from '../../../test/identity/town.ts'
import { registerPerson } from './actions/register-person.ts'
import { hashPassword } from './sign-in/password-hash.ts'
import { linkSent, linkSpent, wrongCurrentPassword, wrongSignIn } from './texts.ts'

const password = 'vier Wörter ohne Sinn'
const email = 'kino@buntwerk.example'

let town: Town
beforeAll(async () => {
  town = await openTown()
  const passwordHash = await hashPassword(password, cheap)
  await registerPerson(town.here, { name: 'Ada Kino', email, passwordHash })
})
afterAll(() => town.close())

const linksSentTo = async (address: string): Promise<string[]> => {
  const mails = await town.host.database.across
    .selectFrom('outgoingMail')
    .select('text')
    .where('toAddress', '=', address)
    .orderBy('id')
    .execute()
  return mails.map((mail) => /http:\/\/localhost(\S+)/.exec(mail.text)?.[1] ?? '')
}

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
    const [link = ''] = await linksSentTo(email)
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
    const link = (await linksSentTo(email)).at(-1) ?? ''
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
    const link = (await linksSentTo(email)).at(-1) ?? ''
    const token = new URL(link, 'http://localhost').searchParams.get('token') ?? ''
    const rows = await town.host.database.across.selectFrom('signInVerifications').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is not sent to an unknown address, and the page says the same', async () => {
    await askForLink('niemand@buntwerk.example')
    expect(await linksSentTo('niemand@buntwerk.example')).toEqual([])
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
    const [link = ''] = await linksSentTo(address)
    expect(new URL(link, 'http://localhost').searchParams.get('weiter')).toBe('/hier')
    const expiring = await town.host.database.across
      .selectFrom('signInVerifications')
      .select('expiresAt')
      .execute()
    const days = expiring.map(({ expiresAt }) => Math.floor((expiresAt.getTime() - Date.now()) / 86_400_000))
    expect(Math.max(...days)).toBe(7)
  })
})

describe('a first password', () => {
  it('can be set by somebody who came by link, once and without an old one', async () => {
    const address = 'feuerwehr@buntwerk.example'
    await registerPerson(town.here, { name: 'Feuerwehr', email: address })
    const browser = openBrowser(town)
    await browser.get('/anmelden')
    await browser.post('/anmelden/link', { email: address })
    const [link = ''] = await linksSentTo(address)
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
