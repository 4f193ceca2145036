import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  inRole,
  openWholeHouse,
  registered,
  testPassword,
  type WholeHouse,
} from '../../../test/builders/house.ts'
import { openYear2018 } from '../../../test/builders/partnership.ts'
import { openBrowser } from '../../../test/identity/form-browser.ts'
import { localDate } from '../../kit/dates.ts'
import type { Id } from '../../kit/ids.ts'
import { enqueueMail } from '../../platform/mail/enqueue-mail.ts'
import type { MailState } from '../../platform/mail/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import { appointAbove, assignRole, registerOrganisation } from './index.ts'

const operator = 'betrieb@buntwerk.example'

let house: WholeHouse
let office: Scope

beforeAll(async () => {
  house = await openWholeHouse({ sendsMail: true })
  office = await house.found()
  await openYear2018(office)
  await appointAbove(house.database.across, await registered(office, 'Betrieb', operator), 'operator')
})
afterAll(() => house.close())

const aMail = async (
  state: MailState,
  text = 'https://buntwerk.example/anmelden/link?token=geheim&weiter=%2Fkonto',
) => {
  const mail = { to: 'kino@buntwerk.example', subject: `Eine Mail, ${state}`, text, html: '' }
  const id = await enqueueMail(house.database.across, house.edges.jobs, {
    ...mail,
    partnershipId: null,
    at: new Date('2018-03-06T10:00:00Z'),
  })
  await house.database.across
    .updateTable('outgoingMail')
    .set({
      state,
      sentAt: state === 'sent' ? new Date('2018-03-06T10:00:00Z') : null,
      attempts: 3,
      lastError: null,
    })
    .where('id', '=', id)
    .execute()
  return id
}

const stateOf = async (id: Id<'mail'>) =>
  house.database.across
    .selectFrom('outgoingMail')
    .select(['state', 'attempts'])
    .where('id', '=', id)
    .executeTakeFirst()

const signedIn = async (email: string) => {
  const browser = openBrowser(house)
  await browser.signIn(email, testPassword)
  return browser
}

describe('the post of the installation', () => {
  it('asks a visitor to sign in, and refuses everybody but the operator', async () => {
    const { location } = await openBrowser(house).get('/betrieb/post')
    expect(location).toBe('/anmelden?weiter=%2Fbetrieb%2Fpost')
    await inRole(office, 'lead_office', 'amt.post@buntwerk.example')
    const lead = await signedIn('amt.post@buntwerk.example')
    const id = await aMail('failed')
    expect((await lead.get('/betrieb/post')).status).toBe(403)
    expect((await lead.get(`/betrieb/post/${id}`)).status).toBe(403)
    expect((await lead.post(`/betrieb/post/${id}/noch-einmal`, {})).status).toBe(403)
    expect(await stateOf(id)).toEqual({ state: 'failed', attempts: 3 })
  })

  it('shows the text, with a link only where it has not reached its recipient', async () => {
    const browser = await signedIn(operator)
    const kept = await aMail('kept')
    const sent = await aMail('sent')
    expect((await browser.get('/betrieb/post')).html).toContain('Eine Mail, kept')
    expect((await browser.get(`/betrieb/post/${kept}`)).html).toContain('token=geheim')
    const { html } = await browser.get(`/betrieb/post/${sent}`)
    expect(html).toContain('token=…')
    expect(html).not.toContain('geheim')
    expect(html).not.toContain('Noch einmal senden')
  })

  it.each([['failed'], ['kept']] as const)('sends a %s mail again', async (state) => {
    const browser = await signedIn(operator)
    const id = await aMail(state)
    expect((await browser.get(`/betrieb/post/${id}`)).html).toContain('Noch einmal senden')
    const answer = await browser.post(`/betrieb/post/${id}/noch-einmal`, {})
    expect([answer.status, answer.location]).toEqual([303, `/betrieb/post/${id}`])
    expect(await stateOf(id)).toEqual({ state: 'waiting', attempts: 0 })
  })

  it('never sends twice what was sent', async () => {
    const browser = await signedIn(operator)
    const id = await aMail('sent')
    await browser.get(`/betrieb/post/${id}`)
    await browser.post(`/betrieb/post/${id}/noch-einmal`, {})
    expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 3 })
  })

  it.each([['/betrieb/post/nichts'], ['/betrieb/post/0199a5b0-0000-7000-8000-000000000000']])(
    'knows no %s',
    async (path) => {
      expect((await (await signedIn(operator)).get(path)).status).toBe(404)
    },
  )
})

describe('who signs in lands', () => {
  const landing = async (email: string): Promise<string | null> => {
    const browser = openBrowser(house)
    expect((await browser.signIn(email, testPassword)).location).toBe('/willkommen')
    return (await browser.get('/willkommen')).location
  }

  it('where their work is', async () => {
    const organisationId = await registerOrganisation(office, { name: 'Kino-Club' })
    const applicant = await registered(office, 'Antrag', 'antrag@buntwerk.example')
    await assignRole(office, {
      personId: applicant,
      role: 'applicant',
      organisationId,
      heldFrom: localDate('2018-01-02'),
    })
    await inRole(office, 'coordination_office', 'kuf@buntwerk.example')
    await inRole(office, 'committee_voting', 'mitglied@buntwerk.example')
    await inRole(office, 'auditor', 'pruefung@buntwerk.example')
    await inRole(office, 'youth_forum', 'jugend@buntwerk.example')
    const slug = office.slug
    expect(await landing('kuf@buntwerk.example')).toBe(`/${slug}/heute`)
    expect(await landing('pruefung@buntwerk.example')).toBe(`/${slug}/eingang`)
    expect(await landing('mitglied@buntwerk.example')).toBe(`/${slug}/sitzungen`)
    expect(await landing('antrag@buntwerk.example')).toBe(`/${slug}/antraege`)
    expect(await landing('jugend@buntwerk.example')).toBe(`/${slug}`)
    expect(await landing(operator)).toBe('/konto')
  })

  it('on their account when they work in several partnerships or above them', async () => {
    const elsewhere = await house.found({ slug: 'anderswo' })
    const both = await inRole(office, 'coordination_office', 'beide@buntwerk.example')
    await assignRole(elsewhere, { personId: both, role: 'coordination_office' })
    const above = await inRole(office, 'auditor', 'programm@buntwerk.example')
    await appointAbove(house.database.across, above, 'programme_office')
    expect(await landing('beide@buntwerk.example')).toBe('/konto')
    expect(await landing('programm@buntwerk.example')).toBe('/konto')
  })

  it('on the sign-in page when nobody is signed in', async () => {
    expect((await openBrowser(house).get('/willkommen')).location).toBe('/anmelden')
  })
})
