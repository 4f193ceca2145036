/**
 * Coming in, going out, and what goes wrong between. Somebody types a wrong password and does not have to type the address
 * again; has a link mailed and comes to the page that was asked for; is told plainly what does not exist and what is not
 * theirs. A button pressed twice files one application, going back and sending another text files that one too, and when two
 * people write in one application neither loses a word.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCall } from '../../seeds/acts/apply.ts'
import { actionFundOf } from '../../seeds/acts/year-2018.ts'
import { known, on } from '../../seeds/stage.ts'
import { day } from '../../seeds/story.ts'
import { beginApplication } from '../../src/modules/applications/index.ts'
import { type OpenHouse, openHouse, password } from './open-house.ts'

const patient = { timeout: 20_000 }
const home = '/boizenburg-luebtheen'
let house: OpenHouse
let measureAddress: string

beforeAll(async () => {
  house = await openHouse()
  const { stage } = house
  const fundId = await actionFundOf(await on(stage, day('2018-01-17'), 'koordination'), 2018)
  const callId = await openCall(stage, {
    fundId,
    title: 'Aktions- und Initiativfonds 2018',
    opensOn: day('2018-01-17'),
    deadline: day('2018-02-20'),
    meetingDay: day('2018-03-06'),
  })
  house.day('2018-02-01')
  const kino = await on(stage, day('2018-02-01'), 'kino')
  const id = await beginApplication(kino, { callId, applicantId: known(stage.organisations, 'kino') })
  measureAddress = `${home}/vorhaben/${id}`
})
afterAll(() => house.close())

test('a wrong password is said in a sentence, and the address stays typed', async () => {
  const visitor = await house.visit()
  await visitor.signIn('kino@buntwerk.example', 'falsch geraten')
  const alert = visitor.page.getByRole('alert')
  expect(await alert.innerText()).toMatch(/E-Mail-Adresse|Passwort/)
  expect(await visitor.field('E-Mail-Adresse').inputValue()).toBe('kino@buntwerk.example')
  expect(await visitor.field('Passwort').inputValue()).toBe('')
  await visitor.fill('Passwort', password)
  await visitor.press('Anmelden')
  expect(await visitor.text(visitor.page.locator('header'))).toContain('Vorstand Kino-Club')
})

test('a page behind the sign-in is reached by the mailed link, once', async () => {
  const visitor = await house.visit()
  await visitor.open(`${measureAddress}/antrag`)
  expect(visitor.page.url()).toContain('/anmelden')
  await visitor.fill('E-Mail-Adresse', 'kino@buntwerk.example')
  await visitor.press('Anmelde-Link per E-Mail schicken')
  const letter = house.mailbox.lettersFor('kino@buntwerk.example').at(-1)
  const link = /http:\/\/127\.0\.0\.1:\d+\/anmelden\/link\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  await visitor.open(link)
  await visitor.press('Jetzt anmelden')
  expect(visitor.page.url()).toContain(measureAddress)

  await visitor.press('Abmelden')
  expect(await visitor.text()).toContain('Sie sind abgemeldet.')
  await visitor.open(link)
  await visitor.press('Jetzt anmelden')
  expect(visitor.page.url()).toContain('/anmelden')
})

test('what is missing and what is not theirs is told apart, each with a way on', async () => {
  const kirche = await house.as('kirche')
  await kirche.open(`${home}/gibt-es-nicht`)
  expect(await kirche.text()).toContain('Diese Seite gibt es nicht')
  await kirche.open('/gibt-es-nicht/heute')
  expect(await kirche.text()).toContain('Diese Seite gibt es nicht')
  await kirche.open(`${measureAddress}/antrag`)
  expect(await kirche.text()).toContain('Das dürfen Sie hier nicht')
  await kirche.open(`${home}/heute`)
  expect(await kirche.text()).toContain('Das dürfen Sie hier nicht')
})

test('a button pressed twice sends once; going back and writing something else is not taken for the same', async () => {
  const kino = await house.as('kino')
  await kino.open(`${measureAddress}/nachrichten`)
  await kino.fill('Ihre Nachricht', 'Dürfen wir die Bühne der Stadt nutzen?')
  const loaded = kino.page.waitForEvent('load')
  await kino.page.getByRole('button', { name: 'Nachricht senden' }).dblclick()
  await loaded
  await expect.poll(() => kino.page.getByText('Dürfen wir die Bühne').count(), patient).toBe(1)

  await kino.page.goBack()
  await kino.fill('Ihre Nachricht', 'Und wie viel Strom gibt es dort?')
  await kino.press('Nachricht senden')
  expect(await kino.page.getByText('Und wie viel Strom').count()).toBe(1)
  expect(await kino.page.getByText('Dürfen wir die Bühne').count()).toBe(1)
})

test('two people write in one application: what both saved stands there', async () => {
  const [here, there] = [await house.as('kino'), await house.visit()]
  await there.signIn('kino@buntwerk.example', password)
  const section = (name: string) => `${measureAddress}/antrag/bearbeiten/${name}`
  await here.open(section('bedarf'))
  await there.open(section('ziele'))
  await here.fill('Ausgangslage', 'Auf dem Markt begegnen sich viele nur noch beim Einkauf.')
  await there.fill('Leitziel', 'Demokratie im ländlichen Raum erleben')
  await here.press('Speichern und zur Übersicht')
  await there.press('Speichern und zur Übersicht')
  const shown = await there.text()
  expect(shown).toContain('Auf dem Markt begegnen sich viele')
  expect(shown).toContain('Demokratie im ländlichen Raum erleben')
})

test('what is typed is saved without any button, and stands there after the window was closed', async () => {
  const kino = await house.as('kino')
  await kino.open(`${measureAddress}/antrag/bearbeiten/erfolg`)
  await kino.page.getByLabel(/gelungen ist/).fill('Mehr als 500 Menschen kommen.')
  await expect
    .poll(() => kino.page.locator('[data-autosave-status]').innerText(), patient)
    .toMatch(/^Gespeichert um/)
  const again = await house.visit()
  await again.signIn('kino@buntwerk.example', password)
  await again.open(`${measureAddress}/antrag/bearbeiten/erfolg`)
  expect(await again.page.getByLabel(/gelungen ist/).inputValue()).toBe('Mehr als 500 Menschen kommen.')
})

test('a button pressed while older text is still being saved waits for it, so that the older never comes last', async () => {
  const { page } = await house.as('kino')
  const saving = Promise.withResolvers<void>()
  const mayBeSaved = Promise.withResolvers<void>()
  await page.goto(`${measureAddress}/antrag/bearbeiten/bedarf`)
  await page.route('**/bearbeiten/bedarf', async (route) => {
    if (route.request().headers()['x-autosave']) {
      saving.resolve()
      await mayBeSaved.promise
    }
    await route.continue()
  })
  await page.getByLabel(/^Ausgangslage/).fill('Nur ein Anfang')
  await saving.promise
  await page.getByLabel(/^Ausgangslage/).fill('Nur ein Anfang, und so geht es weiter.')
  await page.evaluate(() =>
    document.addEventListener('submit', (event) => {
      document.title = event.defaultPrevented ? 'wartet' : 'geht ab'
    }),
  )
  await page.getByRole('button', { name: 'Speichern und zur Übersicht' }).click()
  expect(await page.title()).toBe('wartet')
  mayBeSaved.resolve()
  await page.getByText('Nur ein Anfang, und so geht es weiter.').waitFor()
})
