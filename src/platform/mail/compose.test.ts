import { expect, it } from 'vitest'
import { composeMail } from './compose.ts'

const mail = composeMail({
  to: 'kino@buntwerk.example',
  subject: 'Ihr Antrag\r\nBcc: alle@example.org',
  paragraphs: ['Guten Tag,', 'Ihr Antrag <b>„Kino & Küche"</b> ist da.\nVielen Dank!'],
  button: { label: 'Antrag öffnen', url: 'https://buntwerk.example/antrag?a=1&b=2' },
  footer: 'Partnerschaft für Demokratie Musterstadt',
})

it('keeps the subject in one line', () => {
  expect(mail.subject).toBe('Ihr Antrag Bcc: alle@example.org')
})

it('says everything in plain text', () => {
  expect(mail.text).toBe(
    `Guten Tag,

Ihr Antrag <b>„Kino & Küche"</b> ist da.
Vielen Dank!

Antrag öffnen:
https://buntwerk.example/antrag?a=1&b=2

-- 
Partnerschaft für Demokratie Musterstadt`,
  )
})

it('says the same as a page, with what people wrote escaped', () => {
  expect(mail.html).toContain('<html lang="de">')
  expect(mail.html).toContain('Ihr Antrag &lt;b&gt;„Kino &amp; Küche&quot;&lt;/b&gt; ist da.<br>Vielen Dank!')
  expect(mail.html).toContain('href="https://buntwerk.example/antrag?a=1&amp;b=2"')
  expect(mail.html).not.toContain('<b>')
})

it('has no button when there is nothing to do', () => {
  const quiet = composeMail({ to: 'a@b.example', subject: 'x', paragraphs: ['y\u{0}'], footer: 'z' })
  expect(quiet.html).not.toContain('<a ')
  expect(quiet.text).toBe('y\n\n-- \nz')
})

it.each(['javascript:alert(1)', '/antrag'])('refuses the address %s', (url) => {
  const content = { to: 'a@b.example', subject: 'x', paragraphs: [], footer: 'z' }
  expect(() => composeMail({ ...content, button: { label: 'y', url } })).toThrow('not an address for a mail')
})
