/** Looks every half second how far something is, and shows the page anew when it is done. */
const askEvery = 500
const askAtLeastEvery = 8000

for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) follow(place, askEvery)

function follow(place: HTMLElement, wait: number): void {
  window.setTimeout(() => void look(place, wait), wait)
}

async function look(place: HTMLElement, wait: number): Promise<void> {
  const stand = await fetch(place.dataset.progress ?? '', { headers: { accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Stand>) : undefined))
    .catch(() => undefined)
  // A lost connection is no reason to stop, only to ask less often.
  if (!stand) return follow(place, Math.min(wait * 2, askAtLeastEvery))
  if (stand.finished) return window.location.reload()
  const bar = place.querySelector<HTMLProgressElement>('[data-progress-bar]')
  const text = place.querySelector('[data-progress-text]')
  if (bar) {
    bar.max = Math.max(1, stand.total)
    bar.value = stand.done
  }
  if (text && text.textContent !== stand.text) text.textContent = stand.text
  follow(place, askEvery)
}

interface Stand {
  readonly done: number
  readonly total: number
  readonly text: string
  readonly finished: boolean
}
