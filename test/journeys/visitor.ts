import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { checkAccessibility, checkWidth } from './browser.ts'

const narrow = { width: 320, height: 640 }
const kinds = 'Pflicht|empfohlen, nicht Pflicht|freiwillig'

let pictures = 0
const read = new Set<string>()

/** A person at a browser. Every page this person comes to is looked at with axe, as it is and 320 pixels wide. */
export class Visitor {
  readonly page: Page
  readonly complaints: string[] = []
  readonly #post: () => Promise<unknown>
  readonly #reader: Page

  /** Where scripts are off axe cannot run either: then a second window is the `reader` of what the first one shows. */
  constructor(page: Page, post: () => Promise<unknown>, reader: Page = page) {
    this.page = page
    this.#post = post
    this.#reader = reader
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.complaints.push(message.text())
    })
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.status()} ${response.url()}`)
    })
    // A draft is saved before its page is left; the browser's own question about it has nothing to say here.
    page.on('dialog', (dialog) => void dialog.accept())
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.look()
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto('/anmelden')
    await this.fill('E-Mail-Adresse', email)
    await this.fill('Passwort', password)
    await this.press('Anmelden')
  }

  /** Follows the link of this name to the page behind it. */
  async follow(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.#leaveBy(within.getByRole('link', { name, exact: typeof name === 'string' }).first())
  }

  /** Presses the button of this name, which sends its form. */
  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.#leaveBy(within.getByRole('button', { name, exact: typeof name === 'string' }).first())
    await this.#post()
  }

  field(label: string, within: Locator | Page = this.page): Locator {
    const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return within.getByLabel(new RegExp(`^\\s*${escaped}\\s*(${kinds})?\\s*$`))
  }

  async fill(label: string, value: string, within?: Locator): Promise<void> {
    await this.field(label, within).fill(value)
  }

  async choose(label: string, option: string | { label: string }, within?: Locator): Promise<void> {
    await this.field(label, within).selectOption(option)
  }

  async tick(label: string, within?: Locator): Promise<void> {
    await this.field(label, within).check()
  }

  /** What stands on the page, with every kind of white space as one space. */
  async text(of: Locator = this.page.locator('main')): Promise<string> {
    return (await of.innerText()).replace(/\s+/g, ' ')
  }

  /** Of the section with this heading: Gesamt, Gebunden, Ausgezahlt, Frei. */
  async fourNumbers(heading: string): Promise<string[]> {
    const section = this.page.locator('section', { has: this.page.getByRole('heading', { name: heading }) })
    const numbers = await section.locator('.four dd').allInnerTexts()
    return numbers.map((text) => text.replace(/\s+/g, ' ').trim())
  }

  /** The beginning of the paper behind a link, fetched with this person's sign-in. */
  async paper(name: string | RegExp): Promise<string> {
    const link = this.page.getByRole('link', { name }).first()
    const answer = await this.page.request.get((await link.getAttribute('href')) ?? '')
    return (await answer.body()).subarray(0, 100).toString('latin1')
  }

  /** Nothing to find for axe, nothing wider than the screen: as the window is, and on a small telephone. */
  async look(): Promise<void> {
    if (this.#reader !== this.page) await this.#copyToReader()
    const size = this.page.viewportSize() ?? narrow
    await this.#lookOnce(size.width)
    if (size.width === narrow.width) return
    await this.#reader.setViewportSize(narrow)
    await this.#lookOnce(narrow.width)
    await this.#reader.setViewportSize(size)
  }

  async #copyToReader(): Promise<void> {
    const address = this.page.url()
    const body = await this.page.content()
    await this.#reader.unrouteAll()
    await this.#reader.route(address, (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    )
    await this.#reader.goto(address)
  }

  /** A page that is built of the same elements as an earlier one is not read again. */
  async #lookOnce(width: number): Promise<void> {
    const build = `${width} ${await this.#reader.evaluate(describeBuild)}`
    if (read.has(build)) return checkWidth(this.#reader)
    await checkAccessibility(this.#reader)
    read.add(build)
    await this.#picture()
  }

  /** For people who judge the looks: JOURNEY_PICTURES names a folder that gets a picture of every page. */
  async #picture(): Promise<void> {
    const folder = process.env.JOURNEY_PICTURES
    if (!folder) return
    pictures += 1
    const address = new URL(this.#reader.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'x')
    const name = `${String(pictures).padStart(4, '0')}${address.replaceAll('/', '_')}`
    await this.#reader.screenshot({
      path: join(folder, `${name}-${this.#reader.viewportSize()?.width}.png`),
      fullPage: true,
    })
  }

  async #leaveBy(way: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load')
    await Promise.all([loaded, way.click()])
    await this.look()
  }
}

/** Everything axe judges by: kinds of elements with their parents, classes and states; not the words, nor how many. */
function describeBuild(): string {
  const kinds = new Set([location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')])
  const describe = (element: Element | null): string => {
    const states = [...(element?.attributes ?? [])].map(({ name, value }) =>
      /^(class|role|type|tabindex|aria-(?!describedby|labelledby)|open|hidden|lang)/.test(name)
        ? `${name}=${value}`
        : name,
    )
    return `${element?.tagName} ${states.join(' ')} ${element?.textContent?.trim() ? 1 : 0}`
  }
  for (const element of document.querySelectorAll('*'))
    kinds.add(`${describe(element.parentElement)} > ${describe(element)}`)
  return [...kinds].toSorted().join('\n')
}
