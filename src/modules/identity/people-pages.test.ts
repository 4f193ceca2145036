import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/identity/form-browser.ts'
import { cheap, openTown, type Town } from '../../../test/identity/town.ts'
import type { Id } from '../../kit/ids.ts'
import { assignRole } from './actions/assign-role.ts'
import { registerOrganisation } from './actions/register-organisation.ts'
import { registerPerson } from './actions/register-person.ts'
import { getOrganisation } from './queries/organisations.ts'
import { listPeople } from './queries/people.ts'
import { hashPassword } from './sign-in/password-hash.ts'
import type { Role } from './vocabulary.ts'

const password = 'vier Wörter ohne Sinn'
type Browser = ReturnType<typeof openBrowser>

let town: Town
let kino: Id<'organisation'>
let kirche: Id<'organisation'>
let foreign: Id<'organisation'>
let [amt, koordination, kinoleute]: Browser[] = []

beforeAll(async () => {
  town = await openTown()
  kino = await registerOrganisation(town.here, { name: 'Kino-Club', legalForm: 'e.V.' })
  kirche = await registerOrganisation(town.here, { name: 'Kirchgemeinde' })
  foreign = await registerOrganisation(town.elsewhere, { name: 'Verein dort' })
  amt = await signedIn('amt', 'lead_office')
  koordination = await signedIn('koordination', 'coordination_office')
  kinoleute = await signedIn('kino', 'applicant', kino)
})
afterAll(() => town.close())

async function signedIn(name: string, role: Role, organisationId: Id<'organisation'> | null = null) {
  const email = `${name}@buntwerk.example`
  const passwordHash = await hashPassword(password, cheap)
  const { personId } = await registerPerson(town.here, { name, email, passwordHash })
  await assignRole(town.here, { personId, role, organisationId })
  const browser = openBrowser(town)
  await browser.signIn(email, password)
  return browser
}

const browserOf = (browser: Browser | undefined): Browser => browser as Browser

describe('the auditor', () => {
  it('reads people, their roles and organisations, and changes nothing', async () => {
    const auditor = await signedIn('pruefung', 'auditor')
    const people = await auditor.get('/hier/menschen')
    expect(people.html).toContain('koordination@buntwerk.example')
    expect(people.html).not.toContain('Person einladen')
    const [path] = /\/hier\/menschen\/person\/[0-9a-f-]+/.exec(people.html) ?? ['']
    const person = await auditor.get(path)
    expect(person.status).toBe(200)
    expect(person.html).not.toContain('Rolle geben')
    const organisations = await auditor.get('/hier/menschen/organisationen')
    expect(organisations.html).toContain('Kirchgemeinde')
    expect(organisations.html).not.toContain('Organisation anlegen')
    expect((await auditor.get('/hier/menschen/einladen')).status).toBe(403)
    expect((await auditor.post(`${path}/rollen`, { rolle: 'auditor' })).status).toBe(403)
    expect((await auditor.post(`${path}/einladung`, {})).status).toBe(403)
  })
})

