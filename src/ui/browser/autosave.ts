/**
 * Saves a form with `data-autosave` after a pause and when a field is left: the same POST as its button, with the header
 * `x-autosave: 1`. The server answers 2xx when it kept the draft, 422 when it could not yet; nothing typed is touched.
 */
const pauseMilliseconds = 1000
const longestRetrySeconds = 60
const longestWaitMilliseconds = 10_000
const clock = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short' })

type Answer = 'saved' | 'not-yet' | 'changed' | 'signed-out' | 'unreachable'

const sentences: Record<Exclude<Answer, 'saved'>, string> = {
  'not-yet': '',
  changed:
    'Nicht gespeichert – eine andere Person hat diesen Abschnitt geändert. „Speichern“ zeigt beide Fassungen.',
  'signed-out': 'Noch nicht gespeichert – bitte melden Sie sich in einem neuen Fenster an',
  unreachable: 'Noch nicht gespeichert – keine Verbindung, wir versuchen es weiter',
}

class SavedForm {
  readonly #form: HTMLFormElement
  readonly #status: HTMLElement | null
  #changes = 0
  #savedChanges = 0
  #failures = 0
  #timer = 0
  #underWay: Promise<Answer> | undefined
  #leaving = false

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#status = form.querySelector('[data-autosave-status]')
  }

  listen(): void {
    const form = this.#form
    form.addEventListener('input', () => this.#change())
    form.addEventListener('change', () => this.#change())
    form.addEventListener('focusout', ({ relatedTarget }) => {
      // Whoever goes to the button is about to send the form.
      if (!(relatedTarget instanceof HTMLButtonElement)) void this.#save()
    })
    form.addEventListener('submit', (event) => this.#leave(event))
    window.addEventListener('online', () => void this.#save())
    window.addEventListener('pageshow', () => {
      this.#leaving = false
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#save(true)
    })
    window.addEventListener('beforeunload', (event) => {
      if (this.#isOpen()) event.preventDefault()
    })
  }

  #isOpen(): boolean {
    return this.#changes > this.#savedChanges && !this.#leaving
  }

  #change(): void {
    this.#changes += 1
    if (this.#failures === 0) this.#say('Noch nicht gespeichert', false)
    this.#schedule(pauseMilliseconds)
  }

  /** What was saved before must not arrive after what is sent now: it would bring back the older text. */
  #leave(event: SubmitEvent): void {
    window.clearTimeout(this.#timer)
    const underWay = this.#underWay
    if (!underWay) {
      this.#leaving = true
      return
    }
    event.preventDefault()
    if (this.#leaving) return
    this.#leaving = true
    const sendNow = () => {
      this.#underWay = undefined
      this.#form.requestSubmit(event.submitter)
    }
    void Promise.race([underWay, pause(longestWaitMilliseconds)]).then(sendNow)
  }

  #schedule(milliseconds: number): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(), milliseconds)
  }

  async #save(keepalive = false): Promise<void> {
    window.clearTimeout(this.#timer)
    if (!this.#isOpen() || this.#underWay) return
    const upTo = this.#changes
    this.#underWay = post(this.#form, keepalive)
    const answer = await this.#underWay
    this.#underWay = undefined
    if (this.#leaving) return
    if (answer === 'saved' || answer === 'not-yet') this.#savedChanges = upTo
    this.#failures = answer === 'unreachable' || answer === 'signed-out' ? this.#failures + 1 : 0
    this.#say(
      answer === 'saved' ? `Gespeichert um ${clock.format(new Date())}` : sentences[answer],
      this.#failures > 0 || answer === 'changed',
    )
    if (this.#isOpen() && answer !== 'changed')
      this.#schedule(this.#failures > 0 ? retryMilliseconds(this.#failures) : pauseMilliseconds)
  }

  /** Changes the text only when it differs: a screen reader reads each change aloud. */
  #say(text: string, failed: boolean): void {
    if (!this.#status) return
    if (this.#status.textContent !== text) this.#status.textContent = text
    this.#status.toggleAttribute('data-failed', failed)
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => window.setTimeout(resolve, milliseconds))

function retryMilliseconds(failures: number): number {
  return Math.min(2 ** failures, longestRetrySeconds) * 1000
}

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
    if (response.status === 409) return 'changed'
    if (response.status === 422) return 'not-yet'
    return response.ok ? 'saved' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  new SavedForm(form).listen()
}
