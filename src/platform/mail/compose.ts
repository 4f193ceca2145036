/** What a mail says; the sentences are ready German. */
export interface MailContent {
  readonly to: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** One button at most, to the page where the next step is done. */
  readonly button?: { readonly label: string; readonly url: string }
  /** Who writes and why, in one or two lines. */
  readonly footer: string
}

export interface ComposedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The same words twice: as plain text, and as a page without pictures that works without styles too. */
export function composeMail({ to, subject, paragraphs, button, footer }: MailContent): ComposedMail {
  if (button && !/^https?:\/\//.test(button.url)) throw new Error(`not an address for a mail: ${button.url}`)
  const content = {
    paragraphs: paragraphs.map(withoutNull),
    footer: withoutNull(footer),
    ...(button && { button }),
  }
  const title = withoutNull(subject).replace(/\s+/g, ' ').trim()
  return { to, subject: title, text: plainText(content), html: page(title, content) }
}

type Content = Pick<MailContent, 'paragraphs' | 'button' | 'footer'>

/** PostgreSQL cannot keep it, and no person has typed it. */
const withoutNull = (text: string): string => text.replaceAll('\u{0}', '')

const plainText = ({ paragraphs, button, footer }: Content): string =>
  [...paragraphs, ...(button ? [`${button.label}:\n${button.url}`] : []), `-- \n${footer}`].join('\n\n')

const ink = '#171a2b'
const calm = '#535970'

const page = (title: string, { paragraphs, button, footer }: Content): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:${ink};font:16px/1.5 'Noto Sans',Arial,sans-serif">
<div role="article" aria-label="${escape(title)}" lang="de" style="max-width:36em;margin:0 auto">
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${lines(paragraph)}</p>`).join('\n')}
${button ? buttonHtml(button.label, button.url) : ''}
<p style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid #c5c9d6;color:${calm};font-size:14px">${lines(footer)}</p>
</div>
</body>
</html>
`

const buttonHtml = (label: string, url: string): string =>
  `<p style="margin:24px 0 8px"><a href="${escape(url)}" style="display:inline-block;padding:12px 20px;background:${ink};color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold">${escape(label)}</a></p>
<p style="margin:0 0 16px;color:${calm};font-size:14px;overflow-wrap:anywhere">Falls der Knopf nicht geht, öffnen Sie bitte diese Adresse: ${escape(url)}</p>`

const lines = (text: string): string => escape(text).replace(/\r?\n/g, '<br>')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] as string)
