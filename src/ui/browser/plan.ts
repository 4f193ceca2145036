import {
  type Cents,
  cents,
  formatEuro,
  formatEuroNumber,
  noCents,
  parseEuro,
  sumCents,
} from '../../kit/money.ts'
import { planSentence } from '../plan-sentence.ts'

/**
 * Adds up a cost and financing plan while it is typed, and adds and removes lines without a round trip.
 * Without script the same buttons post `add` and `remove` and the server answers with the page again.
 */
for (const plan of document.querySelectorAll<HTMLElement>('[data-plan]')) addAlong(plan)

function addAlong(plan: HTMLElement): void {
  plan.addEventListener('input', (event) => {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-plan-line]')
    if (line && !(event.target as HTMLElement).matches('[data-plan-amount]')) multiply(line)
    showTotals(plan)
  })
  plan.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>(
      'button[name="add"], button[name="remove"]',
    )
    if (!button) return
    const done = button.name === 'add' ? addLine(button) : removeLine(button)
    if (!done) return
    event.preventDefault()
    showTotals(plan)
    plan.dispatchEvent(new Event('change', { bubbles: true }))
  })
  showTotals(plan)
}

/** Quantity times price is the amount, as soon as both can be read; quantities may have two decimals. */
function multiply(line: HTMLElement): void {
  const quantity = parseEuro(valueOf(line, '[data-plan-quantity]'))
  const price = parseEuro(valueOf(line, '[data-plan-price]'))
  const amount = line.querySelector<HTMLInputElement>('[data-plan-amount]')
  if (quantity === undefined || price === undefined || !amount) return
  amount.value = formatEuroNumber(cents(Math.round((quantity * price) / 100)))
}

function valueOf(line: HTMLElement, selector: string): string {
  return line.querySelector<HTMLInputElement>(selector)?.value ?? ''
}

function showTotals(plan: HTMLElement): void {
  const expenses = totalOf(plan, 'expenses')
  const income = totalOf(plan, 'income')
  show(plan, '[data-plan-total="expenses"]', formatEuro(expenses))
  show(plan, '[data-plan-total="income"]', formatEuro(income))
  const sentence = show(plan, '[data-plan-difference]', planSentence(expenses, income))
  sentence?.toggleAttribute('data-balanced', expenses === income)
}

function totalOf(plan: HTMLElement, side: string): Cents {
  const fields = plan.querySelectorAll<HTMLInputElement>(`[data-plan-side="${side}"] [data-plan-amount]`)
  return sumCents([...fields].map((field) => parseEuro(field.value) ?? noCents))
}

function show(plan: HTMLElement, selector: string, text: string): HTMLElement | null {
  const place = plan.querySelector<HTMLElement>(selector)
  if (place && place.textContent !== text) place.textContent = text
  return place
}

function addLine(button: HTMLButtonElement): boolean {
  const side = button.closest<HTMLElement>('[data-plan-side]')
  const lines = [...(side?.querySelectorAll<HTMLElement>('[data-plan-line]') ?? [])]
  const last = lines.at(-1)
  if (!side || !last) return false
  const next = Math.max(...lines.map((line) => Number(line.dataset.planLine))) + 1
  const line = last.cloneNode(true) as HTMLElement
  line.classList.remove('plan__line--error')
  for (const error of line.querySelectorAll('.kern-error')) error.remove()
  renumber(line, Number(last.dataset.planLine), next)
  last.after(line)
  line.querySelector<HTMLElement>('input, select')?.focus()
  return true
}

function renumber(line: HTMLElement, from: number, to: number): void {
  line.dataset.planLine = String(to)
  const old = `.${from}.`
  for (const element of line.querySelectorAll<HTMLElement>('[id], [for], [name], [value]')) {
    for (const attribute of ['id', 'for', 'name']) {
      const text = element.getAttribute(attribute)
      if (text) element.setAttribute(attribute, text.replace(old, `.${to}.`))
    }
    element.removeAttribute('aria-invalid')
    element.removeAttribute('aria-describedby')
    element.classList.remove('kern-form-input__input--error')
    if (element instanceof HTMLInputElement) element.value = ''
    if (element instanceof HTMLSelectElement) element.selectedIndex = 0
    if (element instanceof HTMLButtonElement) element.value = element.value.replace(/\d+$/, String(to))
  }
}

/** The last line is emptied, not removed: it is the pattern for the next one. */
function removeLine(button: HTMLButtonElement): boolean {
  const line = button.closest<HTMLElement>('[data-plan-line]')
  const side = line?.closest<HTMLElement>('[data-plan-side]')
  if (!line || !side) return false
  const lines = [...side.querySelectorAll<HTMLElement>('[data-plan-line]')]
  if (lines.length === 1) {
    for (const field of line.querySelectorAll('input')) field.value = ''
    line.querySelector<HTMLElement>('input, select')?.focus()
    return true
  }
  const neighbour = lines[lines.indexOf(line) + 1] ?? lines[lines.indexOf(line) - 1]
  line.remove()
  neighbour?.querySelector<HTMLElement>('input, select')?.focus()
  return true
}