describe('Meine Organisation', () => {
  const details = {
    name: 'Kino-Club Boizenburg',
    rechtsform: 'e.V.',
    gemeinnuetzig: 'ja',
    plz: '19258',
    iban: 'DE89 3704 0044 0532 0130 00',
  }

  it('is edited by those who apply for it', async () => {
    const browser = browserOf(kinoleute)
    expect((await browser.get('/hier/organisation')).location).toBe(`/hier/organisation/${kino}`)
    await browser.get(`/hier/organisation/${kino}`)
    expect((await browser.post(`/hier/organisation/${kino}`, details)).status).toBe(303)
    expect(await getOrganisation(town.here, kino)).toMatchObject({
      name: 'Kino-Club Boizenburg',
      charitable: true,
      iban: 'DE89370400440532013000',
    })
    expect((await browser.get(`/hier/organisation/${kino}`)).html).toContain('DE89 3704 0044 0532 0130 00')
  })

  it.each([
    ['iban', 'DE88 3704 0044 0532 0130 00', 'Diese IBAN stimmt nicht'],
    ['iban', 'DE89 3704 0044 0532 0130 0', 'Diese IBAN stimmt nicht'],
    ['bic', 'KURZ', 'Dieser BIC stimmt nicht'],
    ['plz', '1925', 'fünf Ziffern'],
    ['name', ' ', 'Namen der Organisation'],
  ])('keeps what was typed when %s is %j', async (field, value, sentence) => {
    const before = await getOrganisation(town.here, kino)
    const answer = await browserOf(kinoleute).post(`/hier/organisation/${kino}`, {
      ...details,
      ort: 'Boizenburg',
      [field]: value,
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(sentence)
    expect(answer.html).toContain('value="Boizenburg"')
    expect(await getOrganisation(town.here, kino)).toEqual(before)
  })

  it('of another applicant is refused, of another partnership not found', async () => {
    const browser = browserOf(kinoleute)
    expect((await browser.get(`/hier/organisation/${kirche}`)).status).toBe(403)
    expect((await browser.post(`/hier/organisation/${kirche}`, details)).status).toBe(403)
    expect((await browser.get(`/hier/organisation/${foreign}`)).status).toBe(404)
    expect((await browser.post(`/hier/organisation/${foreign}`, details)).status).toBe(404)
    expect((await browser.get('/hier/organisation/keine-nummer')).status).toBe(404)
    expect((await getOrganisation(town.here, kirche)).name).toBe('Kirchgemeinde')
  })

  it('asks a visitor to sign in', async () => {
    const answer = await openBrowser(town).get(`/hier/organisation/${kino}`)
    expect([answer.status, answer.location]).toEqual([
      303,
      `/anmelden?weiter=%2Fhier%2Forganisation%2F${kino}`,
    ])
  })

  it('needs the token of the page', async () => {
    expect((await browserOf(kinoleute).postWithoutToken(`/hier/organisation/${kino}`, details)).status).toBe(
      403,
    )
  })
})

describe('Menschen', () => {
  const invitation = { name: 'Grete Neu', email: 'grete@buntwerk.example', rolle: 'committee_voting' }
  const mailsTo = (email: string) =>
    town.host.database.across
      .selectFrom('outgoingMail')
      .select('text')
      .where('toAddress', '=', email)
      .execute()

  it.each(['/menschen', '/menschen/einladen', '/menschen/organisationen', '/menschen/organisationen/neu'])(
    '%s is for the offices',
    async (path) => {
      expect((await browserOf(amt).get(`/hier${path}`)).status).toBe(200)
      expect((await browserOf(koordination).get(`/hier${path}`)).status).toBe(200)
      expect((await browserOf(kinoleute).get(`/hier${path}`)).status).toBe(403)
      expect((await browserOf(amt).get(`/dort${path}`)).status).toBe(403)
    },
  )

  it('invites a person once, however often the form is posted', async () => {
    const browser = browserOf(koordination)
    const { html } = await browser.get('/hier/menschen/einladen')
    const once = /name="_once" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const first = await browser.post('/hier/menschen/einladen', { ...invitation, _once: once })
    const second = await browser.post('/hier/menschen/einladen', { ...invitation, _once: once })
    expect([first.status, second.location]).toEqual([303, first.location])
    expect(await mailsTo(invitation.email)).toHaveLength(1)
    expect((await browser.get('/hier/menschen?name=grete')).html).toContain('Stimmberechtigtes Mitglied')
    expect((await browser.get(first.location ?? '')).html).toContain('Grete Neu')
  })

  it('tells what is wrong, and leaves nobody behind', async () => {
    const browser = browserOf(koordination)
    await browser.get('/hier/menschen/einladen')
    const wanted = { name: 'Otto Ohne', email: 'otto@buntwerk.example', rolle: 'applicant' }
    const answer = await browser.post('/hier/menschen/einladen', wanted)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('wählen Sie die Organisation')
    expect(answer.html).toContain('value="otto@buntwerk.example"')
    expect(await mailsTo(wanted.email)).toEqual([])
    const known = town.host.database.across
      .selectFrom('people')
      .select('id')
      .where('email', '=', wanted.email)
    expect(await known.execute()).toEqual([])
  })

  it('lets the lead office alone give and end the roles of offices', async () => {
    const wanted = { ...invitation, email: 'zweites-amt@buntwerk.example', rolle: 'lead_office' }
    await browserOf(koordination).get('/hier/menschen/einladen')
    expect((await browserOf(koordination).post('/hier/menschen/einladen', wanted)).status).toBe(403)
    const [lead] = (await listPeople(town.here, { role: 'lead_office' })).rows
    const end = `/hier/menschen/rollen/${lead?.roles[0]?.id}/ende`
    expect((await browserOf(koordination).post(end, {})).status).toBe(403)
    await browserOf(amt).get('/hier/menschen')
    const answer = await browserOf(amt).get(`/hier/menschen/person/${lead?.id}`)
    expect(answer.html).toContain('Rolle beenden')
    const refused = await browserOf(amt).post(end, {})
    expect([refused.status, refused.html.includes('niemanden mehr im federführenden Amt')]).toEqual([
      422,
      true,
    ])
  })

  it('ends a role with the day that was typed', async () => {
    const browser = browserOf(amt)
    const [person] = (await listPeople(town.here, { name: 'Grete' })).rows
    const role = person?.roles[0]
    await browser.get(`/hier/menschen/person/${person?.id}`)
    const end = `/hier/menschen/rollen/${role?.id}/ende`
    expect((await browser.post(end, { [`letzterTag-${role?.id}`]: 'morgen' })).status).toBe(422)
    expect((await browser.post(end, { [`letzterTag-${role?.id}`]: '31.12.2026' })).status).toBe(303)
    const [after] = (await listPeople(town.here, { name: 'Grete' })).rows
    expect(after?.roles).toMatchObject([{ heldUntil: '2026-12-31' }])
  })

  it('adds an organisation', async () => {
    const browser = browserOf(koordination)
    await browser.get('/hier/menschen/organisationen/neu')
    const answer = await browser.post('/hier/menschen/organisationen/neu', { name: 'Sportverein <b>' })
    expect([answer.status, answer.location]).toEqual([303, '/hier/menschen/organisationen'])
    expect((await browser.get('/hier/menschen/organisationen')).html).toContain('Sportverein &lt;b&gt;')
  })
})
