/** A second click on a button that sends a form does nothing until the page is shown again. */
const secondsUntilAgain = 15

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = 'yes'
  setButtonsOf(form, true)
  // A download answers without leaving the page, and a lost connection must not lock the form.
  window.setTimeout(() => reopen(form), secondsUntilAgain * 1000)
})

// Going back may show the page as it was left, with its buttons locked.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) reopen(form)
})

function reopen(form: HTMLFormElement): void {
  delete form.dataset.sent
  setButtonsOf(form, false)
}

/** Not the attribute `disabled`: the pressed button's own value must still be sent, and focus must stay. */
function setButtonsOf(form: HTMLFormElement, locked: boolean): void {
  for (const button of form.querySelectorAll('button[type="submit"]')) {
    if (locked) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }
}
