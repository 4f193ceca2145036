/**
 * The parts every page is built from, in a real browser. A person opens the page that shows them all, on a desk, on a small
 * telephone, in the dark and with forced colours; types into a form that saves itself, loses the connection and gets it back;
 * balances a plan; presses a button twice. And does without script what must work without.
 */
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ExamplePage } from '../../src/ui/example.tsx'
import { assetRoutes } from '../../src/ui/index.ts'
import { checkAccessibility, openBrowser, views } from './browser.ts'

interface Received {
  readonly path: string
  readonly autosave: boolean
  readonly fields: URLSearchParams
}

const policy =
  "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'"
let received: Received[] = []
let answer: 200 | 204 | 422 | 503 = 204
let page: Page
let requests: string[]
let complaints: string[]
let browser: Browser
let server: ServerType
let origin: string

const app = new Hono()
  .route('/assets', assetRoutes)
  .get('/', (c) => {
    c.header('content-security-policy', policy)
    return c.html(ExamplePage())
  })
  .post('/*', async (c) => {
    const autosave = c.req.header('x-autosave') === '1'
    received.push({ path: c.req.path, autosave, fields: new URLSearchParams(await c.req.text()) })
    return answer === 200 ? c.html('<!doctype html><title>gespeichert</title>') : c.body(null, answer)
  })

beforeAll(async () => {
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})
beforeEach(() => {
  received = []
  answer = 204
})
afterEach(async () => {
  await page.context().close()
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
})

async function open(options: BrowserContextOptions = views.desk): Promise<Page> {
  const context = await browser.newContext(options)
  page = await context.newPage()
  requests = []
  complaints = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
  })
  await page.goto(origin)
  return page
}

