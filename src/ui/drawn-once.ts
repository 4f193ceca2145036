import { html } from 'hono/html'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { HtmlEscapedString } from 'hono/utils/html'

const mostCharacters = 4_000_000
const kept = new Map<string, HtmlEscapedString>()
let characters = 0

/**
 * Draws what depends on nothing but the given values, and remembers it as long as the same values come again: a list
 * that has not changed since it was last shown is not drawn a second time. Nothing can be out of date, because the values
 * themselves are the key.
 */
export function drawnOnce(name: string, values: unknown, draw: () => JSX.Element): HtmlEscapedString {
  const key = name + JSON.stringify(values)
  const known = kept.get(key)
  if (known !== undefined) return movedToTheEnd(key, known)
  // Nothing in it waits, so it is text and no promise.
  const drawn = html`${draw()}` as HtmlEscapedString
  kept.set(key, drawn)
  characters += key.length + drawn.length
  for (const oldest of kept.keys()) {
    if (characters <= mostCharacters) break
    forget(oldest)
  }
  return drawn
}

function movedToTheEnd(key: string, drawn: HtmlEscapedString): HtmlEscapedString {
  kept.delete(key)
  kept.set(key, drawn)
  return drawn
}

function forget(key: string): void {
  characters -= key.length + (kept.get(key)?.length ?? 0)
  kept.delete(key)
}
