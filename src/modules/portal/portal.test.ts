import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor, onDay, openTestHouse, type TestHouse } from '../../../test/builders/partnership.ts'
import { aPublicStory, type PublicStory } from '../../../test/builders/public-story.ts'
import { answerOf, type Site, siteFor } from '../../../test/builders/site.ts'
import type { Environment, Operator } from '../../platform/http/environment.ts'
import { portalRoutes, startRoutes } from './index.ts'

let house: TestHouse
let story: PublicStory
const visitorOn = (day: string): Site => siteFor(house, onDay(story.scope, day), anActor(), portalRoutes)

beforeAll(async () => {
  house = await openTestHouse()
  story = await aPublicStory(house)
})
afterAll(() => house.close())

describe('the start page', () => {
  it('is made of the partnership’s own data', async () => {
    const { status, text } = await visitorOn('2018-02-10').get('')
    expect(status).toBe(200)
    for (const sentence of [
      'Unsere Stadt – aktiv & bunt',
      'Boizenburg/Elbe und Lübtheen',
      '15.818 Menschen',
      '170 km²',
      'Die Themen sind: Demokratieförderung im ländlichen Raum und Rechtsextremismus.',
      'Dafür stehen 2018 zusammen 100.000,00 € bereit.',
      'Aktions- und Initiativfonds 40.000,00 €',
      'Verwaltung: 5 Stimmen',
      'Zivilgesellschaft: 6 Stimmen',
      'Jugendforum: 2 Stimmen',
      'Nächste Frist: 20. Februar 2018',
      'innerhalb von 42 Tagen',
      'Letzter Abruf im Jahr: 30. Oktober',
      'Binnen 60 Tagen nach dem Ende',
      'koordination@buntwerk.example',
      'Gefördert vom Bundesministerium',
    ])
      expect(text).toContain(sentence)
  })

  it('shows open calls with the pair of days, and else the coming ones', async () => {
    expect((await visitorOn('2018-02-10').get('')).text).toMatch(
      /Jetzt beantragen .*noch 10 Tage .*Antrag bis 20\. Februar 2018 Sitzung am 6\. März 2018/,
    )
    const between = (await visitorOn('2018-02-25').get('')).text
    expect(between).toMatch(/Bald beantragen .*öffnet am 1\. März 2018/)
    expect((await visitorOn('2018-12-01').get('')).text).toContain('Zurzeit ist kein Aufruf offen')
  })

  it('shows what was funded, and nothing of what was not', async () => {
    const { text } = await visitorOn('2018-12-01').get('')
    expect(text).toContain('Demokratiefest am Markt')
    expect(text).toContain('2 geförderte Vorhaben')
    expect(text).not.toContain('Graffiti')
  })

  it('of a partnership that has just begun explains what will appear', async () => {
    const empty = await house.found({
      slug: 'ganz-neu',
      name: 'Ganz neu',
      areaKm2: null,
      themes: [],
      offices: [],
    })
    const { status, text } = await siteFor(house, empty, anActor(), portalRoutes).get('')
    expect(status).toBe(200)
    expect(text).toContain('Noch ist kein Vorhaben bewilligt')
    for (const part of [
      'km²',
      'Wer entscheidet',
      'Wer Ihnen hilft',
      'Wofür das Geld da ist',
      'undefined',
      'null',
    ])
      expect(text).not.toContain(part)
  })
})

describe('the calls', () => {
  it('stand as open, coming and past, with what may be applied for', async () => {
    const { text } = await visitorOn('2018-02-10').get('/foerderung')
    expect(text).toMatch(/Offene Aufrufe .*20\. Februar 2018.* Kommende Aufrufe .*öffnet am 1\. März 2018/)
    expect(text).toContain('Kann ich das beantragen?')
    expect(text).toContain('Das Vorhaben hat noch nicht begonnen')
    expect(text).toContain('Es endet spätestens am 31. Dezember 2018.')
    expect(text).toContain('Erholung und Touristik')
    expect((await visitorOn('2018-03-02').get('/foerderung')).text).toContain('Frühere Aufrufe')
  })

  it('lead to the application while they are open, on the last day too', async () => {
    const path = `/foerderung/${story.callId}`
    const begin = `href="/boizenburg-luebtheen/antraege/neu?aufruf=${story.callId}"`
    const onLastDay = await visitorOn('2018-02-20').get(path)
    expect(onLastDay.html).toContain(begin)
    expect(onLastDay.text).toContain('endet heute')
    const dayAfter = await visitorOn('2018-02-21').get(path)
    expect(dayAfter.html).not.toContain(begin)
    expect(dayAfter.text).toContain('Dieser Aufruf ist beendet.')
  })

  it('of nobody or of another partnership are not found', async () => {
    const other = await house.found({ slug: 'anderswo' })
    expect(
      (await siteFor(house, other, anActor(), portalRoutes).get(`/foerderung/${story.callId}`)).status,
    ).toBe(404)
    expect((await visitorOn('2018-02-10').get('/foerderung/unsinn')).status).toBe(404)
  })
})

describe('the pages above all partnerships, and the legal ones', () => {
  it.each([
    ['/impressum', 'Kirchplatz 1'],
    ['/datenschutz', '10 Jahre aufbewahrt'],
    ['/barrierefreiheit', 'koordination@buntwerk.example'],
  ])('%s names the office in charge', async (path, part) => {
    const { status, text } = await visitorOn('2018-02-10').get(path)
    expect(status).toBe(200)
    expect(text).toContain(part)
  })

  it('list the partnerships, and say honestly what is not entered', async () => {
    const app = new Hono<Environment>()
    let operator: Operator | undefined
    app.use(async (c, next) => {
      c.set('host', { database: house.database, edges: house.edges, operator } as never)
      c.set('navigation', [])
      await next()
    })
    app.route('/', startRoutes)
    const start = await answerOf(await app.request('/'))
    expect(start.status).toBe(200)
    expect(start.html).toContain('href="/boizenburg-luebtheen"')
    expect((await answerOf(await app.request('/impressum'))).text).toContain('noch nicht eingetragen')
    operator = {
      name: 'Rechenzentrum Nord',
      street: 'Hafen 1',
      town: '19258 Boizenburg',
      phone: '',
      email: 'rz@nord.example',
    }
    const imprint = (await answerOf(await app.request('/impressum'))).text
    expect(imprint).toMatch(/Rechenzentrum Nord.*Hafen 1.*19258 Boizenburg.*rz@nord\.example/)
    expect(imprint).not.toContain('noch nicht eingetragen')
    expect((await answerOf(await app.request('/barrierefreiheit'))).text).toContain('rz@nord.example')
  })
})
