import type { LiveNews } from '../live.tsx'

/**
 * Keeps a page in step with the meeting. An event brings the parts that are the same for all; the own parts are fetched
 * with the page. The browser reconnects by itself and says what it had last; where it gives up, we begin anew.
 */
const longestPauseMs = 15_000

for (const root of document.querySelectorAll<HTMLElement>('[data-live]')) follow(root, 500)

function follow(root: HTMLElement, pauseMs: number): void {
  const source = new EventSource(root.dataset.live ?? '')
  source.addEventListener('open', () => say(root, '[data-live-lost]', ''))
  source.addEventListener('stand', (event) => {
    pauseMs = 500
    show(root, JSON.parse((event as MessageEvent<string>).data) as LiveNews)
  })
  source.addEventListener('error', () => {
    say(root, '[data-live-lost]', 'Die Verbindung ist unterbrochen. Sie wird von selbst wiederhergestellt.')
    if (source.readyState !== EventSource.CLOSED) return
    window.setTimeout(() => follow(root, Math.min(pauseMs * 2, longestPauseMs)), pauseMs)
  })
  window.addEventListener('pagehide', () => source.close(), { once: true })
}

// Going back may show the page as it was left, with its stream closed.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

function show(root: HTMLElement, { parts, stamp, spoken }: LiveNews): void {
  for (const [name, html] of Object.entries(parts)) {
    const part = root.querySelector<HTMLElement>(`[data-live-part="${name}"]`)
    if (part && part.dataset.liveShown !== html) {
      part.innerHTML = html
      part.dataset.liveShown = html
    }
  }
  say(root, '[data-live-spoken]', spoken)
  if (root.dataset.liveStamp === stamp) return
  root.dataset.liveStamp = stamp
  const spread = Number(root.dataset.liveSpread)
  window.setTimeout(() => void fetchOwn(root, stamp), Math.random() * spread)
}

async function fetchOwn(root: HTMLElement, stamp: string): Promise<void> {
  const own = root.querySelectorAll<HTMLElement>('[data-live-own]')
  if (own.length === 0 || root.dataset.liveStamp !== stamp) return
  const answer = await fetch(location.pathname + location.search, { headers: { 'x-stand': stamp } }).catch(
    () => undefined,
  )
  // Signed out meanwhile, or not allowed any more: the page itself says so.
  if (answer && (answer.redirected || !answer.ok)) return location.reload()
  if (!answer) return void window.setTimeout(() => void fetchOwn(root, stamp), 2000)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of own) {
    const fresh = page.querySelector(`[data-live-own="${part.dataset.liveOwn}"]`)
    if (fresh) replaceUnlessInUse(part, fresh)
  }
}

/** What somebody is writing into stays; the rest is replaced, and the focus does not fall out of the page. */
function replaceUnlessInUse(part: HTMLElement, fresh: Element): void {
  if (part.innerHTML === fresh.innerHTML) return
  if (isInUse(part)) {
    return say(
      part.closest('[data-live]'),
      '[data-live-lost]',
      'Es gibt einen neuen Stand. Bitte laden Sie die Seite neu.',
    )
  }
  const hadFocus = part.contains(document.activeElement)
  part.innerHTML = fresh.innerHTML
  if (!hadFocus) return
  part.tabIndex = -1
  part.focus({ preventScroll: true })
}

function isInUse(part: HTMLElement): boolean {
  return [
    ...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      'input, textarea, select',
    ),
  ].some((field) =>
    field instanceof HTMLSelectElement
      ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
  )
}

function say(root: HTMLElement | null, place: string, text: string): void {
  const spoken = root?.querySelector<HTMLElement>(place)
  if (spoken && spoken.textContent !== text) spoken.textContent = text
}