describe('every part', () => {
  test.each(Object.entries(views))(
    '%s: axe finds nothing, nothing is wider than the screen',
    async (_, view) => {
      await open(view)
      await expect(checkAccessibility(page)).resolves.toBeUndefined()
    },
  )

  test('a page costs its document, one sheet, two fonts, the mark and the islands it asked for', async () => {
    await open()
    await page.waitForLoadState('networkidle')
    const islands = requests.filter((path) => path.endsWith('.js'))
    expect(islands).toHaveLength(4)
    expect(requests.filter((path) => path.endsWith('.woff2'))).toHaveLength(2)
    expect(requests.length - islands.length).toBeLessThanOrEqual(5)
  })

  test('the error list takes the focus and leads to the field', async () => {
    await open()
    await page.getByRole('link', { name: 'Bitte geben Sie dem Projekt einen Namen.' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title')
  })

  test('the keyboard reaches the content past the navigation', async () => {
    await open()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.getByRole('link', { name: 'Zum Inhalt springen' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhalt')
  })
})

describe('navigation', () => {
  test('is a row of links on a desk', async () => {
    await open()
    await page
      .getByRole('navigation', { name: 'Hauptnavigation' })
      .getByRole('link', { name: 'Sitzungen' })
      .click()
    expect(page.url()).toBe(`${origin}/#sitzungen`)
  })

  test('opens behind "Menü" on a telephone, without script', async () => {
    await open({ ...views.telephone, javaScriptEnabled: false })
    const link = page.getByRole('link', { name: 'Sitzungen' })
    expect(await link.isVisible()).toBe(false)
    await page.getByText('Menü').click()
    await link.click()
    expect(page.url()).toBe(`${origin}/#sitzungen`)
  })
})

describe('saving while typing', () => {
  const status = () => page.locator('[data-autosave-status]')
  const summary = () => page.getByLabel('Was haben Sie vor?')

  test('saves what was typed after a pause and says when', async () => {
    await open()
    await summary().fill('Ein Fest auf dem Markt für alle.')
    await status()
      .getByText(/^Gespeichert um \d\d:\d\d$/)
      .waitFor()
    expect(received.at(-1)).toMatchObject({ path: '/antrag', autosave: true })
    expect(received.at(-1)?.fields.get('summary')).toBe('Ein Fest auf dem Markt für alle.')
    expect(received.at(-1)?.fields.get('_token')).toBe('token')
  })

  test('says when there is no connection, keeps the text and tries again', async () => {
    await open()
    await page.context().setOffline(true)
    await summary().fill('Ohne Netz geschrieben.')
    await status().getByText('keine Verbindung, wir versuchen es weiter').waitFor()
    expect(received).toEqual([])
    await page.context().setOffline(false)
    await status()
      .getByText(/^Gespeichert um/)
      .waitFor()
    expect(received.at(-1)?.fields.get('summary')).toBe('Ohne Netz geschrieben.')
  })

  test('a server that cannot keep it yet does not disturb', async () => {
    await open()
    answer = 422
    await summary().fill('Noch nicht fertig')
    await expect.poll(() => received.length, { timeout: 5000 }).toBe(1)
    await expect.poll(() => status().textContent()).toBe('')
    expect(await summary().inputValue()).toBe('Noch nicht fertig')
  })
})

describe('counting', () => {
  test('counts characters as people do', async () => {
    await open()
    await page.getByLabel('Öffentlichkeitsarbeit').fill('Ä👩‍👩‍👧‍👦!')
    expect(await page.getByText('noch 297 von 300 Zeichen', { exact: true }).isVisible()).toBe(true)
    await page.getByLabel('Öffentlichkeitsarbeit').fill('x'.repeat(301))
    expect(await page.getByText('1 Zeichen zu viel (höchstens 300)', { exact: true }).isVisible()).toBe(true)
  })

  test('without script the limit stands there', async () => {
    await open({ ...views.desk, javaScriptEnabled: false })
    expect(await page.getByText('höchstens 500 Zeichen').isVisible()).toBe(true)
  })
})

describe('cost and financing plan', () => {
  const difference = () => page.locator('[data-plan-difference]').textContent()
  const expenses = () => page.getByRole('group', { name: 'Ausgaben' })

  test('adds up while typing and says what is not covered', async () => {
    await open()
    expect(await difference()).toBe('noch 120,00\u00a0€ ungedeckt')
    await expenses().getByLabel('Menge').first().fill('7,6')
    expect(await expenses().getByLabel('Betrag in €').first().inputValue()).toBe('2.280,00')
    expect(await difference()).toBe('Ausgaben und Einnahmen sind ausgeglichen')
    await expenses().getByLabel('Menge').first().fill('1')
    expect(await difference()).toBe('1.980,00\u00a0€ mehr Einnahmen als Ausgaben')
  })

  test('adds and removes lines in place; each line posts its own fields', async () => {
    await open()
    await expenses().getByRole('button', { name: 'Zeile hinzufügen' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'expenses.2.category',
    )
    await page.locator('[name="expenses.2.amount"]').fill('1.000,5')
    expect(await expenses().locator('[data-plan-total]').textContent()).toBe('6.700,50\u00a0€')
    await expenses().getByRole('button', { name: 'Zeile entfernen' }).first().click()
    expect(await expenses().locator('[data-plan-total]').textContent()).toBe('4.300,50\u00a0€')
    await checkAccessibility(page)
    answer = 200
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Plan speichern' }).click()
    await loaded
    expect(received).toHaveLength(1)
    expect(received[0]?.fields.get('expenses.2.amount')).toBe('1.000,5')
    expect(received[0]?.fields.has('expenses.0.amount')).toBe(false)
  })

  test('without script the buttons ask the server; the enter key saves and removes nothing', async () => {
    await open({ ...views.desk, javaScriptEnabled: false })
    await expenses().getByRole('button', { name: 'Zeile entfernen' }).nth(1).click()
    await expect.poll(() => received.at(-1)?.fields.get('remove')).toBe('expenses.1')
    await page.goto(origin)
    await page.locator('[name="expenses.0.description"]').press('Enter')
    await expect.poll(() => received.length).toBe(2)
    expect(received[1]?.fields.has('remove') || received[1]?.fields.has('add')).toBe(false)
  })
})

test('a button pressed twice sends once', async () => {
  await open()
  await page.getByRole('button', { name: 'Erinnerung senden' }).dblclick()
  await expect.poll(() => received.length).toBe(1)
  expect(await page.getByRole('button', { name: 'Erinnerung senden' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect(received).toHaveLength(1)
})
