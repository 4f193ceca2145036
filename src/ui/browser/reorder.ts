/** Points of a list are dragged into another order, which is sent at once. The buttons beside them do the same. */
const list = document.querySelector<HTMLElement>('[data-reorder]')
const form = document.querySelector<HTMLFormElement>('[data-reorder-form]')
let dragged: HTMLElement | undefined

if (list && form) {
  for (const item of itemsOf(list)) item.draggable = true
  list.addEventListener('dragstart', (event) => {
    dragged = itemUnder(event.target)
    dragged?.classList.add('agenda__point--dragged')
    event.dataTransfer?.setData('text/plain', dragged?.dataset.item ?? '')
  })
  list.addEventListener('dragover', (event) => {
    const over = itemUnder(event.target)
    if (!dragged || !over) return
    event.preventDefault()
    if (over === dragged) return
    const { top, height } = over.getBoundingClientRect()
    over[event.clientY < top + height / 2 ? 'before' : 'after'](dragged)
  })
  list.addEventListener('drop', (event) => event.preventDefault())
  list.addEventListener('dragend', () => {
    dragged?.classList.remove('agenda__point--dragged')
    dragged = undefined
    send(list, form)
  })
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-item]')]
}

function itemUnder(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-item]') ?? undefined) : undefined
}

function send(list: HTMLElement, form: HTMLFormElement): void {
  const field = form.elements.namedItem('order')
  if (!(field instanceof HTMLInputElement)) return
  const order = itemsOf(list)
    .map((item) => item.dataset.item)
    .join(' ')
  if (order === field.value) return
  field.value = order
  form.requestSubmit()
}
