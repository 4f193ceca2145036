import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor, onDay, openTestHouse, type TestHouse } from '../../../test/builders/partnership.ts'
import { aPublicStory, type PublicStory } from '../../../test/builders/public-story.ts'
import { type Site, siteFor } from '../../../test/builders/site.ts'
import { portalRoutes } from './index.ts'

let house: TestHouse
let story: PublicStory
const visitorOn = (day: string): Site => siteFor(house, onDay(story.scope, day), anActor(), portalRoutes)

beforeAll(async () => {
  house = await openTestHouse()
  story = await aPublicStory(house)
})
afterAll(() => house.close())

describe('the projects', () => {
  it('list what was granted with the four numbers, found by year and text', async () => {
    const site = visitorOn('2018-12-01')
    const { text } = await site.get('/projekte')
    expect(text).toContain('2 Vorhaben, zusammen 15.000,00 € bewilligt')
    expect(text).toContain('Gesamt 100.000,00 € Gebunden 7.500,00 € Ausgezahlt 7.500,00 € Frei 85.000,00 €')
    expect((await site.get('/projekte?q=plakat&jahr=2018')).text).toContain('1 Vorhaben')
    expect((await site.get('/projekte?q=KINO')).text).toContain('Demokratiefest')
    expect((await site.get('/projekte?q=%25')).text).toContain('Nichts gefunden')
    expect((await site.get('/projekte?jahr=2017')).text).toContain('Nichts gefunden')
    expect((await site.get('/projekte?q=Graffiti')).text).toContain('Nichts gefunden')
  })

  it('keep what was typed in the search, whatever it is', async () => {
    const { status, html } = await visitorOn('2018-12-01').get(`/projekte?q=${encodeURIComponent('"><b>\0')}`)
    expect(status).toBe(200)
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"')
  })

  it('can be downloaded with the filter applied', async () => {
    const { headers, html } = await visitorOn('2018-12-01').get('/projekte/csv?q=plakat')
    expect(headers.get('content-type')).toContain('text/csv')
    const lines = html.split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(';Kirchgemeinde e.V.;;Markt, Boizenburg/Elbe;')
    expect(lines[1]).toContain(';7500,00;Abgeschlossen')
  })

  it('tell the numbers of a closed one, and never a person, a receipt or an account', async () => {
    const { status, text, html } = await visitorOn('2018-12-01').get(`/projekte/${story.closed}`)
    expect(status).toBe(200)
    expect(text).toContain('Erreichte Menschen 640')
    expect(text).toContain('Anerkannte Ausgaben 8.450,00 €')
    expect(text).toContain('Davon aus der Förderung 7.500,00 €')
    for (const secret of ['DE02', 'Musikschule', 'Antrag Kirchgemeinde', 'Koordination ', 'kirche@'])
      expect(html.split('<main')[1]).not.toContain(secret)
  })

  it('show a granted one, but not one that was refused or is foreign', async () => {
    const site = visitorOn('2018-12-01')
    expect((await site.get(`/projekte/${story.fest}`)).text).toContain('Bewilligt am 6. März 2018')
    expect((await site.get(`/projekte/${story.graffiti}`)).status).toBe(404)
    const other = await house.found({ slug: 'nebenan' })
    expect((await siteFor(house, other, anActor(), portalRoutes).get(`/projekte/${story.fest}`)).status).toBe(
      404,
    )
  })
})

describe('the committee in public', () => {
  it('names who sends members, meetings and decisions, and no person', async () => {
    const { status, text } = await visitorOn('2018-03-20').get('/buendnis')
    expect(status).toBe(200)
    expect(text).toContain('Begleitausschuss')
    expect(text).toContain('Kino-Club')
    expect(text).toContain('Dienstag, 15. Mai 2018')
    expect(text).toContain(
      '„Demokratiefest am Markt“ (Kino-Club) erhält 7.500,00 €. 7 Ja, 0 Nein, 1 Enthaltung',
    )
    expect(text).toContain('1 Antrag abgelehnt.')
    expect(text).not.toContain('Graffiti')
    expect(text).not.toMatch(/Mitglied m\d\d/)
  })

  it('is explained before it is set up', async () => {
    const empty = await house.found({ slug: 'ohne-gremium' })
    const { text } = await siteFor(house, empty, anActor(), portalRoutes).get('/buendnis')
    expect(text).toContain('Das Gremium ist noch nicht eingerichtet')
  })
})
