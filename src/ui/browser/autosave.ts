/**
 * Saves a form with `data-autosave` after a pause and when a field is left: the same POST as its button, with the header
 * `x-autosave: 1`. The server answers 2xx when it kept the draft, 422 when it could not yet; nothing typed is touched.
 */
const pauseMilliseconds = 1000
const longestRetrySeconds = 60
const clock = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short' })

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepSaved(form)

function keepSaved(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  let changes = 0
  let savedChanges = 0
  let failures = 0
  let timer = 0
  let saving = false
  let leaving = false

  const isOpen = () => changes > savedChanges && !leaving
  const say = (text: string, failed = false) => {
    if (!status) return
    if (status.textContent !== text) status.textContent = text
    status.toggleAttribute('data-failed', failed)
  }
  const schedule = (milliseconds: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(save, milliseconds)
  }

  async function save(keepalive = false): Promise<void> {
    window.clearTimeout(timer)
    if (!isOpen() || saving) return
    saving = true
    const upTo = changes
    const answer = await post(form, keepalive)
    saving = false
    if (leaving) return
    if (answer === 'saved' || answer === 'not-yet') savedChanges = upTo
    failures = answer === 'unreachable' ? failures + 1 : 0
    if (answer === 'saved') say(`Gespeichert um ${clock.format(new Date())}`)
    if (answer === 'not-yet') say('')
    if (answer === 'signed-out')
      say('Noch nicht gespeichert – bitte melden Sie sich in einem neuen Fenster an', true)
    if (answer === 'unreachable')
      say('Noch nicht gespeichert – keine Verbindung, wir versuchen es weiter', true)
    if (isOpen()) schedule(failures ? Math.min(2 ** failures, longestRetrySeconds) * 1000 : pauseMilliseconds)
  }

  const changed = () => {
    changes += 1
    if (!failures) say('Noch nicht gespeichert')
    schedule(pauseMilliseconds)
  }
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('focusout', () => save())
  form.addEventListener('submit', () => {
    leaving = true
    window.clearTimeout(timer)
  })
  window.addEventListener('online', () => save())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save(true)
  })
  window.addEventListener('pageshow', () => {
    leaving = false
  })
  window.addEventListener('beforeunload', (event) => {
    if (isOpen()) event.preventDefault()
  })
}

type Answer = 'saved' | 'not-yet' | 'signed-out' | 'unreachable'

async function post(form: HTMLFormElement, keepalive: boolean): Promise<Answer> {
  const body = new URLSearchParams()
  // Files go up with the button only: they are large, and a browser cannot put them back.
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  try {
    const response = await fetch(form.getAttribute('action') ?? location.href, {
      method: 'POST',
      body,
      headers: { 'x-autosave': '1' },
      keepalive,
    })
    if (response.redirected || response.status === 401 || response.status === 403) return 'signed-out'
    if (response.status === 422) return 'not-yet'
    return response.ok ? 'saved' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
