import { countCharacters } from '../../kit/text.ts'

/** Counts along in fields with a limit; without script the hint "höchstens 500 Zeichen" stands in its place. */
for (const field of document.querySelectorAll<HTMLTextAreaElement>('[data-limit]')) countAlong(field)

function countAlong(field: HTMLTextAreaElement): void {
  const limit = Number(field.dataset.limit)
  const shown = document.getElementById(`${field.id}-limit`)
  if (!shown || !Number.isFinite(limit)) return
  const spoken = document.createElement('span')
  spoken.className = 'kern-sr-only'
  spoken.setAttribute('role', 'status')
  shown.after(spoken)
  let pause = 0
  const show = () => {
    const left = limit - countCharacters(field.value.replaceAll('\r\n', '\n'))
    shown.textContent = remaining(left, limit)
    shown.classList.toggle('limit--over', left < 0)
    window.clearTimeout(pause)
    // Read aloud only in a pause, and only when it matters.
    pause = window.setTimeout(() => {
      spoken.textContent = left < limit / 5 && document.activeElement === field ? remaining(left, limit) : ''
    }, 1000)
  }
  field.addEventListener('input', show)
  show()
}

function remaining(left: number, limit: number): string {
  const most = limit.toLocaleString('de-DE')
  return left < 0
    ? `${(-left).toLocaleString('de-DE')} Zeichen zu viel (höchstens ${most})`
    : `noch ${left.toLocaleString('de-DE')} von ${most} Zeichen`
}
