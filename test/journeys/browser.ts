import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Debian's Chromium, or the one that CHROMIUM names; nothing is fetched and nothing runs in the background. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** What a page is looked at with: a desk, a small telephone (or 400 % zoom), the dark, forced colours. */
export const views = {
  desk: { locale: 'de-DE', viewport: { width: 1280, height: 900 } },
  telephone: { locale: 'de-DE', viewport: { width: 320, height: 640 } },
  dark: { locale: 'de-DE', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  darkTelephone: { locale: 'de-DE', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  forcedColours: { locale: 'de-DE', viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
} as const satisfies Record<string, BrowserContextOptions>

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * Throws with every finding of axe, best practices included, and when the page can be scrolled sideways.
 * A page that axe checked nothing on fails too.
 */
export async function checkAccessibility(page: Page): Promise<void> {
  await page.evaluate(await readFile(axePath, 'utf8'))
  const { violations, passes } = await page.evaluate<{ violations: Violation[]; passes: number }>(
    `axe.run(document, { resultTypes: ['violations'] })
      .then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  )
  if (passes === 0) throw new Error(`axe checked nothing on ${page.url()}`)
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  )
  if (lines.length > 0) throw new Error(`${page.url()}\n${lines.join('\n')}`)
  await checkWidth(page)
}

/** Throws when the page can be scrolled sideways. */
export async function checkWidth(page: Page): Promise<void> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (sideways <= 0) return
  const widest = await page.evaluate(() => {
    const screen = document.documentElement.clientWidth
    const over = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > screen,
    )
    return over.map((element) => element.outerHTML.slice(0, 120)).slice(-3)
  })
  throw new Error(`${page.url()}\nthe page is ${sideways} pixels wider than the screen\n${widest.join('\n')}`)
}
